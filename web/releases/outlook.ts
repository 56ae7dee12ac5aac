import { textIn } from "#shared/instruments/subscale";
import { protections } from "#shared/outcomes/audience";
import { byNaturalOrder } from "#shared/outcomes/naturalOrder";
import { type CellCounts, countCells, hasNoData } from "#shared/outcomes/releaseOutlook";
import { describeHidden } from "#shared/reports/hiddenWording";
import { describeOutlook } from "#shared/reports/releaseWording";
import type { Measures } from "../api";
import { dayOf } from "../ui/dates";
import { language } from "../ui/language";
import type { Cell, Cells } from "./foresee";
import { say } from "./say";

/** The cells of one subscale at one pair of waves, in the order of the answer. */
export interface OutlookOfMeasure {
  key: string;
  name: string;
  cells: Cell[];
  counts: CellCounts;
}

/** The outlook by measure, each with the name that people know. */
export function byMeasure(outlook: readonly Cell[], measures: Measures): OutlookOfMeasure[] {
  const found = new Map<string, OutlookOfMeasure>();
  for (const cell of outlook) {
    const { instrument, version, subscale, pre, post } = cell;
    const key = [instrument, version, subscale, pre, post].join(" ");
    const own = found.get(key) ?? { key, name: nameOf(cell, measures), cells: [], counts: countCells([]) };
    found.set(key, own);
    own.cells.push(cell);
  }
  return [...found.values()].map((one) => {
    const tables = [...new Set(one.cells.map(tableOf))];
    const cells = tables.flatMap((table) =>
      one.cells.filter((cell) => tableOf(cell) === table).sort((a, b) => byNaturalOrder(a.by, b.by)),
    );
    return { ...one, cells, counts: countCells(cells) };
  });
}

function tableOf({ by }: Cell): string {
  return Object.keys(by).join();
}

const { threshold } = protections.shared;

/** Whether anything would be told at all. */
export function tellsAnything({ new: anew, same, kept }: Cells): boolean {
  return anew + same + kept > 0;
}

/** Whether others would read something else than they do now: new figures, or some that must go. */
export function changesAnything(cells: readonly Cell[]): boolean {
  return cells.some(({ becomes, differ }) => becomes === "new" || (becomes === "hidden" && differ > 0));
}

/** Whether answers of a few people are newer than what stays told. */
export function leavesFewOut(cells: readonly Cell[]): boolean {
  return cells.some(({ becomes, differ }) => becomes === "kept" && differ > 0);
}

/** "North · Spring 2025", "Everyone". */
export function whoIn({ by }: Cell): string {
  const names = Object.entries(by).map(([dimension, value]) => {
    if (value === null) return say("table.notGiven", { dimension, name: dimension });
    const isOwn = dimension !== "group" && dimension !== "cohort";
    return isOwn ? say("table.attribute", { name: dimension, value }) : value;
  });
  return names.length === 0 ? say("table.everyone") : names.join(" · ");
}

/** What becomes of one cell, in words. */
export function fateOf(cell: Cell, timeZone: string | undefined): string {
  const { becomes, needs, differ, asOf, leftOut } = cell;
  if (hasNoData(cell))
    return describeHidden(
      { kind: "suppressed", reason: "too_few_people", needs: threshold },
      threshold,
      language,
    );
  if (becomes === "hidden" && differ > 0) return say("table.hiddenNow");
  const kept = asOf && { release: asOf.id, cutAt: dayOf(asOf.cutAt, timeZone) };
  return describeOutlook({ becomes, needs, asOf: kept, leftOut, differ }, language);
}

function nameOf({ instrument: id, version, subscale: part, pre, post }: Cell, measures: Measures): string {
  const instrument = measures.instruments.find((one) => one.id === id && one.version === version);
  const subscale = instrument?.subscales.find((one) => one.id === part);
  const waves = [pre, post].map((key) => measures.waves.find((wave) => wave.key === key)?.label ?? key);
  const name = instrument ? textIn(instrument.name, language) : `${id} ${version}`;
  const own = subscale ? textIn(subscale.label, language) : part;
  const measure =
    instrument?.subscales.length === 1 ? name : say("table.subscale", { instrument: name, subscale: own });
  const [before, after] = waves.map((label) => label.toLocaleLowerCase(language));
  return say("table.measure", { measure, pre: before!, post: after! });
}
