import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { z } from "zod";
import { asMember, onceSetUp, whileEmpty } from "./accounts/guards";
import { programQuery } from "./api";
import { changeSearch } from "./change/search";
import { askAhead } from "./dashboard/askAhead";
import { dashboardSearch } from "./dashboard/search";
import { importSearch } from "./imports/search";
import { librarySearch } from "./instruments/search";
import { matchSearch } from "./matching/search";
import { outcomesSearch } from "./outcomes/search";
import { ProgramRoute } from "./ProgramRoute";
import { ProgramsRoute } from "./ProgramsRoute";
import { qualitySearch } from "./quality/search";
import { storiesSearch } from "./quotes/search";
import { releasesSearch } from "./releases/search";
import { PendingPage, RouteProblem, Shell, UnknownPage } from "./Shell";
import { say } from "./say";
import { printSearch } from "./surveys/printSearch";

/**
 * The dashboard's addresses, and which slice answers each. Search parameters are checked here, so that a
 * view is a link. A tab of a program is a route under `program` with a `title`, and a line in
 * web/programs/ProgramPage.tsx; its headings begin at h2, because the program's name is the h1.
 */
const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Shell,
  notFoundComponent: UnknownPage,
  errorComponent: RouteProblem,
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  beforeLoad: whileEmpty,
  component: lazyRouteComponent(() => import("./accounts/WelcomePage"), "WelcomePage"),
});
const setUp = createRoute({
  getParentRoute: () => root,
  path: "/set-up",
  beforeLoad: whileEmpty,
  component: lazyRouteComponent(() => import("./accounts/SetUpPage"), "SetUpPage"),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: z.object({
    /** Where to go afterwards: an address of our own, never another site. */
    next: z
      .string()
      .regex(/^\/(?![/\\])/)
      .optional()
      .catch(undefined),
  }),
  beforeLoad: onceSetUp,
  component: lazyRouteComponent(() => import("./accounts/SignInPage"), "SignInPage"),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  component: lazyRouteComponent(() => import("./accounts/InvitationPage"), "InvitationPage"),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: "/reset",
  component: lazyRouteComponent(() => import("./accounts/ResetPage"), "ResetPage"),
});

/** For everybody who reads a number, also without an account. */
const method = createRoute({
  getParentRoute: () => root,
  path: "/how-we-calculate",
  component: lazyRouteComponent(() => import("./method/MethodPage"), "MethodPage"),
});

/** For whoever has a link; the server checks the token, and every page but these is closed to frames. */
const shared = createRoute({
  getParentRoute: () => root,
  path: "/r/$token",
  component: lazyRouteComponent(() => import("./SharedRoute"), "SharedRoute"),
});
const embedded = createRoute({
  getParentRoute: () => root,
  path: "/embed/$token",
  component: lazyRouteComponent(() => import("./SharedRoute"), "EmbeddedRoute"),
});

const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in", beforeLoad: asMember });

const programs = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  validateSearch: z.object({ archived: z.boolean().optional().catch(undefined) }),
  component: ProgramsRoute,
});

const id = z.coerce.number().int().positive().catch(0);

/** Parts of an address that are ids. What is no number is nobody's: the page says so. */
function ids<Name extends string>(...names: Name[]) {
  const each = <From, To>(params: Record<Name, From>, turn: (part: From) => To) =>
    Object.fromEntries(names.map((name) => [name, turn(params[name])])) as Record<Name, To>;
  return {
    parse: (params: Record<Name, string>) => each(params, (part) => id.parse(part)),
    stringify: (params: Record<Name, number>) => each(params, String),
  };
}

const program = createRoute({
  getParentRoute: () => signedIn,
  path: "/programs/$programId",
  params: ids("programId"),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(programQuery(params.programId)),
  component: ProgramRoute,
});
const overview = createRoute({
  getParentRoute: () => program,
  path: "/",
  staticData: { title: say("tab.overview") },
  component: lazyRouteComponent(() => import("./programs/OverviewTab"), "OverviewTab"),
});

const dashboard = createRoute({
  getParentRoute: () => program,
  path: "/dashboard",
  staticData: { title: say("tab.dashboard") },
  validateSearch: dashboardSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void askAhead(context.queryClient, params.programId, deps).catch(() => {}),
  component: lazyRouteComponent(() => import("./dashboard/DashboardPage"), "DashboardPage"),
});

const importing = createRoute({
  getParentRoute: () => program,
  path: "/import",
  staticData: { title: say("tab.import") },
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import("./imports/ImportPage"), "ImportPage"),
});
const match = createRoute({
  getParentRoute: () => program,
  path: "/match",
  staticData: { title: say("tab.match") },
  validateSearch: matchSearch,
  component: lazyRouteComponent(() => import("./matching/MatchPage"), "MatchPage"),
});
const change = createRoute({
  getParentRoute: () => program,
  path: "/change",
  staticData: { title: say("tab.change") },
  validateSearch: changeSearch,
  component: lazyRouteComponent(() => import("./change/ChangePage"), "ChangePage"),
});

const outcomes = createRoute({
  getParentRoute: () => program,
  path: "/outcomes",
  validateSearch: outcomesSearch,
  component: lazyRouteComponent(() => import("./outcomes/OutcomesPage"), "OutcomesPage"),
});
const outcomeMeasures = createRoute({
  getParentRoute: () => outcomes,
  path: "/",
  staticData: { title: say("tab.measures") },
  component: lazyRouteComponent(() => import("./outcomes/MeasuresPart"), "MeasuresPart"),
});
const outcomeGaps = createRoute({
  getParentRoute: () => outcomes,
  path: "/gaps",
  staticData: { title: say("tab.gaps") },
  component: lazyRouteComponent(() => import("./outcomes/EquityPart"), "EquityPart"),
});
const outcomePeople = createRoute({
  getParentRoute: () => outcomes,
  path: "/people",
  staticData: { title: say("tab.stayed") },
  component: lazyRouteComponent(() => import("./outcomes/PeoplePart"), "PeoplePart"),
});
const outcomeQuestions = createRoute({
  getParentRoute: () => outcomes,
  path: "/questions",
  staticData: { title: say("tab.questions") },
  component: lazyRouteComponent(() => import("./outcomes/QuestionsPart"), "QuestionsPart"),
});
const outcomeReliability = createRoute({
  getParentRoute: () => outcomes,
  path: "/reliability",
  staticData: { title: say("tab.reliability") },
  component: lazyRouteComponent(() => import("./outcomes/ReliabilityPart"), "ReliabilityPart"),
});
const outcomeComparison = createRoute({
  getParentRoute: () => outcomes,
  path: "/comparison",
  staticData: { title: say("tab.comparison") },
  component: lazyRouteComponent(() => import("./outcomes/ComparisonPart"), "ComparisonPart"),
});
const outcomeFigures = createRoute({
  getParentRoute: () => outcomes,
  path: "/figures",
  staticData: { title: say("tab.figures") },
  component: lazyRouteComponent(() => import("./outcomes/FiguresPart"), "FiguresPart"),
});

const quality = createRoute({
  getParentRoute: () => program,
  path: "/quality",
  staticData: { title: say("tab.quality") },
  validateSearch: qualitySearch,
  component: lazyRouteComponent(() => import("./quality/QualityPage"), "QualityPage"),
});
const response = createRoute({
  getParentRoute: () => program,
  path: "/responses/$enrollmentId/$responseId",
  staticData: { title: say("tab.response") },
  params: ids("enrollmentId", "responseId"),
  component: lazyRouteComponent(() => import("./responses/ResponsePage"), "ResponsePage"),
});

const stories = createRoute({
  getParentRoute: () => program,
  path: "/stories",
  staticData: { title: say("tab.stories") },
  validateSearch: storiesSearch,
  component: lazyRouteComponent(() => import("./quotes/StoriesPage"), "StoriesPage"),
});

const releases = createRoute({
  getParentRoute: () => program,
  path: "/releases",
  staticData: { title: say("tab.releases") },
  validateSearch: releasesSearch,
  component: lazyRouteComponent(() => import("./releases/ReleasesPage"), "ReleasesPage"),
});

const resultsPage = createRoute({
  getParentRoute: () => program,
  path: "/results",
  staticData: { title: say("tab.results") },
  component: lazyRouteComponent(() => import("./results/ResultsTab"), "ResultsTab"),
});

const data = createRoute({
  getParentRoute: () => program,
  path: "/data",
  staticData: { title: say("tab.data") },
  component: lazyRouteComponent(() => import("./exports/DataTab"), "DataTab"),
});

const surveys = createRoute({
  getParentRoute: () => program,
  path: "/collect",
  staticData: { title: say("tab.collect") },
  component: lazyRouteComponent(() => import("./surveys/SurveysPage"), "SurveysPage"),
});
const survey = createRoute({
  getParentRoute: () => program,
  path: "/collect/$surveyId",
  params: ids("surveyId"),
  staticData: { title: say("tab.survey") },
  component: lazyRouteComponent(() => import("./surveys/SurveyPage"), "SurveyPage"),
});
const surveyPrint = createRoute({
  getParentRoute: () => program,
  path: "/collect/$surveyId/print",
  params: ids("surveyId"),
  validateSearch: printSearch,
  staticData: { title: say("tab.print") },
  component: lazyRouteComponent(() => import("./surveys/PrintPage"), "PrintPage"),
});
const surveyDesign = createRoute({
  getParentRoute: () => program,
  path: "/collect/$surveyId/design",
  params: ids("surveyId"),
  staticData: { title: say("tab.designer") },
  component: lazyRouteComponent(() => import("./surveys/DesignerPage"), "DesignerPage"),
});

const instruments = createRoute({ getParentRoute: () => signedIn, path: "/instruments" });
const library = createRoute({
  getParentRoute: () => instruments,
  path: "/",
  validateSearch: librarySearch,
  component: lazyRouteComponent(() => import("./instruments/LibraryPage"), "LibraryPage"),
});
const instrument = createRoute({
  getParentRoute: () => instruments,
  path: "/$instrumentId",
  component: lazyRouteComponent(() => import("./instruments/InstrumentPage"), "InstrumentPage"),
});
const defineInstrument = createRoute({
  getParentRoute: () => instruments,
  path: "/new",
  component: lazyRouteComponent(() => import("./instruments/DefinePage"), "DefinePage"),
});
const editInstrument = createRoute({
  getParentRoute: () => instruments,
  path: "/$instrumentId/edit",
  component: lazyRouteComponent(() => import("./instruments/EditPage"), "EditPage"),
});
const instrumentWording = createRoute({
  getParentRoute: () => instruments,
  path: "/$instrumentId/wording",
  component: lazyRouteComponent(() => import("./instruments/WordingPage"), "WordingPage"),
});

const reports = createRoute({ getParentRoute: () => signedIn, path: "/reports" });
const reportList = createRoute({
  getParentRoute: () => reports,
  path: "/",
  validateSearch: z.object({ archived: z.boolean().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./reports/ReportsPage"), "ReportsPage"),
});
const reportBuilder = createRoute({
  getParentRoute: () => reports,
  path: "/$reportId",
  params: ids("reportId"),
  component: lazyRouteComponent(() => import("./reports/BuilderPage"), "BuilderPage"),
});
const reportVersion = createRoute({
  getParentRoute: () => reports,
  path: "/versions/$versionId",
  params: ids("versionId"),
  component: lazyRouteComponent(() => import("./ReportVersionRoute"), "ReportVersionRoute"),
});
const reportPrint = createRoute({
  getParentRoute: () => reports,
  path: "/versions/$versionId/print",
  params: ids("versionId"),
  component: lazyRouteComponent(() => import("./reports/PrintPage"), "PrintPage"),
});

const findPerson = createRoute({
  getParentRoute: () => signedIn,
  path: "/people",
  component: lazyRouteComponent(() => import("./participants/FindPersonPage"), "FindPersonPage"),
});
/** By a number: a code never stands in an address. */
const person = createRoute({
  getParentRoute: () => signedIn,
  path: "/people/$personId",
  params: ids("personId"),
  component: lazyRouteComponent(() => import("./participants/PersonPage"), "PersonPage"),
});

const shares = createRoute({
  getParentRoute: () => signedIn,
  path: "/shares",
  component: lazyRouteComponent(() => import("./shares/SharesPage"), "SharesPage"),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings",
  component: lazyRouteComponent(() => import("./accounts/SettingsPage"), "SettingsPage"),
});
const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/settings/organization", replace: true });
  },
});
const organizationSettings = createRoute({
  getParentRoute: () => settings,
  path: "/organization",
  staticData: { title: say("tab.organization") },
  component: lazyRouteComponent(() => import("./accounts/OrganizationTab"), "OrganizationTab"),
});
const peopleSettings = createRoute({
  getParentRoute: () => settings,
  path: "/people",
  staticData: { title: say("tab.people") },
  component: lazyRouteComponent(() => import("./accounts/PeopleTab"), "PeopleTab"),
});
const keySettings = createRoute({
  getParentRoute: () => settings,
  path: "/api-keys",
  staticData: { title: say("tab.keys") },
  component: lazyRouteComponent(() => import("./accounts/KeysTab"), "KeysTab"),
});
const passwordSettings = createRoute({
  getParentRoute: () => settings,
  path: "/password",
  staticData: { title: say("tab.password") },
  component: lazyRouteComponent(() => import("./accounts/PasswordTab"), "PasswordTab"),
});

const routeTree = root.addChildren([
  welcome,
  setUp,
  signIn,
  invitation,
  reset,
  method,
  shared,
  embedded,
  signedIn.addChildren([
    programs,
    program.addChildren([
      overview,
      dashboard,
      surveys,
      survey,
      surveyPrint,
      surveyDesign,
      importing,
      match,
      change,
      outcomes.addChildren([
        outcomeMeasures,
        outcomeGaps,
        outcomePeople,
        outcomeQuestions,
        outcomeReliability,
        outcomeComparison,
        outcomeFigures,
      ]),
      quality,
      response,
      stories,
      releases,
      resultsPage,
      data,
    ]),
    reports.addChildren([reportList, reportBuilder, reportVersion, reportPrint]),
    instruments.addChildren([library, defineInstrument, instrument, editInstrument, instrumentWording]),
    findPerson,
    person,
    shares,
    settings.addChildren([
      settingsStart,
      organizationSettings,
      peopleSettings,
      keySettings,
      passwordSettings,
    ]),
  ]),
]);

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: "intent",
    defaultErrorComponent: RouteProblem,
    defaultPendingComponent: PendingPage,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface StaticDataRouteOption {
    /** The tab's name, first in the window's title. */
    title?: string;
  }
}
