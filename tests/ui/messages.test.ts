import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { languages, locales } from "../../web/ui/language";

type Messages = Record<string, string>;
type Part = ReturnType<IntlMessageFormat["getAst"]>[number];
type Told = Record<keyof typeof languages, Messages>;

const web = join(import.meta.dirname, "../../web");
const tongues = Object.keys(languages) as (keyof typeof languages)[];

/** Slices whose words are English alone until now. This list only ever shrinks. */
const notYetTold: string[] = [];

/** What is written alike in two languages: names, signs, and words that both have. */
const alike: Record<string, readonly string[]> = {
  es: ["{minutes, number} min", "{minutes, number} min {seconds, number} s", "PNG", "SVG"],
  ar: ["PNG", "SVG"],
};

/** Words that another language has for a thing that is already called something else on screen. */
const otherWords: Record<string, RegExp> = {
  // A cohort is دفعة.
  ar: /فوج|أفواج/,
};

const slices = readdirSync(web, { recursive: true, encoding: "utf8" })
  .filter((path) => /(^|\/)messages$/.test(path) && !notYetTold.includes(path.split("/")[0]!))
  .sort();

describe.each(slices)("%s", async (folder) => {
  const told = await read(folder);

  test("has every message in each language, in one order, with the same places to fill in", () => {
    for (const language of tongues) expect(faultsOf(told, language), `${folder}/${language}.ts`).toEqual([]);
  });
});

test("faultsOf(told, language) catches a key, a place, a form and an English word that is planted", () => {
  const en = {
    a: "{n, plural, one {# person} other {# people}}",
    b: "Go to <link>{name}</link>",
  };
  const es = {
    a: "{n, plural, one {# persona} many {# de personas} other {# personas}}",
    b: "Ir a <link>{name}</link>",
  };
  const faults = (planted: Messages) => faultsOf({ en, es: planted, ar: es }, "es");
  expect(faults(es)).toEqual([]);
  expect(faults({ a: es.a })).toHaveLength(1);
  expect(faults({ b: es.b, a: es.a })).toHaveLength(1);
  expect(faults({ ...es, b: "Ir a <link>{nombre}</link>" })).toHaveLength(1);
  expect(faults({ ...es, b: "Ir a {name}" })).toHaveLength(1);
  expect(faults({ ...es, b: en.b })).toHaveLength(1);
  expect(faults({ ...es, b: "" })).not.toHaveLength(0);
  expect(faults({ ...es, a: "{n, plural, one {# persona} other {# personas}}" })).toHaveLength(1);
  expect(faults({ ...es, a: "{n, plural, one {#" })).toHaveLength(1);

  const move = { a: "{from} → {to}", b: "By cohort" };
  const arabic = { a: "\u2068{from}\u2069 ← \u2068{to}\u2069", b: "حسب الدفعة" };
  const inArabic = (planted: Messages) => faultsOf({ en: move, es: move, ar: planted }, "ar");
  expect(inArabic(arabic)).toEqual([]);
  expect(inArabic({ ...arabic, a: "{from} ← {to}" })).toHaveLength(1);
  expect(inArabic({ ...arabic, a: "من {from} → إلى {to}" })).toHaveLength(1);
  expect(inArabic({ ...arabic, b: "حسب الفوج" })).toHaveLength(1);
});

async function read(folder: string): Promise<Told> {
  const entries = tongues.map(async (language) => {
    const file = join(web, folder, `${language}.ts`);
    if (!existsSync(file)) return [language, {}];
    return [language, ((await import(file)) as Record<string, Messages>)[language]];
  });
  return Object.fromEntries(await Promise.all(entries)) as Told;
}

/** What is wrong with one language of a folder, message by message. */
function faultsOf(told: Told, language: keyof Told): string[] {
  const { en, [language]: messages } = told;
  if (Object.keys(messages).join() !== Object.keys(en).join())
    return [`other keys than en.ts, or in another order: ${differing(en, messages)}`];
  return Object.entries(messages).flatMap(([key, message]) => {
    const faults: string[] = [];
    try {
      const parts = partsOf(message);
      if (namesIn(parts) !== namesIn(partsOf(en[key]!))) faults.push(`${key}: other places than in English`);
      const forms = new Intl.PluralRules(locales[language]).resolvedOptions().pluralCategories;
      for (const part of parts)
        if (part.type === 6 && part.pluralType === "cardinal" && !forms.every((form) => form in part.options))
          faults.push(`${key}: a count without all forms of the language`);
    } catch (error) {
      return [`${key}: ${error}`];
    }
    if (languages[language].direction === "rtl" && misread.test(message))
      faults.push(`${key}: an arrow against the reading, or between names or numbers that are not isolated`);
    if (otherWords[language]?.test(message))
      faults.push(`${key}: another word for the same thing: ${message}`);
    if (language !== "en" && message === en[key] && hasWords(message) && !alike[language]?.includes(message))
      faults.push(`${key}: as in English: ${message}`);
    return faults;
  });
}

/**
 * What turns round where words run from the right: between two names or numbers of left-to-right signs an arrow is read
 * with them, from the left.
 */
const misread = /→|\}\s*←|←\s*\{/;

function differing(a: Messages, b: Messages): string {
  const missing = Object.keys(a).filter((key) => !(key in b));
  const more = Object.keys(b).filter((key) => !(key in a));
  return `missing ${missing.join(" ")}; more ${more.join(" ")}`;
}

/** Each name that is filled in, chosen by or drawn with, and between which words it chooses. */
function namesIn(parts: Part[]): string {
  const names = parts.flatMap((part) => {
    if (part.type === 0 || part.type === 7) return [];
    return part.type === 5 ? [`${part.value}: ${Object.keys(part.options).sort().join("|")}`] : [part.value];
  });
  return [...new Set(names)].sort().join(" ");
}

function partsOf(message: string): Part[] {
  const inside = (ast: Part[]): Part[] =>
    ast.flatMap((part) => [
      part,
      ...("options" in part ? Object.values(part.options).flatMap(({ value }) => inside(value)) : []),
      ...("children" in part ? inside(part.children) : []),
    ]);
  return inside(new IntlMessageFormat(message, "en").getAst());
}

function hasWords(message: string): boolean {
  return partsOf(message).some(
    (part) => part.type === 0 && /\p{L}{2}/u.test(part.value.replace("Common Ground", "")),
  );
}
