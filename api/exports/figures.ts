import { countPairs } from "#api/change/queries";
import type { OrganizationDb } from "#api/db/client";
import { csvLine } from "#shared/imports/csvCell";
import { type DisclosedStratum, disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { Estimate } from "#shared/stats/estimate";
import type { RawShape } from "./queries";

/** One headline figure of a program: a subscale from one wave to a later one, of everybody or of one group. */
export interface Figure {
  instrument: string;
  version: string;
  subscale: string;
  /** The column of the wide file that holds its scores. */
  column: string;
  pre: string;
  post: string;
  /** Null: of everybody. */
  group: string | null;
  n: number;
  preMean: number | null;
  postMean: number | null;
  change: number | null;
  changeLow: number | null;
  changeHigh: number | null;
  dz: number | null;
  dzLow: number | null;
  dzHigh: number | null;
}

/** The figures that the screen shows the team, of every subscale from the first wave to each later one, and by group. */
export async function listFigures(
  db: OrganizationDb,
  organizationId: string,
  { programId, waves, versions }: RawShape,
): Promise<Figure[]> {
  const [pre, ...later] = waves.filter(({ kind }) => kind !== "then");
  const figures: Figure[] = [];
  for (const { id, prefix, definition } of versions)
    for (const [position, subscale] of definition.subscales.entries())
      for (const post of pre ? later : []) {
        const counted = { organizationId, programId, preWaveId: pre!.id, postWaveId: post.id };
        const cells = await countPairs(db, {
          ...{ ...counted, instrumentVersionId: id, subscale: position, dimensions: ["group"] },
        });
        const view = { instrument: definition.id, subscale: subscale.id, pre: pre!.key, post: post.key };
        const range = [subscale.range[0], subscale.range[1]] as const;
        const asked = { ...view, by: ["group"], dimensions: ["group"], only: {}, range };
        const told = disclose(new UndisclosedOutcome(asked, cells), "team");
        const name = definition.items.length === 0 ? subscale.id : `score.${subscale.id}`;
        const about = { ...view, version: definition.version, column: `${prefix}.${name}` };
        const rows: [string | null, DisclosedStratum | typeof told.overall][] = [
          [null, told.overall],
          ...told.strata.map((row): [string | null, DisclosedStratum] => [row.by.group ?? "", row]),
        ];
        for (const [group, row] of rows)
          if (!isSuppressed(row)) figures.push({ ...about, group, ...numbersOf(row) });
      }
  return figures;
}

type Shown = Exclude<DisclosedStratum, { kind: "suppressed" }>;

function numbersOf(row: Omit<Shown, "by">) {
  const { pre, post, n, meanChange, cohensDz } = row;
  const [change, changeLow, changeHigh] = three(meanChange);
  const [dz, dzLow, dzHigh] = three(cohensDz);
  return {
    ...{ n: n.paired, preMean: pre.mean, postMean: post.mean },
    ...{ change, changeLow, changeHigh, dz, dzLow, dzHigh },
  };
}

function three(estimate: Estimate): [number | null, number | null, number | null] {
  return estimate.kind === "estimate"
    ? [estimate.value, estimate.low, estimate.high]
    : [estimate.value ?? null, null, null];
}

const columns = [
  ...(["instrument", "version", "subscale", "column", "pre", "post", "group", "n"] as const),
  ...(["preMean", "postMean", "change", "changeLow", "changeHigh", "dz", "dzLow", "dzHigh"] as const),
];
const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

/** The same as a table, which base R can read. Of everybody: `of` is `everybody`; of a group: `group`. */
export function figuresCsv(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => [
    figure.group === null ? "everybody" : "group",
    ...columns.map((name) => String(figure[name] ?? "")),
  ]);
  return `\ufeff${[["of", ...columns.map(snake)], ...lines].map(csvLine).join("")}`;
}
