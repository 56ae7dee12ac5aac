import { Title, useComputedColorScheme } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useContext } from "react";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeHidden } from "#shared/reports/hiddenWording";
import { describeMeanChange } from "#shared/reports/wording";
import type { Measures, Wave } from "../api";
import { ChangeForest } from "../charts/ChangeForest";
import { HeatMap } from "../charts/HeatMap";
import { heatTable } from "../charts/heat";
import { TrendLine } from "../charts/TrendLine";
import { type ChartTable, forestTable } from "../charts/tables";
import { trendTable } from "../charts/trend";
import { voiceFor } from "../charts/voice";
import { DataTable } from "../ui/DataTable";
import { Figure } from "../ui/Figure";
import { HowComputed, type HowComputedProps } from "../ui/howComputed";
import { language } from "../ui/language";
import { cohortPoints, isInNewer } from "./cohortPoints";
import { wholeName } from "./filterWords";
import { nameMeasure } from "./measures";
import type { Dashboard, DashboardMeasure } from "./query";
import { changeRow, groupRows, heatRows, valueRows } from "./rows";
import { say } from "./say";
import type { DashboardFilter, DashboardSearch } from "./search";

/** One measure: its sentence with n, then its groups, its cohorts in time, and both together. */
export function MeasurePart(props: {
  told: DashboardMeasure;
  /** The whole dashboard: other versions of the questionnaire are drawn beside this one over the cohorts. */
  all: Dashboard;
  named: ReturnType<typeof nameMeasure>;
  instruments: Measures["instruments"];
  programId: number;
  pre: Wave;
  post: Wave;
  filter: DashboardFilter;
  eyes: Pick<DashboardSearch, "audience" | "release">;
  /** As the figures were asked for. */
  audience: Pick<HowComputedProps["query"], "audience" | "release">;
  source: string;
}) {
  const { told, all, named, instruments, programId, pre, post, filter, eyes, audience, source } = props;
  const How = useContext(HowComputed);
  const scheme = useComputedColorScheme("light");
  const { overall, threshold } = told.change;
  const { name, decimals } = named;
  const id = `dashboard-${told.instrument}-${told.version}-${told.subscale}`;
  const voice = voiceFor(decimals);
  const common = { range: told.range, direction: told.direction, decimals, scheme };
  const groups = groupRows(told.groups, threshold);
  const pointsNow = () => (isInNewer(told, all.measures) ? [] : cohortPoints(told, all));
  const points = pointsNow();
  const map = heatRows(told.groups, told.cohorts, told.cells, threshold);
  const everyone = changeRow(wholeName(filter), overall, threshold);
  const table = (caption: string, { columns, rows }: ChartTable) => (
    <DataTable caption={caption} columns={columns} rows={rows} />
  );
  // A picture may be worded in another language than the page: what it says is said anew.
  const spoken = () => nameMeasure(told, instruments);
  const titlesOf = () => ({
    groups: say("charts.groupsTitle", { name: spoken().name }),
    cohorts: say("charts.cohortsTitle", { name: spoken().name }),
    cells: say("charts.cellsTitle", { name: spoken().name }),
  });
  const titles = titlesOf();
  const sentence = () =>
    isSuppressed(overall)
      ? describeHidden(overall, threshold, language)
      : describeMeanChange(overall, spoken().measure, language);
  const at = {
    instrument: told.instrument,
    subscale: told.subscale,
    pre: pre.key,
    post: post.key,
    ...eyes,
  };
  const { attribute, value } = filter;
  const values =
    attribute === undefined || value !== undefined ? [] : valueRows(told.values, attribute, threshold);
  const howOf = (of: HowComputedProps["of"], chart: string) => (
    <How
      {...{ programId, of, source }}
      name={chart}
      instrument={told.instrument}
      version={told.version}
      subscale={told.subscale}
      query={{ pre: pre.key, post: post.key, ...filter, ...audience }}
      waves={{ pre: pre.label, post: post.label }}
      whole={wholeName(filter)}
    />
  );
  return (
    <section className="dashboard-measure" aria-labelledby={id}>
      <Title order={3} size="h4" id={id}>
        {name}
      </Title>
      <p className="dashboard-finding">{sentence()}</p>
      {!isSuppressed(overall) && <p className="quiet">{say("measure.count", { n: overall.n.paired })}</p>}
      <div className="dashboard-on">
        {howOf("overall", name)}
        {told.latest && value === undefined && (
          <Link
            to="/programs/$programId/change"
            params={{ programId }}
            search={{ ...at, group: filter.group, cohort: filter.cohort, by: attribute }}
            aria-label={say("measure.picturesOf", { name })}
          >
            {say("measure.pictures")}
          </Link>
        )}
      </div>
      {groups.length > 1 && (
        <Figure
          heading={say("charts.groups")}
          order={4}
          savable={{
            ...{ name: say("charts.groupsFile", { name }), sentence },
            draw: () => (
              <ChangeForest
                {...common}
                title={titlesOf().groups}
                unitLabel={say("charts.change")}
                overall={changeRow(wholeName(filter), overall, threshold)}
                rows={groupRows(told.groups, threshold)}
              />
            ),
          }}
          save={howOf("groups", say("charts.groupsFile", { name }))}
          table={table(titles.groups, forestTable([everyone, ...groups], voice))}
        />
      )}
      {values.length > 1 && attribute !== undefined && (
        <Figure
          heading={say("charts.values", { attribute })}
          order={4}
          savable={{
            ...{ name: say("charts.valuesFile", { name, attribute }), sentence },
            draw: () => (
              <ChangeForest
                {...common}
                title={say("charts.valuesTitle", { name: spoken().name, attribute })}
                unitLabel={say("charts.change")}
                overall={changeRow(wholeName(filter), overall, threshold)}
                rows={valueRows(told.values, attribute, threshold)}
              />
            ),
          }}
          save={howOf("values", say("charts.valuesFile", { name, attribute }))}
          table={table(
            say("charts.valuesTitle", { name, attribute }),
            forestTable([everyone, ...values], voice),
          )}
        />
      )}
      {points.length > 1 && (
        <Figure
          heading={say("charts.cohorts")}
          order={4}
          savable={{
            ...{ name: say("charts.cohortsFile", { name }), sentence },
            draw: () => (
              <TrendLine
                {...common}
                title={titlesOf().cohorts}
                unitLabel={say("charts.change")}
                of="change"
                points={pointsNow()}
              />
            ),
          }}
          save={howOf("cohorts", say("charts.cohortsFile", { name }))}
          table={table(titles.cohorts, trendTable({ of: "change", points }, voice))}
        />
      )}
      {groups.length > 1 && told.cohorts.length > 1 && told.cells.length > 0 && (
        <Figure
          heading={say("charts.cells")}
          order={4}
          savable={{
            ...{ name: say("charts.cellsFile", { name }), sentence },
            draw: () => (
              <HeatMap
                {...common}
                {...heatRows(told.groups, told.cohorts, told.cells, threshold)}
                title={titlesOf().cells}
                caption={say("charts.cellsCaption")}
              />
            ),
          }}
          save={howOf("cells", say("charts.cellsFile", { name }))}
          table={table(titles.cells, heatTable(map, voice))}
        />
      )}
    </section>
  );
}
