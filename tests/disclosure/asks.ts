import type { Mapping } from "#shared/imports/mapping";
import { audiences } from "#shared/outcomes/audience";
import { answers, form as paperForm } from "../collect/open";
import { type Init, onePixelPng } from "../harness";
import type { Operation } from "../operations";
import { password } from "../people";
import { draft } from "../surveys/draft";

/** What routes name by id or by content: things that stand in the organization under search. */
export interface Place {
  program: number;
  groups: number[];
  cohorts: number[];
  merge: number;
  wave: number;
  /** Two people of the program, and what was decided about two others. */
  pair: { first: number; second: number };
  decision: number;
  /** Somebody to be shown, and a code that was erased. */
  participant: { id: number; code: string; erased: string };
  /** A response, with the stored version of an instrument that it answers. */
  response: { enrollment: number; id: number; version: number };
  /** Two open answers of that response, one with a quote that somebody else wrote; and a code to give them. */
  story: { quoted: number; open: number; quote: number; code: number };
  survey: number;
  link: number;
  /** A paper form that was typed once by hand: whose it is, which ids are free for others, and whose another one is. */
  paper: { first: number; code: string; ids: [string, string]; other: string };
  /** A link for people without an account, with its token; and one that asks for a passphrase. */
  share: { id: number; token: string; closed: string };
  /** A view that the team shares. */
  view: number;
  /** A mailing that waits for its day. */
  mailing: number;
  /** A report that was published, and one that is being written. */
  report: { id: number; version: number; draft: number };
  /** A file that was asked for, and that nobody makes here. */
  job: number;
  /** Files at each stage: one to read and check, one to confirm, one to give up, one to stop, one that is stored. */
  import: { waiting: number; confirm: number; discard: number; cancel: number; stored: number };
  member: string;
  invitation: string;
  key: string;
  mapping: Mapping;
  file: string;
}

export interface Ask {
  path: string;
  init?: Init;
  /** Whose fresh session asks, where it would end or move the owner's own. */
  fresh?: "ada" | "cleo";
}

const json = (value: unknown): Init => ({ json: value });
const breakdowns = ["", "group", "cohort", "group,cohort", "area"];
const views = breakdowns.flatMap((by) =>
  [...audiences, "shared&release=next", "shared&release=current"].map(
    (audience) => `instrument=ucla-3&by=${encodeURIComponent(by)}&audience=${audience}`,
  ),
);
const looksOf = ({ response: { enrollment: enrollmentId, id: responseId } }: Place) => ({
  hint: "straight_line",
  responses: [{ enrollmentId, responseId }],
});
/** The table and the passphrase of the links that `Place` names. */
export const sharedView = {
  instrument: "ucla-3",
  subscale: "total",
  pre: "pre",
  post: "post",
  by: ["group"],
};
export const sharePassphrase = "a lamp and a kettle";
/** No scale's words: six lines, for a scale of six items. */
export const wordingOfSix = {
  languages: { en: { items: ["a", "b", "c", "d", "e", "f"] } },
  reference: "Letter of the authors",
  permittedOn: "2026-03-01",
  confirmed: true,
};
/** A report of one program, made from a template. */
export const funderReport = (program: number) => ({
  name: "For the funder",
  language: "en",
  template: "funder",
  programs: [program],
});
const stranger = "00000000-0000-4000-8000-000000000000";

/**
 * How each route is asked when everything is searched for a participant's code. A route that stands in the
 * OpenAPI document and not here fails the search: add it, with parameters that make it answer something.
 */
export const asks: Record<Operation, (place: Place) => Ask[]> = {
  "POST /api/auth/sign-in/email": () => [
    {
      path: "/api/auth/sign-in/email",
      init: json({ email: "x@example.org", password: "wrong" }),
      fresh: "cleo",
    },
  ],
  "POST /api/auth/sign-out": () => [{ path: "/api/auth/sign-out", fresh: "cleo" }],
  "GET /api/auth/get-session": () => [{ path: "/api/auth/get-session" }],
  "POST /api/auth/change-password": () => [
    {
      path: "/api/auth/change-password",
      init: json({ currentPassword: password, newPassword: password }),
      fresh: "cleo",
    },
  ],
  "POST /api/auth/reset-password": () => [
    { path: "/api/auth/reset-password", init: json({ token: "unknown", newPassword: password }) },
  ],
  "GET /api/v1/setup": () => [{ path: "/api/v1/setup" }],
  "POST /api/v1/setup": () => [
    {
      path: "/api/v1/setup",
      init: json({
        setupToken: "x",
        organization: "x",
        owner: { name: "x", email: "x@example.org", password },
      }),
    },
  ],
  "POST /api/v1/sample": () => [{ path: "/api/v1/sample", fresh: "ada" }],
  "DELETE /api/v1/sample": () => [{ path: "/api/v1/sample", fresh: "ada" }],
  "GET /api/v1/me": () => [{ path: "/api/v1/me" }],
  "POST /api/v1/me/organization": () => [
    { path: "/api/v1/me/organization", init: json({ organizationId: stranger }) },
  ],
  "GET /api/v1/members": () => [{ path: "/api/v1/members" }],
  "PATCH /api/v1/members/{id}": ({ member }) => [
    { path: `/api/v1/members/${member}`, init: json({ role: "manager" }) },
  ],
  "DELETE /api/v1/members/{id}": ({ member }) => [{ path: `/api/v1/members/${member}` }],
  "POST /api/v1/members/{id}/reset-link": ({ member }) => [{ path: `/api/v1/members/${member}/reset-link` }],
  "POST /api/v1/organization/invitations": () => [
    {
      path: "/api/v1/organization/invitations",
      init: json({ email: "another@example.org", role: "viewer" }),
    },
  ],
  "GET /api/v1/organization/invitations": () => [{ path: "/api/v1/organization/invitations" }],
  "DELETE /api/v1/organization/invitations/{id}": ({ invitation }) => [
    { path: `/api/v1/organization/invitations/${invitation}` },
  ],
  "GET /api/v1/invitations/{token}": () => [{ path: "/api/v1/invitations/unknown" }],
  "POST /api/v1/invitations/{token}": () => [
    { path: "/api/v1/invitations/unknown", init: json({ name: "x", password }) },
  ],
  "GET /api/v1/api-keys": () => [{ path: "/api/v1/api-keys" }],
  "POST /api/v1/api-keys": () => [{ path: "/api/v1/api-keys", init: json({ name: "another" }) }],
  "DELETE /api/v1/api-keys/{id}": ({ key }) => [{ path: `/api/v1/api-keys/${key}` }],
  "GET /api/v1/organization": () => [{ path: "/api/v1/organization" }],
  "PATCH /api/v1/organization": () => [{ path: "/api/v1/organization", init: json({ timeZone: "UTC" }) }],
  "GET /api/v1/organization/mark": () => [{ path: "/api/v1/organization/mark" }],
  "PUT /api/v1/organization/mark": () => [
    {
      path: "/api/v1/organization/mark",
      init: { body: onePixelPng, headers: { "Content-Type": "image/png" } },
    },
  ],
  "DELETE /api/v1/organization/mark": () => [{ path: "/api/v1/organization/mark" }],
  "GET /api/v1/instruments": () => [{ path: "/api/v1/instruments" }],
  "POST /api/v1/instruments": () => [{ path: "/api/v1/instruments", init: json({ id: "half-made" }) }],
  "GET /api/v1/instruments/{id}": () => [{ path: "/api/v1/instruments/ucla-3" }],
  "GET /api/v1/instruments/{id}/wording": () => [{ path: "/api/v1/instruments/djg-6/wording" }],
  "PUT /api/v1/instruments/{id}/wording": () => [
    { path: "/api/v1/instruments/djg-6/wording", init: json(wordingOfSix) },
  ],
  "DELETE /api/v1/instruments/{id}/wording": () => [{ path: "/api/v1/instruments/djg-6/wording" }],
  "POST /api/v1/programs": () => [{ path: "/api/v1/programs", init: json({ name: "Another" }) }],
  "GET /api/v1/programs": () =>
    ["false", "true", "all"].map((a) => ({ path: `/api/v1/programs?archived=${a}` })),
  "GET /api/v1/programs/{id}": ({ program }) => [{ path: `/api/v1/programs/${program}` }],
  "PATCH /api/v1/programs/{id}": (at) => [inProgram(at, "", json({ name: "Circles of friends" }))],
  "PATCH /api/v1/programs/{id}/cohorts/{labelId}": (at) => [
    inProgram(at, `/cohorts/${at.cohorts[0]}`, json({ name: "Spring 2026" })),
  ],
  "PATCH /api/v1/programs/{id}/groups/{labelId}": (at) => [
    inProgram(at, `/groups/${at.groups[0]}`, json({ name: "Northside" })),
  ],
  "POST /api/v1/programs/{id}/waves": (at) => [
    inProgram(at, "/waves", json({ key: "month-6", after: "post" })),
  ],
  "PUT /api/v1/programs/{id}/waves/{waveId}/rule": (at) =>
    ["?dry_run=true", ""].map((query) =>
      inProgram(at, `/waves/${at.wave}/rule${query}`, json({ rule: "first" })),
    ),
  "PATCH /api/v1/programs/{id}/waves/{waveId}": (at) => [
    inProgram(at, `/waves/${at.wave}`, json({ label: "At the start" })),
  ],
  "POST /api/v1/programs/{id}/cohorts/{labelId}/merge": (at) => [
    inProgram(at, `/cohorts/${at.cohorts[1]}/merge`, json({ into: at.cohorts[0] })),
  ],
  "POST /api/v1/programs/{id}/groups/{labelId}/merge": (at) => [
    inProgram(at, `/groups/${at.groups[1]}/merge`, json({ into: at.groups[0] })),
  ],
  "POST /api/v1/programs/{id}/merges/{mergeId}/undo": (at) => [inProgram(at, `/merges/${at.merge}/undo`)],
  "POST /api/v1/programs/{id}/imports": (at) => [
    inProgram(at, "/imports", form(at.file, at.mapping)),
    inProgram(at, "/imports?dry_run=true", form(at.file)),
    inProgram(at, "/imports?on_failed=leave_out", form(at.file, { ...at.mapping, conflicts: "leave_out" })),
  ],
  "POST /api/v1/programs/{id}/uploads": (at) => [inProgram(at, "/uploads", form(at.file))],
  "GET /api/v1/programs/{id}/imports": (at) => [inProgram(at, "/imports")],
  "GET /api/v1/programs/{id}/imports/template.csv": (at) => [
    inProgram(at, "/imports/template.csv?instruments=ucla-3,ons-direct"),
  ],
  "POST /api/v1/programs/{id}/imports/{importId}/dry-run": (at) => [
    inProgram(at, `/imports/${at.import.waiting}/dry-run`, json({ mapping: at.mapping })),
  ],
  "POST /api/v1/programs/{id}/imports/{importId}/confirm": (at) => [
    inProgram(at, `/imports/${at.import.confirm}/confirm`, json({ mapping: at.mapping })),
    inProgram(
      at,
      `/imports/${at.import.confirm}/confirm`,
      json({ mapping: { ...at.mapping, conflicts: "keep_first" }, onFailed: "leave_out" }),
    ),
  ],
  "POST /api/v1/programs/{id}/imports/{importId}/undo": (at) => [
    inProgram(at, `/imports/${at.import.stored}/undo?dry_run=true`),
  ],
  "GET /api/v1/programs/{id}/imports/{importId}/progress": (at) => [
    inProgram(at, `/imports/${at.import.waiting}/progress`),
  ],
  "POST /api/v1/programs/{id}/imports/{importId}/cancel": (at) => [
    inProgram(at, `/imports/${at.import.cancel}/cancel`),
  ],
  "GET /api/v1/programs/{id}/imports/{importId}/problems.csv": (at) => [
    inProgram(at, `/imports/${at.import.stored}/problems.csv`),
  ],
  "GET /api/v1/programs/{id}/imports/{importId}": (at) => [
    inProgram(at, `/imports/${at.import.waiting}`),
    inProgram(at, `/imports/${at.import.stored}`),
  ],
  "DELETE /api/v1/programs/{id}/imports/{importId}": (at) => [inProgram(at, `/imports/${at.import.discard}`)],
  "GET /api/v1/programs/{id}/matching": (at) => [
    inProgram(at, "/matching"),
    inProgram(at, "/matching?across_cohorts=true"),
  ],
  "GET /api/v1/programs/{id}/matching/count": (at) => [inProgram(at, "/matching/count")],
  "POST /api/v1/programs/{id}/matching/decisions": (at) => [
    inProgram(at, "/matching/decisions", json({ ...at.pair, same: false })),
  ],
  "POST /api/v1/programs/{id}/matching/safe": (at) =>
    [0, 1, 2].map((expected) => inProgram(at, "/matching/safe", json({ expected }))),
  "POST /api/v1/programs/{id}/matching/decisions/{decisionId}/undo": (at) => [
    inProgram(at, `/matching/decisions/${at.decision}/undo`),
  ],
  "GET /api/v1/programs/{id}/enrollments/{enrollmentId}/responses/{responseId}": (at) => [inResponse(at, "")],
  "DELETE /api/v1/programs/{id}/enrollments/{enrollmentId}/responses/{responseId}": (at) => [
    inResponse(at, "", json({ reason: "Filled in for fun" })),
  ],
  "POST /api/v1/programs/{id}/enrollments/{enrollmentId}/responses/{responseId}/exclusion": (at) => [
    inResponse(at, "/exclusion", json({ reason: "A test entry" })),
  ],
  "POST /api/v1/programs/{id}/enrollments/{enrollmentId}/responses/{responseId}/exclusion/undo": (at) => [
    inResponse(at, "/exclusion/undo"),
  ],
  "POST /api/v1/programs/{id}/enrollments/{enrollmentId}/responses/{responseId}/corrections": (at) =>
    [1, 2, 3].map((to) => {
      const answers = [{ version: at.response.version, item: 1, to }];
      return inResponse(at, "/corrections", json({ reason: "Typed wrongly", answers }));
    }),
  "POST /api/v1/programs/{id}/enrollments/{enrollmentId}/responses/{responseId}/corrections/undo": (at) => [
    inResponse(at, "/corrections/undo"),
  ],
  "POST /api/v1/participants/find": ({ participant }) => [
    { path: "/api/v1/participants/find", init: json({ code: participant.code }) },
  ],
  "GET /api/v1/participants/{id}": ({ participant: { id } }) => [{ path: `/api/v1/participants/${id}` }],
  "GET /api/v1/participants/{id}/export.json": ({ participant: { id } }) => [
    { path: `/api/v1/participants/${id}/export.json` },
  ],
  "GET /api/v1/participants/{id}/export.csv": ({ participant: { id } }) => [
    { path: `/api/v1/participants/${id}/export.csv` },
  ],
  "POST /api/v1/participants/{id}/erase": ({ participant: { id } }) => [
    { path: `/api/v1/participants/${id}/erase` },
  ],
  "POST /api/v1/participants/readmit": ({ participant }) => [
    { path: "/api/v1/participants/readmit", init: json({ code: participant.erased }) },
  ],
  "POST /api/v1/participants/discard-forms": ({ paper }) => [
    { path: "/api/v1/participants/discard-forms", init: json({ code: paper.other }) },
  ],
  "GET /api/v1/programs/{id}/quality": (at) => [inProgram(at, "/quality")],
  "GET /api/v1/programs/{id}/quality/hints/count": (at) => [inProgram(at, "/quality/hints/count")],
  "GET /api/v1/programs/{id}/quality/hints": (at) => [inProgram(at, "/quality/hints")],
  "POST /api/v1/programs/{id}/quality/hints/looks": (at) => [
    inProgram(at, "/quality/hints/looks", json(looksOf(at))),
  ],
  "POST /api/v1/programs/{id}/quality/hints/looks/undo": (at) => [
    inProgram(at, "/quality/hints/looks/undo", json(looksOf(at))),
  ],
  "GET /api/v1/programs/{id}/quality/missing": (at) => [inProgram(at, "/quality/missing")],
  "GET /api/v1/programs/{id}/releases": (at) => [inProgram(at, "/releases")],
  "POST /api/v1/programs/{id}/releases": (at) => [
    inProgram(at, "/releases?dry_run=true", json({ attributes: ["area"] })),
    inProgram(at, "/releases", json({ attributes: ["area"], note: "For the board" })),
  ],
  "GET /api/v1/programs/{id}/releases/progress": (at) => [inProgram(at, "/releases/progress")],
  "PUT /api/v1/programs/{id}/releases/plan": (at) => [
    inProgram(at, "/releases/plan", json({ every: "month", attributes: ["area"] })),
  ],
  "GET /api/v1/reports": () => [{ path: "/api/v1/reports" }, { path: "/api/v1/reports?archived=true" }],
  "POST /api/v1/reports": ({ program }) => [{ path: "/api/v1/reports", init: json(funderReport(program)) }],
  "GET /api/v1/reports/choices": () => [{ path: "/api/v1/reports/choices?language=es" }],
  "GET /api/v1/reports/{id}": ({ report }) => [{ path: `/api/v1/reports/${report.id}` }],
  "PUT /api/v1/reports/{id}": ({ report }) => [
    {
      path: `/api/v1/reports/${report.draft}`,
      init: json({ name: "Changed", language: "en", blocks: [], revision: 1 }),
    },
  ],
  "POST /api/v1/reports/{id}/duplicate": ({ report }) => [
    { path: `/api/v1/reports/${report.id}/duplicate`, init: json({ name: "A copy" }) },
  ],
  "PUT /api/v1/reports/{id}/archived": ({ report }) => [
    { path: `/api/v1/reports/${report.id}/archived`, init: json({ archived: false }) },
  ],
  "GET /api/v1/reports/{id}/preview": ({ report }) => [{ path: `/api/v1/reports/${report.id}/preview` }],
  "POST /api/v1/reports/{id}/versions": ({ report }) => [
    { path: `/api/v1/reports/${report.id}/versions`, init: json({ revision: 1 }) },
  ],
  "GET /api/v1/reports/{id}/versions": ({ report }) => [{ path: `/api/v1/reports/${report.id}/versions` }],
  "GET /api/v1/reports/versions/{versionId}": ({ report }) => [
    { path: `/api/v1/reports/versions/${report.version}` },
  ],
  "GET /api/v1/reports/versions/{versionId}/changes": ({ report }) => [
    { path: `/api/v1/reports/versions/${report.version}/changes` },
  ],
  "GET /api/v1/programs/{id}/stories": (at) =>
    ["", "?blind=false", "?show=to_code", "?show=may_be_quoted", "?question=1&wave=pre&code=1"].map((rest) =>
      inProgram(at, `/stories${rest}`),
    ),
  "GET /api/v1/programs/{id}/stories/codes": (at) => [inProgram(at, "/stories/codes")],
  "POST /api/v1/programs/{id}/stories/codes": (at) => [
    inProgram(at, "/stories/codes", json({ name: "Friends" })),
  ],
  "PUT /api/v1/programs/{id}/stories/codes/order": (at) => [
    inProgram(at, "/stories/codes/order", json({ codes: [at.story.code] })),
  ],
  "PATCH /api/v1/programs/{id}/stories/codes/{codeId}": (at) => [
    inProgram(at, `/stories/codes/${at.story.code}`, json({ name: "Tea" })),
  ],
  "GET /api/v1/programs/{id}/stories/agreement": (at) => [inProgram(at, "/stories/agreement")],
  "GET /api/v1/programs/{id}/stories/{enrollmentId}/{responseId}/{questionId}/quote": (at) => [
    inStory(at, at.story.quoted, "/quote"),
  ],
  "PUT /api/v1/programs/{id}/stories/{enrollmentId}/{responseId}/{questionId}/quote": (at) => [
    inStory(at, at.story.open, "/quote", json({ text: "We cook together.", revision: null })),
  ],
  "PUT /api/v1/programs/{id}/stories/{enrollmentId}/{responseId}/{questionId}/codes": (at) => [
    inStory(at, at.story.open, "/codes", json({ codes: [at.story.code], done: true })),
  ],
  "POST /api/v1/programs/{id}/quotes/{quoteId}/approve": (at) => [
    inProgram(at, `/quotes/${at.story.quote}/approve`, json({ revision: 1, looked: true })),
  ],
  "POST /api/v1/programs/{id}/quotes/{quoteId}/withdraw": (at) => [
    inProgram(at, `/quotes/${at.story.quote}/withdraw`, json({ why: "consent" })),
  ],
  "GET /api/v1/programs/{id}/quotes": (at) => [inProgram(at, "/quotes")],
  "GET /api/v1/programs/{id}/results-page": (at) => [inProgram(at, "/results-page")],
  "PUT /api/v1/programs/{id}/results-page": (at) => [
    inProgram(
      at,
      "/results-page",
      json({ published: true, ownScores: true, breakdowns: ["group", "cohort", "area"], words: {} }),
    ),
  ],
  "GET /api/v1/programs/{id}/change": (at) => views.map((view) => inProgram(at, `/change?${view}`)),
  "GET /api/v1/programs/{id}/change.csv": (at) => views.map((view) => inProgram(at, `/change.csv?${view}`)),
  "GET /api/v1/programs/{id}/change.xlsx": (at) => [inProgram(at, `/change.xlsx?${views[1]}`)],
  "GET /api/v1/programs/{id}/outcomes": (at) =>
    views.map((view) => inProgram(at, `/outcomes?${view.replace("instrument=ucla-3&", "")}&detail=full`)),
  "GET /api/v1/dashboard": () =>
    ["false", "true"].map((archived) => ({ path: `/api/v1/dashboard?archived=${archived}` })),
  "GET /api/v1/programs/{id}/dashboard": (at) =>
    [
      ...audiences,
      "shared&release=next",
      "shared&release=current",
      "team&attribute=area&value=Town",
      "shared&release=current&attribute=area&value=Town",
    ].map((audience) => inProgram(at, `/dashboard?audience=${audience}`)),
  "GET /api/v1/programs/{id}/views": (at) => [inProgram(at, "/views")],
  "POST /api/v1/programs/{id}/views": (at) => [
    inProgram(at, "/views", json({ name: "Town", search: { attribute: "area", value: "Town" } })),
  ],
  "PATCH /api/v1/programs/{id}/views/{viewId}": (at) => [
    inProgram(at, `/views/${at.view}`, json({ name: "Spring", search: { cohort: "Spring" }, opens: true })),
  ],
  "DELETE /api/v1/programs/{id}/views/{viewId}": (at) => [inProgram(at, `/views/${at.view}`)],
  "GET /api/v1/programs/{id}/attrition": (at) => views.map((view) => inProgram(at, `/attrition?${view}`)),
  "GET /api/v1/programs/{id}/equity": (at) =>
    ["group", "cohort", "area"].flatMap((by) =>
      audiences.map((audience) => inProgram(at, `/equity?by=${by}&audience=${audience}`)),
    ),
  "GET /api/v1/programs/{id}/items": (at) =>
    views.filter((view) => !view.includes("group%2Ccohort")).map((view) => inProgram(at, `/items?${view}`)),
  "GET /api/v1/programs/{id}/reliability": (at) =>
    [...audiences, "shared&release=current"].map((audience) =>
      inProgram(at, `/reliability?instrument=ucla-3&audience=${audience}`),
    ),
  "GET /api/v1/programs/{id}/surveys": (at) => [inProgram(at, "/surveys")],
  "POST /api/v1/programs/{id}/surveys": (at) => [inProgram(at, "/surveys", json(draft()))],
  "GET /api/v1/programs/{id}/surveys/{surveyId}": (at) => [inSurvey(at, "")],
  "PUT /api/v1/programs/{id}/surveys/{surveyId}": (at) => [inSurvey(at, "", json(draft()))],
  "POST /api/v1/programs/{id}/surveys/{surveyId}/publish": (at) => [inSurvey(at, "/publish")],
  "PUT /api/v1/programs/{id}/surveys/{surveyId}/waves/{waveId}": (at) => [
    inSurvey(at, `/waves/${at.wave}`, json({ opensAt: "2026-01-01T00:00:00Z" })),
  ],
  "GET /api/v1/programs/{id}/surveys/{surveyId}/links": (at) => [inSurvey(at, "/links")],
  "POST /api/v1/programs/{id}/surveys/{surveyId}/links": (at) => [
    inSurvey(at, "/links", json({ waveId: at.wave })),
  ],
  "POST /api/v1/programs/{id}/surveys/{surveyId}/links/personal": (at) => [
    inSurvey(at, "/links/personal", json({ waveId: at.wave })),
  ],
  "GET /api/v1/programs/{id}/surveys/{surveyId}/sheet": (at) => [inSurvey(at, `/sheet?wave=${at.wave}`)],
  "DELETE /api/v1/programs/{id}/surveys/{surveyId}/links/{linkId}": (at) => [
    inSurvey(at, `/links/${at.link}`),
  ],
  "GET /api/v1/programs/{id}/addresses": (at) => [inProgram(at, "/addresses")],
  "POST /api/v1/programs/{id}/addresses": (at) => [
    inProgram(at, "/addresses", json({ list: "P1,somebody@example.org\nnobody at all" })),
  ],
  "DELETE /api/v1/programs/{id}/addresses": (at) => [inProgram(at, "/addresses")],
  "GET /api/v1/programs/{id}/surveys/{surveyId}/mailings": (at) => [inSurvey(at, "/mailings")],
  "POST /api/v1/programs/{id}/surveys/{surveyId}/mailings": (at) => [
    inSurvey(at, "/mailings", json({ ...mailWords(at), kind: "invitation", sendAt: "2030-01-01T00:00:00Z" })),
  ],
  "POST /api/v1/programs/{id}/surveys/{surveyId}/mailings/preview": (at) => [
    inSurvey(at, "/mailings/preview", json({ ...mailWords(at), language: "es" })),
  ],
  "POST /api/v1/programs/{id}/surveys/{surveyId}/mailings/test": (at) => [
    inSurvey(at, "/mailings/test", json({ ...mailWords(at), language: "en" })),
  ],
  "DELETE /api/v1/programs/{id}/surveys/{surveyId}/mailings/{mailingId}": (at) => [
    inSurvey(at, `/mailings/${at.mailing}`),
  ],
  "GET /api/v1/shares": () => [{ path: "/api/v1/shares" }],
  "POST /api/v1/shares": ({ program }) =>
    [[], ["group"], ["cohort"], ["group", "cohort"], ["area"]].map((by) => ({
      path: "/api/v1/shares",
      init: json({
        name: "x",
        program,
        view: { ...sharedView, by },
        embedOrigins: ["https://partner.example"],
      }),
    })),
  "PATCH /api/v1/shares/{id}": ({ share }) => [
    { path: `/api/v1/shares/${share.id}`, init: json({ days: 9 }) },
  ],
  "DELETE /api/v1/shares/{id}": ({ share }) => [{ path: `/api/v1/shares/${share.id}` }],
  "GET /api/v1/shared/{token}": ({ share }) => [{ path: `/api/v1/shared/${share.token}` }],
  "POST /api/v1/shared/{token}": ({ share }) => [
    { path: `/api/v1/shared/${share.closed}`, init: json({ passphrase: sharePassphrase }) },
    { path: `/api/v1/shared/${share.token}`, init: json({ passphrase: "not asked for" }) },
  ],
  "GET /api/v1/programs/{id}/measures": (at) => [inProgram(at, "/measures")],
  "GET /api/v1/programs/{id}/export/responses.csv": (at) =>
    ["wide", "long"].map((layout) => inProgram(at, `/export/responses.csv?layout=${layout}&free_text=true`)),
  "POST /api/v1/programs/{id}/exports": (at) => [inProgram(at, "/exports", json({ kind: "zip" }))],
  "GET /api/v1/programs/{id}/exports": (at) => [inProgram(at, "/exports")],
  "POST /api/v1/reports/versions/{id}/exports": ({ report }) => [
    { path: `/api/v1/reports/versions/${report.version}/exports`, init: json({ kind: "xlsx" }) },
  ],
  "GET /api/v1/reports/versions/{id}/exports": ({ report }) => [
    { path: `/api/v1/reports/versions/${report.version}/exports` },
  ],
  "GET /api/v1/exports/{id}": ({ job }) => [{ path: `/api/v1/exports/${job}` }],
  "POST /api/v1/exports/{id}/cancel": ({ job }) => [{ path: `/api/v1/exports/${job}/cancel` }],
  "GET /api/v1/exports/{id}/file": ({ job }) => [{ path: `/api/v1/exports/${job}/file` }],
  "GET /paper/programs/{programId}/surveys/{surveyId}": (at) => [onPaper(at, "")],
  "GET /paper/programs/{programId}/surveys/{surveyId}/entry": (at) => [onPaper(at, "/entry?twice=1")],
  "POST /paper/programs/{programId}/surveys/{surveyId}/entry": (at) => [
    onPaper(at, "/entry", typed(at, at.paper.ids[0])),
  ],
  "POST /paper/programs/{programId}/surveys/{surveyId}/entry/undo": (at) => [
    onPaper(at, "/entry/undo", typed(at, at.paper.ids[0])),
  ],
  "POST /paper/programs/{programId}/surveys/{surveyId}/entry/first": (at) => [
    onPaper(at, "/entry/first", typed(at, at.paper.ids[1])),
  ],
  "POST /paper/programs/{programId}/surveys/{surveyId}/entry/compare": (at) => [
    onPaper(at, "/entry/compare", typed(at, stranger, { "who.code": "somebody else" })),
  ],
  "POST /paper/programs/{programId}/surveys/{surveyId}/entry/settle": (at) => [
    onPaper(at, "/entry/settle", typed(at, stranger, { _first: String(at.paper.first) })),
  ],
  "POST /paper/programs/{programId}/surveys/{surveyId}/entry/first/undo": (at) => [
    onPaper(at, "/entry/first/undo", typed(at, at.paper.ids[1])),
  ],
  "GET /api/v1/programs/{id}/export/codebook.csv": (at) => [inProgram(at, "/export/codebook.csv")],
};

function onPaper({ program, survey }: Place, rest: string, init?: Init): Ask {
  return { path: `/paper/programs/${program}/surveys/${survey}${rest}`, ...(init ? { init } : {}) };
}

/** What the screen sends of a paper form with the planted code. */
export function typed({ wave, paper }: Pick<Place, "wave" | "paper">, id: string, more = {}): Init {
  const sent = { _id: id, _v: "1", _l: "en", _wave: String(wave), "who.code": paper.code };
  return paperForm({ ...answers, ...sent, ...more });
}

const mailWords = ({ wave }: Place) => ({
  waveId: wave,
  subject: { en: "Hello", es: "Hola" },
  text: { en: "Answer here: {link}", es: "Responda aquí: {link}" },
});

function inProgram({ program }: Place, rest: string, init?: Init): Ask {
  return { path: `/api/v1/programs/${program}${rest}`, ...(init ? { init } : {}) };
}

function inSurvey(at: Place, rest: string, init?: Init): Ask {
  return inProgram(at, `/surveys/${at.survey}${rest}`, init);
}

function inResponse(at: Place, rest: string, init?: Init): Ask {
  return inProgram(at, `/enrollments/${at.response.enrollment}/responses/${at.response.id}${rest}`, init);
}

/** An open answer of the response that `Place` names. */
function inStory(at: Place, question: number, rest: string, init?: Init): Ask {
  return inProgram(at, `/stories/${at.response.enrollment}/${at.response.id}/${question}${rest}`, init);
}

function form(file: string, mapping?: Mapping): Init {
  const body = new FormData();
  if (mapping) body.set("mapping", JSON.stringify(mapping));
  body.set("file", new Blob([file]), "answers.csv");
  return { body };
}
