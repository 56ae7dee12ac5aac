import { Title, useComputedColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useContext } from "react";
import { type Measures, measuresQuery, meQuery, releasesQuery, type Wave } from "../api";
import { FlowBars } from "../charts/FlowBars";
import { flowTable } from "../charts/tables";
import { voiceFor } from "../charts/voice";
import { Answer, Waiting } from "../ui/Answer";
import { AudienceSwitch } from "../ui/AudienceSwitch";
import { audienceQuery, type Reading, readingOf } from "../ui/audience";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { Figure } from "../ui/Figure";
import { HowComputed, type HowComputedProps } from "../ui/howComputed";
import { InTurn } from "../ui/InTurn";
import { listOf } from "../ui/lists";
import { SavingDesk } from "../ui/saving/SavingDesk";
import { Settling } from "../ui/saving/Settling";
import { savingOf } from "../ui/saving/savingOf";
import { DashboardFilters } from "./DashboardFilters";
import { filterIn } from "./filters";
import { filtersIn, wholeName } from "./filterWords";
import { MeasurePart } from "./MeasurePart";
import { byDomain, nameMeasure } from "./measures";
import { type Dashboard, type DashboardMeasure, dashboardQuery } from "./query";
import { type Question, questionOf } from "./question";
import { flowRow } from "./rows";
import { say } from "./say";
import type { DashboardFilter, DashboardSearch } from "./search";
import { useOpener } from "./useOpener";
import { ViewBar } from "./ViewBar";
import { goneIn } from "./views";
import { wavesIn } from "./wavesIn";
import "./dashboard.css";

const route = "/signed-in/programs/$programId/dashboard";

/** One program on a page: what changed by domain, for whom, in which cohort, and how far people came. */
export function DashboardPage() {
  const { programId } = useParams({ from: route });
  const search = useSearch({ from: route });
  const me = useQuery(meQuery);
  const measures = useQuery(measuresQuery(programId));
  const releases = useQuery(releasesQuery(programId));
  const isTeam = me.data !== undefined && me.data.role !== "viewer";
  const isOpening = useOpener(programId, search);
  const date = (iso: string) => formatDate(iso, me.data?.organization.timeZone);
  if (isOpening) return <Waiting label={say("loading")} />;
  return (
    <Answer query={measures} waiting={say("loading")}>
      {(measured) => (
        <Answer query={releases} waiting={say("loading")}>
          {({ releases: [current] }) => (
            <Settled
              {...{ programId, measured, isTeam, date }}
              organization={me.data?.organization}
              reading={readingOf(isTeam, search, current ?? null)}
            />
          )}
        </Answer>
      )}
    </Answer>
  );
}

interface Unsettled {
  programId: number;
  measured: Measures;
  isTeam: boolean;
  date: (iso: string) => string;
  reading: Reading;
  organization: { name: string; timeZone: string; hasMark: boolean } | undefined;
}

/** Settles what the address leaves open: the usual pair of waves. */
function Settled(props: Unsettled) {
  const { measured, reading, isTeam } = props;
  const search = useSearch({ from: route });
  const { pre, post } = wavesIn(search, measured);
  const question = questionOf(search, measured, reading, isTeam);
  if (reading.from === "nothing")
    return <EmptyState title={say("page.nothingReleased")}>{say("page.nothingReleasedAbout")}</EmptyState>;
  if (!pre || !post || !question)
    return <EmptyState title={say("page.nothingYet")}>{say("page.nothingYetAbout")}</EmptyState>;
  return <Told {...props} {...{ pre, post, question }} />;
}

function Told(props: Unsettled & { pre: Wave; post: Wave; question: Question }) {
  const { programId, measured, isTeam, date, reading, organization, pre, post, question } = props;
  const search = useSearch({ from: route });
  const navigate = useNavigate();
  const filter = filterIn(search, measured, reading);
  const dashboard = useQuery({
    ...dashboardQuery(programId, question),
    placeholderData: keepPreviousData,
  });
  const look = (next: DashboardSearch) =>
    void navigate({ to: ".", search: { ...search, ...next }, resetScroll: false });
  const show = (view: DashboardSearch) => void navigate({ to: ".", search: view, resetScroll: false });
  const { program } = measured;
  const gone = goneIn(search, measured);
  return (
    <SavingDesk
      saving={savingOf({
        ...{ programId, program: program.name, organization, reading, pre, post, onView: look },
        by: filter.attribute ?? "",
        filters: () => filtersIn(filter),
      })}
    >
      <div className="dashboard">
        <AudienceSwitch reading={reading} isTeam={isTeam} date={date} onChange={look} />
        <ViewBar {...{ programId, search, isTeam }} onView={show} />
        <DashboardFilters
          {...{ filter, measured, reading }}
          values={valuesOf(dashboard.data, filter.attribute)}
          onFilter={look}
        />
        {gone.length > 0 && (
          <p className="quiet" role="status">
            {say("filter.gone", { names: listOf(gone) })}
          </p>
        )}
        <Answer query={dashboard} waiting={say("loading")}>
          {(told) => (
            <Settling isBusy={dashboard.isPlaceholderData}>
              <Title order={2} className="visually-hidden">
                {say("page.title")}
              </Title>
              {Object.keys(filter).length > 0 && (
                <p className="dashboard-filtered">
                  {listOf(filtersIn(filter).map(({ name, value }) => `${name}: ${value}`))}
                </p>
              )}
              <p className="quiet">
                {say("page.asOf", { day: date(told.asOf), pre: pre.label, post: post.label })}
              </p>
              {byDomain(told).map(([domain, found], place) => (
                <section key={domain} className="dashboard-domain">
                  <Title order={2}>{say(`domain.${domain}`)}</Title>
                  {found.map((one, at) => (
                    <InTurn key={keyOf(one)} isFirst={place === 0 && at === 0}>
                      {() => (
                        <MeasurePart
                          told={one}
                          all={told}
                          named={nameMeasure(one, measured.instruments)}
                          instruments={measured.instruments}
                          {...{ programId, pre, post, filter }}
                          eyes={{ audience: search.audience, release: search.release }}
                          audience={audienceQuery(isTeam, reading)}
                          source={sourceWords(reading, pre, post, date(told.asOf))}
                        />
                      )}
                    </InTurn>
                  ))}
                </section>
              ))}
              <section className="dashboard-domain">
                <Title order={2}>{say("charts.flow")}</Title>
                <InTurn isFirst={false}>
                  {() => (
                    <Flow
                      {...{ programId, told, pre, post, filter }}
                      audience={audienceQuery(isTeam, reading)}
                      source={sourceWords(reading, pre, post, date(told.asOf))}
                    />
                  )}
                </InTurn>
              </section>
              <p className="quiet">{say("page.limits")}</p>
            </Settling>
          )}
        </Answer>
      </div>
    </SavingDesk>
  );
}

/** The values of the attribute that is looked at, of whichever measure tells them. */
function valuesOf(told: Dashboard | undefined, attribute: string | undefined): string[] {
  if (!told || attribute === undefined) return [];
  const names = told.measures.flatMap(({ values }) => values.map(({ by }) => by[attribute]));
  return [...new Set(names)].filter((name) => typeof name === "string");
}

/** How far people came with the measure that most of them answered both times. */
function Flow(props: {
  programId: number;
  told: Dashboard;
  pre: Wave;
  post: Wave;
  filter: DashboardFilter;
  audience: Pick<HowComputedProps["query"], "audience" | "release">;
  source: string;
}) {
  const { programId, told, pre, post, filter, audience, source } = props;
  const How = useContext(HowComputed);
  const scheme = useComputedColorScheme("light");
  const paired = ({ change: { overall } }: DashboardMeasure) => ("n" in overall ? overall.n.paired : 0);
  const [widest] = [...told.measures].sort((a, b) => paired(b) - paired(a));
  if (!widest) return null;
  const { overall, threshold } = widest.change;
  const waves = { pre: pre.label, post: post.label };
  const hasGroups = widest.groups.length > 1;
  const rowsNow = () => [
    flowRow(wholeName(filter), overall, threshold, waves),
    ...(hasGroups ? widest.groups : []).map((stratum) =>
      flowRow(stratum.by.group ?? say("charts.noGroup"), stratum, threshold, waves),
    ),
  ];
  const { columns, rows } = flowTable(rowsNow(), [waves.pre, waves.post, say("charts.both")], voiceFor(0));
  return (
    <Figure
      heading={hasGroups ? say("charts.groups") : wholeName(filter)}
      order={3}
      savable={{
        name: say("charts.flowTitle"),
        draw: () => (
          <FlowBars title={say("charts.flowTitle")} firstIsOverall scheme={scheme} rows={rowsNow()} />
        ),
      }}
      save={
        <How
          {...{ programId, source, waves }}
          instrument={widest.instrument}
          version={widest.version}
          subscale={widest.subscale}
          name={say("charts.flow")}
          query={{ pre: pre.key, post: post.key, ...filter, ...audience }}
          of="groups"
          whole={wholeName(filter)}
        />
      }
      table={<DataTable caption={say("charts.flowTitle")} columns={columns} rows={rows} />}
    />
  );
}

function sourceWords(reading: Reading, pre: Wave, post: Wave, day: string): string {
  const from = reading.from === "nothing" ? "live" : reading.from;
  return say(`source.${from}`, { day, first: pre.label, second: post.label });
}

function keyOf({ instrument, version, subscale }: DashboardMeasure): string {
  return JSON.stringify([instrument, version, subscale]);
}
