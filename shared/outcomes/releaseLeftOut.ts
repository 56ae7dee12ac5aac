import { type Total, totalsOf } from "./breakdown";
import { findStratum, type ReleasedMeasure, type ReleasedStratum } from "./release";
import type { CutSubscale } from "./releaseCut";
import { outlookOf } from "./releaseOutlook";
import type { LiveMeasure } from "./releaseTables";
import { isSuppressed, type Suppressed } from "./suppressed";

/** A subscale that a release leaves out, and what is told of the people it would share. */
export interface LeftOut {
  instrument: string;
  version: string;
  subscale: string;
  /** Live counts of a subscale of the same tie that is told: the same pairs of waves, the same cells. */
  beside: readonly LiveMeasure[];
  /** The tables of the newest release. */
  current: readonly ReleasedMeasure[];
}

/**
 * What a release tells of a subscale that it leaves out because too few answered all the questions that it is told with
 * (samePeople.ts): it is there, with every cell hidden for that reason, or kept as an earlier release told it. It
 * tells nothing new, so the ledger need not be asked.
 */
export function leaveOut({ instrument, version, subscale, beside, current }: LeftOut): CutSubscale {
  const outlook: CutSubscale["outlook"] = [];
  const measures = beside.map(({ pre, post, groupByCohort, attributes }) => {
    const last = current.find((one) => one.pre === pre && one.post === post);
    const crossed = totalsOf(["group", "cohort"], groupByCohort);
    const settle = (by: string[], totals: readonly Total[]) => ({
      by,
      strata: totals
        .filter((total) => String(Object.keys(total.by)) === String(by))
        .map((total): ReleasedStratum => {
          const before = findStratum(last, total.by);
          const said = before && !isSuppressed(before) ? before : { by: total.by, ...leftOut };
          const cell = { pre, post, by: total.by, people: 0 };
          outlook.push({ ...outlookOf(said, before, cell, null), needs: 0, leftOut: true });
          return said;
        }),
    });
    const tables = [
      ...[[], ["group"], ["cohort"], ["group", "cohort"]].map((by) => settle(by, crossed)),
      ...attributes.map(({ name, cells }) => settle([name], totalsOf([name], cells))),
    ];
    return { measure: { instrument, version, subscale, pre, post, tables }, told: [] };
  });
  return { measures, outlook, gaveUp: [] };
}

const leftOut: Suppressed = { kind: "suppressed", reason: "few_answered_all" };
