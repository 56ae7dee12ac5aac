import type { Instrument, Item, Subscale } from "../../instruments/definition";
import { optionsOf, textIn } from "../../instruments/subscale";
import type { ItemFigures } from "../../outcomes/ordinal";
import { scoredItems } from "../../outcomes/scoredItems";
import { isSuppressed } from "../../outcomes/suppressed";
import type { ChartData } from "../content";
import { hiddenLabel } from "../hiddenWording";
import { formatCount } from "../numberFormats";
import type { Language } from "../say";
import { sayReport } from "./sayReport";
import type { FoundMeasure } from "./sources";

type AnswerSet = Extract<ChartData, { chart: "answers" }>["sets"][number];
type AnswerRow = AnswerSet["rows"][number];

/**
 * The answers to the questions of a subscale as stacks, together where the possible answers are the same. Better
 * stands last where the scale has a direction: a question that is scored turned around is turned here too.
 */
export function answerSets(
  { released, definition, subscale }: FoundMeasure,
  language: Language,
): AnswerSet[] {
  const sets = new Map<string, AnswerSet>();
  for (const { id, place } of scoredItems(definition, subscale)) {
    const item = definition.items[place]!;
    const values = orderedAnswers(definition, item, subscale, language);
    const options = values.map(({ label }) => label);
    const key = options.join("|");
    const set = sets.get(key) ?? { options, hasDirection: subscale.direction !== "neutral", rows: [] };
    sets.set(key, set);
    const told = released.items?.find((one) => one.id === id);
    set.rows.push(rowOf(nameOf(item, language), told && !isSuppressed(told) ? told : null, values, language));
  }
  return [...sets.values()];
}

/** The stacks in words. */
export function answersAlt(title: string, sets: readonly AnswerSet[], language: Language): string {
  const sentences = sets.flatMap(({ options, rows }) =>
    rows.map(({ name, pre, post, hidden }) => {
      if (hidden !== null) return sayReport("alt.instead", { name, why: hidden }, language);
      const words = (parts: AnswerRow["pre"]) =>
        parts.map((part) => `${options[part.option]} ${formatCount(part.people, language)}`).join(", ");
      const [before, after] = ["word.before", "word.after"] as const;
      const steps = [
        `${sayReport(before, {}, language)}: ${words(pre)}`,
        `${sayReport(after, {}, language)}: ${words(post)}`,
      ].join("; ");
      return sayReport("alt.flow", { name, steps }, language);
    }),
  );
  return [`${title}.`, ...sentences].join(" ");
}

interface Answer {
  value: number;
  label: string;
}

function rowOf(
  name: string,
  told: ItemFigures | null,
  values: readonly Answer[],
  language: Language,
): AnswerRow {
  const empty = { name, n: 0, pre: [], post: [] };
  if (!told) return { ...empty, hidden: hiddenLabel(language) };
  const grouped = [...told.stack.pre, ...told.stack.post].some(({ from, to }) => from !== to);
  if (grouped) return { ...empty, n: told.n, hidden: sayReport("answers.grouped", {}, language) };
  const parts = (stack: ItemFigures["stack"]["pre"]) =>
    stack
      .map(({ from, people }) => ({ option: values.findIndex(({ value }) => value === from), people }))
      .filter(({ option }) => option >= 0)
      .sort((a, b) => a.option - b.option);
  return { name, n: told.n, pre: parts(told.stack.pre), post: parts(told.stack.post), hidden: null };
}

function orderedAnswers(
  definition: Instrument,
  item: Item,
  { direction }: Subscale,
  language: Language,
): Answer[] {
  const values = answersOf(definition, item, language);
  const isTurned = direction !== "neutral" && (direction === "higher_worse") !== (item.reverse ?? false);
  return isTurned ? values.toReversed() : values;
}

function answersOf(definition: Instrument, item: Item, language: Language): Answer[] {
  const options = optionsOf(definition, item).flatMap(({ value, label }) =>
    value === null ? [] : [{ value, label: textIn(label, language) }],
  );
  if (options.length > 0) return options.sort((a, b) => a.value - b.value);
  const { range } = item;
  if (!range) return [];
  return Array.from({ length: range.max - range.min + 1 }, (_, i) => ({
    value: range.min + i,
    label: String(range.min + i),
  }));
}

/** The question as it was asked, or its place and key word where the wording may not be passed on. */
function nameOf({ id, key, text }: Item, language: Language): string {
  return text ? textIn(text, language) : `${id}. ${key.replace(/_/g, " ")}`;
}
