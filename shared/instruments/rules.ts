import type { ProblemPlace } from "#shared/problem";
import type { Instrument, Item } from "./definition";
import { place, repeated, sameWords } from "./places";
import { subscaleMistakes } from "./subscaleRules";

/**
 * What a well-formed definition can still get wrong: an item that is not there, a range that its items do
 * not have, a band with a gap. Each mistake names its place, all of them at once.
 */
export function definitionMistakes(instrument: Instrument): ProblemPlace[] {
  const itemMistakes = [...itemListMistakes(instrument), ...optionMistakes(instrument)];
  // Ranges are worked out from items and options: on broken ones they would only repeat the mistake.
  const scoringMistakes = itemMistakes.length > 0 ? [] : subscaleMistakes(instrument);
  return [...itemMistakes, ...scoringMistakes, ...vectorMistakes(instrument), ...safetyMistakes(instrument)];
}

function optionMistakes(instrument: Instrument): ProblemPlace[] {
  return Object.entries(instrument.optionSets).flatMap(([id, options]) => {
    const path = `optionSets.${id}`;
    const values = options.flatMap(({ value }) => (value === null ? [] : [value]));
    return [
      ...repeated(values).map((value) => place(path, `the value ${value} stands twice`)),
      ...repeated(options.map(({ key }) => key)).map((key) => place(path, `the key "${key}" stands twice`)),
      ...(values.length === 0 ? [place(path, "no option has a value, so nothing could be scored")] : []),
      ...options.flatMap(({ value, missing }, index) =>
        (value === null) === (missing !== undefined)
          ? []
          : [
              place(
                `${path}.${index}`,
                value === null
                  ? 'an option without a value says why with "missing"'
                  : 'an option with a value cannot be "missing"',
              ),
            ],
      ),
    ];
  });
}

function itemListMistakes(instrument: Instrument): ProblemPlace[] {
  const keys = repeated(instrument.items.map(({ key }) => key));
  return [
    ...keys.map((key) => place("items", `the key "${key}" stands twice; headings need to differ`)),
    ...instrument.items.flatMap((item, index) => itemMistakes(instrument, item, index)),
  ];
}

function itemMistakes(instrument: Instrument, item: Item, index: number): ProblemPlace[] {
  const path = `items.${index}`;
  const mistakes: ProblemPlace[] = [];
  if (item.id !== String(index + 1))
    mistakes.push(place(`${path}.id`, `items are numbered in order, so this one is "${index + 1}"`));
  if ((item.range === undefined) === (item.optionSet === undefined))
    return [...mistakes, place(path, 'an item has either an "optionSet" or a "range"')];
  if ((item.kind === "numeric") !== (item.range !== undefined))
    mistakes.push(
      place(`${path}.kind`, '"numeric" goes with a "range", every other kind with an "optionSet"'),
    );
  if (item.range && item.range.max <= item.range.min)
    mistakes.push(place(`${path}.range`, `max (${item.range.max}) must lie above min (${item.range.min})`));
  if (item.optionSet === undefined) return mistakes;
  if (!Object.hasOwn(instrument.optionSets, item.optionSet))
    return [...mistakes, place(`${path}.optionSet`, `there is no option set "${item.optionSet}"`)];

  const options = instrument.optionSets[item.optionSet]!;
  if (
    item.displayOrder &&
    !sameWords(
      item.displayOrder,
      options.map(({ key }) => key),
    )
  )
    mistakes.push(place(`${path}.displayOrder`, "must name every key of the option set once"));
  if ((item.kind === "pictorial") !== (item.pictorial !== undefined))
    mistakes.push(
      place(`${path}.pictorial`, '"pictorial" describes the drawing of items of that kind, and only those'),
    );
  if (item.pictorial) {
    const pictures = options.filter(({ value }) => value !== null).length;
    for (const part of ["overlap", "altText"] as const)
      if (item.pictorial[part].length !== pictures)
        mistakes.push(
          place(
            `${path}.pictorial.${part}`,
            `needs one entry for each of the ${pictures} options with a value`,
          ),
        );
  }
  return mistakes;
}

function vectorMistakes({ vectors, items, subscales }: Instrument): ProblemPlace[] {
  const mistakes: ProblemPlace[] = [];
  const computed = subscales.filter(({ aggregate }) => aggregate !== "supplied");
  vectors.forEach(({ answers, expected }, index) => {
    if (answers.length !== items.length)
      mistakes.push(
        place(`vectors.${index}.answers`, `has ${answers.length} answers for ${items.length} items`),
      );
    for (const id of Object.keys(expected))
      if (!computed.some((subscale) => subscale.id === id))
        mistakes.push(place(`vectors.${index}.expected.${id}`, `there is no subscale "${id}" to compute`));
  });
  if (items.length === 0) return mistakes;
  if (vectors.length < 3)
    mistakes.push(place("vectors", `needs at least 3 worked examples, but has ${vectors.length}`));
  if (!vectors.some(({ answers }) => answers.includes(null)))
    mistakes.push(place("vectors", "needs an example with a missing answer (null)"));
  for (const { id } of computed)
    if (!vectors.some(({ expected }) => Object.hasOwn(expected, id) && expected[id] !== null))
      mistakes.push(place("vectors", `no example expects a score of "${id}"`));
  return mistakes;
}

function safetyMistakes({ safeguarding, subscales }: Instrument): ProblemPlace[] {
  return (safeguarding ?? []).flatMap((rule, index) => {
    const subscale = subscales.find(({ id }) => id === rule.subscale);
    const path = `safeguarding.${index}`;
    if (!subscale) return [place(`${path}.subscale`, `there is no subscale "${rule.subscale}"`)];
    if (rule.from > rule.to) return [place(path, `"from" (${rule.from}) lies above "to" (${rule.to})`)];
    return [];
  });
}
