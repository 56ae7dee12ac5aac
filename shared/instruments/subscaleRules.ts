import type { ProblemPlace } from "#shared/problem";
import type { Instrument, Subscale } from "./definition";
import { missingAllowed, possibleScores, rangeOfItem, rawGrid } from "./grid";
import { place, repeated, sameWords } from "./places";
import { within } from "./subscale";

/** What is wrong with the subscales; items and options must be right already, ranges are worked out from them. */
export function subscaleMistakes(instrument: Instrument): ProblemPlace[] {
  const ids = repeated(instrument.subscales.map(({ id }) => id));
  return [
    ...ids.map((id) => place("subscales", `the id "${id}" stands twice`)),
    ...instrument.subscales.flatMap((subscale, index) => {
      const path = `subscales.${index}`;
      const structure = structureMistakes(instrument, subscale, path);
      // Numbers only make sense on a subscale that is built right.
      const numbers = structure.length > 0 ? [] : numberMistakes(instrument, subscale, path);
      return [...structure, ...numbers, ...evidenceMistakes(instrument, subscale, path)];
    }),
  ];
}

function evidenceMistakes(instrument: Instrument, subscale: Subscale, path: string): ProblemPlace[] {
  if (instrument.validated !== false) return [];
  return (["bands", "norms", "reliability", "minimalImportantDifference"] as const).flatMap((part) =>
    subscale[part]
      ? [place(`${path}.${part}`, "there can be none: this instrument says it is not validated")]
      : [],
  );
}

function structureMistakes(instrument: Instrument, subscale: Subscale, path: string): ProblemPlace[] {
  const mistakes: ProblemPlace[] = [];
  const known = new Set(instrument.items.map(({ id }) => id));
  const { items, aggregate, missing, transform } = subscale;

  subscale.items.forEach((id, index) => {
    if (!known.has(id)) mistakes.push(place(`${path}.items.${index}`, `there is no item "${id}"`));
    if (items.indexOf(id) !== index)
      mistakes.push(place(`${path}.items.${index}`, `item "${id}" is scored once, but stands here twice`));
  });
  if (subscale.range[1] <= subscale.range[0])
    mistakes.push(place(`${path}.range`, "the first number must lie below the second"));

  if (aggregate === "supplied") {
    if (items.length > 0) mistakes.push(place(`${path}.items`, "a supplied score has no items"));
    for (const key of ["transform", "missing", "countsIf"] as const)
      if (subscale[key])
        mistakes.push(place(`${path}.${key}`, "a supplied score is not computed, so leave this out"));
    if (subscale.step === null)
      mistakes.push(place(`${path}.step`, "a supplied score needs the step of its grid"));
    return mistakes;
  }

  if (items.length === 0)
    mistakes.push(place(`${path}.items`, 'needs at least one item (a score that comes ready is "supplied")'));
  if (aggregate === "single" && items.length > 1)
    mistakes.push(place(`${path}.aggregate`, `"single" takes one item, but there are ${items.length}`));
  if ((aggregate === "count") !== (subscale.countsIf !== undefined))
    mistakes.push(
      place(`${path}.countsIf`, '"count" says for each item when it counts; other aggregates do not'),
    );
  else if (subscale.countsIf && !sameWords(Object.keys(subscale.countsIf), items))
    mistakes.push(place(`${path}.countsIf`, "must name each item of this subscale once, and no other"));
  if (
    instrument.composite === "forbidden" &&
    instrument.items.length > 1 &&
    items.length === instrument.items.length
  )
    mistakes.push(place(`${path}.items`, "a composite is forbidden here, so no subscale may take all items"));

  mistakes.push(...missingMistakes(subscale, path));
  if ((transform?.type === "lookup") !== (subscale.step === null))
    mistakes.push(place(`${path}.step`, "is null for a lookup table, and a number everywhere else"));
  if (transform?.type === "lookup" && aggregate === "mean")
    mistakes.push(place(`${path}.transform`, "a table converts whole raw scores, so not a mean"));
  if (transform?.type === "linear" && transform.multiply === 0)
    mistakes.push(place(`${path}.transform.multiply`, "0 would give everybody the same score"));
  if (missing && transform?.type === "lookup" && missing.prorate)
    mistakes.push(
      place(`${path}.missing.prorate`, "a table has no values in between, so never prorate before it"),
    );
  return mistakes;
}

function missingMistakes(subscale: Subscale, path: string): ProblemPlace[] {
  const rule = subscale.missing;
  if (!rule) return [place(`${path}.missing`, "is needed: what happens when an answer is missing?")];
  if ((rule.maxMissing === undefined) === (rule.minFraction === undefined))
    return [place(`${path}.missing`, 'says either "maxMissing" or "minFraction"')];
  if (rule.maxMissing !== undefined && rule.maxMissing >= subscale.items.length && subscale.items.length > 0)
    return [place(`${path}.missing.maxMissing`, "at least one item must be answered")];
  const partial = missingAllowed(subscale) > 0;
  if (partial && !rule.prorate && subscale.aggregate !== "count")
    return [
      place(
        `${path}.missing.prorate`,
        "a sum or mean over fewer items must use the mean of the answered ones (prorate: true)",
      ),
    ];
  if (!partial && rule.prorate)
    return [place(`${path}.missing.prorate`, "all items are needed, so there is nothing to prorate")];
  return [];
}

function numberMistakes(instrument: Instrument, subscale: Subscale, path: string): ProblemPlace[] {
  const mistakes: ProblemPlace[] = [];
  const [low, high] = subscale.range;

  if (subscale.aggregate !== "supplied") {
    const raw = rawGrid(instrument, subscale, subscale.items.length);
    if (!raw) return [place(`${path}.items`, "these items have no answers to score")];
    const broken = countMistakes(instrument, subscale, path);
    if (broken.length > 0) return broken;
    const table = tableMistakes(subscale, raw, path);
    if (table.length > 0) return table;
    const divisor = subscale.aggregate === "mean" ? subscale.items.length : 1;
    const [least, most] = computedRange(subscale, raw.min / divisor, raw.max / divisor);
    if (!near(least, low) || !near(most, high))
      mistakes.push(
        place(
          `${path}.range`,
          `is ${low} to ${high}, but these items give ${shown(least)} to ${shown(most)}`,
        ),
      );
    const slope = subscale.transform?.type === "linear" ? Math.abs(subscale.transform.multiply) : 1;
    const step = (raw.step / divisor) * slope;
    if (subscale.step !== null && !near(subscale.step, step))
      mistakes.push(
        place(`${path}.step`, `is ${subscale.step}, but these items give steps of ${shown(step)}`),
      );
  } else if (subscale.step !== null) {
    const steps = (high - low) / subscale.step;
    if (Math.abs(steps - Math.round(steps)) > 1e-6)
      mistakes.push(place(`${path}.step`, `steps of ${subscale.step} do not lead from ${low} to ${high}`));
  }
  return mistakes.length > 0 ? mistakes : bandMistakes(instrument, subscale, path);
}

function countMistakes(instrument: Instrument, subscale: Subscale, path: string): ProblemPlace[] {
  return Object.entries(subscale.countsIf ?? {}).flatMap(([id, rule]) => {
    const { min, max } = rangeOfItem(instrument, instrument.items[Number(id) - 1]!)!;
    const decides =
      rule.op === ">=" ? rule.value > min && rule.value <= max : rule.value >= min && rule.value < max;
    const message = `answers run from ${min} to ${max}, so "${rule.op} ${rule.value}" holds for all of them or none`;
    return decides ? [] : [place(`${path}.countsIf.${id}`, message)];
  });
}

function tableMistakes(subscale: Subscale, raw: { min: number; max: number }, path: string): ProblemPlace[] {
  if (subscale.transform?.type !== "lookup") return [];
  const { table } = subscale.transform;
  const mistakes: ProblemPlace[] = [];
  for (let value = raw.min; value <= raw.max && mistakes.length < 5; value++)
    if (!Object.hasOwn(table, String(value)))
      mistakes.push(place(`${path}.transform.table`, `has no entry for the raw score ${value}`));
  for (const key of Object.keys(table))
    if (String(Number(key)) !== key || Number(key) < raw.min || Number(key) > raw.max)
      mistakes.push(
        place(`${path}.transform.table.${key}`, `raw scores run from ${raw.min} to ${raw.max} here`),
      );
  return mistakes;
}

function computedRange(subscale: Subscale, least: number, most: number): [number, number] {
  const { transform } = subscale;
  if (transform?.type === "lookup") {
    const scores = Object.values(transform.table);
    return [Math.min(...scores), Math.max(...scores)];
  }
  const ends = [least, most].map((end) => (transform ? end * transform.multiply + transform.add : end));
  return [Math.min(...ends), Math.max(...ends)];
}

function bandMistakes(instrument: Instrument, subscale: Subscale, path: string): ProblemPlace[] {
  const [low, high] = subscale.range;
  const spans = [
    ...(subscale.bands ?? []).map((band, index) => ({ ...band, path: `${path}.bands.${index}` })),
    ...(subscale.indicators ?? []).map((part, index) => ({ ...part, path: `${path}.indicators.${index}` })),
  ];
  const edges = spans.flatMap(({ from, to, path: at }) => {
    if (from > to) return [place(at, `"from" (${from}) lies above "to" (${to})`)];
    if (from < low - 1e-9 || to > high + 1e-9)
      return [place(at, `reaches outside the range ${low} to ${high}`)];
    return [];
  });
  if (edges.length > 0 || !subscale.bands) return [...edges, ...normMistakes(subscale, path)];

  const scores = possibleScores(instrument, subscale);
  if (scores === null) return [place(`${path}.bands`, "there are too many different scores here for bands")];
  const uncovered = scores.find((score) => !subscale.bands!.some((band) => within(band, score)));
  const doubled = scores.find((score) => subscale.bands!.filter((band) => within(band, score)).length > 1);
  return [
    ...(uncovered === undefined
      ? []
      : [place(`${path}.bands`, `leave a gap: the score ${shown(uncovered)} has no band`)]),
    ...(doubled === undefined
      ? []
      : [place(`${path}.bands`, `overlap: the score ${shown(doubled)} has two bands`)]),
    ...normMistakes(subscale, path),
  ];
}

function normMistakes(subscale: Subscale, path: string): ProblemPlace[] {
  const known = new Set(subscale.indicators?.map(({ id }) => id));
  return (subscale.norms ?? []).flatMap((norm, index) => {
    const at = `${path}.norms.${index}`;
    if (norm.mean !== undefined && (norm.mean < subscale.range[0] || norm.mean > subscale.range[1]))
      return [place(`${at}.mean`, `${norm.mean} is not a score of this range: another way of scoring?`)];
    if ((norm.percent === undefined) !== (norm.indicator === undefined))
      return [place(at, 'a "percent" names the "indicator" that it is of')];
    if (norm.indicator !== undefined && !known.has(norm.indicator))
      return [place(`${at}.indicator`, `there is no indicator "${norm.indicator}"`)];
    return [];
  });
}

function near(a: number, b: number): boolean {
  // Thirds and twelfths are written with a handful of digits.
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

function shown(score: number): string {
  return String(Math.round(score * 1e6) / 1e6);
}
