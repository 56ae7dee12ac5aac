import { isSuppressed } from "#shared/outcomes/suppressed";
import type { TrendPoint } from "../charts/trend";
import type { Dashboard, DashboardMeasure } from "./query";
import { changeRow } from "./rows";
import { say } from "./say";

type Stratum = DashboardMeasure["cohorts"][number];

/**
 * One subscale over the cohorts, in the order of time. A cohort has a point for each version of the questionnaire
 * that it answered both times, with a mark where that is another version than before it: the versions are drawn
 * beside each other and never joined. One that answered one version before and another after has a point that says
 * so and shows no figure, and so has one whose version runs over another range of scores.
 *
 * @param told     The version whose range the chart has.
 * @param measures  All of the dashboard: other versions of the same subscale are among them, newest first.
 */
export function cohortPoints(
  told: DashboardMeasure,
  { measures, cohorts }: Pick<Dashboard, "measures" | "cohorts">,
): TrendPoint[] {
  const versions = versionsOf(told, measures).toReversed();
  const { threshold } = told.change;
  let last = versions[0]?.version;
  return cohorts.flatMap((cohort) => {
    const found = versions.flatMap((measure) => {
      const stratum = measure.cohorts.find(({ by }) => (by.cohort ?? null) === cohort);
      return stratum ? [{ measure, stratum }] : [];
    });
    const answered = found.filter(({ stratum }) => !isNobody(stratum, threshold));
    const name = cohort ?? say("charts.noCohort");
    if (answered.length === 0)
      return found.slice(-1).map(({ stratum }) => unpaired(name, stratum, found.length));
    return answered.map(({ measure, stratum }): TrendPoint => {
      const { n, change, suppressed } = changeRow(name, stratum, threshold);
      const isChanged = measure.version !== last;
      last = measure.version;
      return {
        name,
        n,
        ...(isSameScale(measure, told)
          ? { estimate: change, suppressed }
          : { suppressed: say("charts.otherScale") }),
        ...(isChanged ? { mark: say("charts.versionFrom", { version: measure.version }) } : {}),
      };
    });
  });

  function unpaired(name: string, stratum: Stratum, versionsAnswered: number): TrendPoint {
    const { n, change, suppressed } = changeRow(name, stratum, threshold);
    return versionsAnswered > 1
      ? { name, n, suppressed: say("charts.versionBetween") }
      : { name, n, estimate: change, suppressed };
  }
}

/** Whether the trend of this version is drawn with that of a newer one. */
export function isInNewer(told: DashboardMeasure, measures: readonly DashboardMeasure[]): boolean {
  return versionsOf(told, measures)[0] !== told;
}

function versionsOf({ instrument, subscale }: DashboardMeasure, measures: readonly DashboardMeasure[]) {
  return measures.filter((one) => one.instrument === instrument && one.subscale === subscale);
}

/** The team is told how many more people it takes; all of them, where nobody answered both times. */
function isNobody(stratum: Stratum, threshold: number): boolean {
  return isSuppressed(stratum) && stratum.needs !== undefined && stratum.needs >= threshold;
}

function isSameScale(a: DashboardMeasure, b: DashboardMeasure): boolean {
  return a.direction === b.direction && a.range.every((end, k) => end === b.range[k]);
}
