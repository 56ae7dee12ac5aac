import { z } from "zod";
import { type SayingCode, sayings } from "./sayings";

/** What is said, for a page that says it in another language: the code of the sentence and what it is filled with. */
export const saidSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Said = z.output<typeof saidSchema>;

/** A sentence in English, and what it says. */
export interface Told {
  message: string;
  said: Said;
}

type Values = Said["values"];

/** Fills in a sentence of the table (sayings.ts); a place without a value is left as it stands. */
export function tell(code: SayingCode, values: Values = {}): Told {
  const chosen = (sayings[code] as string).replace(choice, (_, name: string, kind: string, ways: string) => {
    const value = values[name] ?? "";
    const known = Object.fromEntries([...ways.matchAll(way)].map(([, key, words]) => [key, words!]));
    if (kind === "select") return known[value] ?? known.other ?? "";
    const words = (value === 1 ? known.one : undefined) ?? known.other ?? "";
    return words.replaceAll("#", Number(value).toLocaleString("en"));
  });
  return {
    message: chosen.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)),
    said: { code, values },
  };
}

/** `{n, plural, one {1 row} other {# rows}}`: the part of the message format that the sentences need. */
const choice = /\{(\w+), (plural|select),((?: \w+ \{[^{}]*\})+)\}/g;
const way = /(\w+) \{([^{}]*)\}/g;

/** Notes as a reader of the API sees them: sentences, and beside them what each says. */
export function spoken(notes: readonly Told[]): { notes: string[]; notesSaid: Said[] } {
  return { notes: notes.map(({ message }) => message), notesSaid: notes.map(({ said }) => said) };
}

/** The same as a question about a part of the mapping. */
export function ask(code: SayingCode, values: Values = {}): { question: string; said: Said } {
  const { message, said } = tell(code, values);
  return { question: message, said };
}
