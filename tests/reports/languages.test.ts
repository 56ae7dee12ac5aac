import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test, vi } from "vitest";
import { ar } from "#shared/reports/messages/ar";
import { en } from "#shared/reports/messages/en";
import { es } from "#shared/reports/messages/es";
import {
  formatCount,
  formatDay,
  formatPoints,
  formatScaleEnd,
  formatShare,
  formatSignedPoints,
} from "#shared/reports/numberFormats";
import { localeOf, type MessageKey, reportLanguage, say } from "#shared/reports/say";
import { readVectors } from "../stats/vectorStrata";
import { claimsTooMuchIn, denialsIn } from "./claimsByLanguage";
import { cellsOf, directions, everySentence, subscaleFor, type Texts } from "./everySentence";
import { everyOtherSentence, rareCells } from "./otherSentences";

vi.setConfig({ testTimeout: 120_000 });

type Ast = ReturnType<IntlMessageFormat["getAst"]>;
const keys = Object.keys(en) as MessageKey[];
const vectors = readVectors();
const told = { es, ar } as const;

describe.each(["es", "ar"] as const)("results in %s", (language) => {
  const messages: Record<MessageKey, string> = told[language];
  /** Texts from outside the messages, of nobody's language. */
  const texts: Texts = { scale: "Ψ", source: "Ω", label: "Φ", group: () => "Γ", language };

  test("have every sentence, in the order of the English ones, with the same places to fill in", () => {
    expect(Object.keys(messages)).toEqual(keys);
    for (const key of keys) expect(argumentsOf(messages[key]), key).toEqual(argumentsOf(en[key]));
  });

  test("choose between the same words as the English ones", () => {
    for (const key of keys) {
      const choices = choicesOf(messages[key]);
      for (const [name, options] of choicesOf(en[key])) expect(choices.get(name), key).toEqual(options);
    }
  });

  test("have every form that the language has for a count", () => {
    const categories = new Intl.PluralRules(localeOf[language]).resolvedOptions().pluralCategories;
    for (const key of keys) {
      for (const forms of pluralsOf(parse(messages[key])))
        expect(forms, key).toEqual(expect.arrayContaining([...categories]));
    }
  });

  test("claim no more than the English ones, in no message", () => {
    for (const key of keys) {
      expect(claimsTooMuchIn(messages[key], language), key).toBe(null);
      expect(messages[key], key).not.toMatch(/[!¡]/);
    }
  });

  test("hold no English word", () => {
    for (const key of keys) {
      // The two languages write these alike.
      if (!/^(quantity\.p\w*|label\.scaleOfGroup|share\.exact|hidden\.group)$/.test(key))
        expect(messages[key], key).not.toBe(en[key]);
      expect(englishIn(literalsOf(parse(messages[key])).join(" "), language), key).toBe(null);
    }
  });

  test.skipIf(vectors.length === 0)("are whole and sound, whatever people answered", () => {
    let sentences = 0;
    for (const [k, { name, rows }] of vectors.entries()) {
      const direction = directions[k % 3]!;
      for (const fine of [false, true]) {
        const has = { reliability: !fine, fine };
        const cells = cellsOf(rows, texts, fine);
        const waiting = fine ? undefined : cells[0]!.table;
        for (const { by, text } of everySentence(cells, subscaleFor(direction, texts, has), texts, waiting)) {
          expectSound(text, `${name} ${by}`);
          sentences++;
        }
      }
    }
    expect(sentences).toBeGreaterThan(2_000);
  });

  test("are whole and sound for rare people and rare figures", () => {
    const subscale = subscaleFor("higher_worse", texts, { reliability: true, fine: false });
    const rare = rareCells(texts).flatMap((cells) => everySentence(cells, subscale, texts));
    for (const { by, text } of [...rare, ...everyOtherSentence(texts)]) expectSound(text, by);
  });

  function expectSound(text: string, where: string) {
    expect(text, where).not.toMatch(/NaN|Infinity|undefined|null|[{}#]|-\d|!| {2}|^\s|\s$/);
    expect(claimsTooMuchIn(text, language), `${where}: ${text}`).toBe(null);
    expect(englishIn(text, language), `${where}: ${text}`).toBe(null);
    if (language === "ar") expect(text, where).not.toMatch(/,(?!\d)|[;?]|[٠-٩]|(?<!\u200e)[+−]\d/);
  }
});

test("claimsTooMuchIn(text, language) catches each kind of planted claim", () => {
  for (const claim of [
    "El programa redujo la soledad.",
    "La soledad mejoró significativamente.",
    "Cambió debido al programa, porque funcionó.",
    "Esto demuestra que ayuda.",
    "Gracias a los paseos, más bajo.",
    "El efecto del programa fue grande.",
    "El programa fue la causa.",
  ])
    expect(claimsTooMuchIn(claim, "es"), claim).not.toBe(null);
  for (const claim of [
    "تحسنت الدرجات بفضل البرنامج.",
    "البرنامج أدى إلى درجات أدنى.",
    "هذا يثبت أن البرنامج نجح.",
    "فرق ذو دلالة إحصائية.",
    "بسبب البرنامج صارت الدرجات أعلى.",
    "كان أثر البرنامج كبيرًا.",
    "وزادت الدرجات.",
    "البرنامج هو السبب.",
  ])
    expect(claimsTooMuchIn(claim, "ar"), claim).not.toBe(null);
  for (const language of ["es", "ar"] as const)
    expect(claimsTooMuchIn(`Ψ: ${denialsIn[language][0]}.`, language)).toBe(null);
});

test("say(key, values, language) counts as the language counts", () => {
  const count = (people: number, language: "es" | "ar") => say("flow.paired", { people }, language);
  expect([0, 1, 31].map((n) => count(n, "es"))).toEqual([
    "Nadie respondió las dos veces.",
    "1 persona respondió las dos veces.",
    "31 personas respondieron las dos veces.",
  ]);
  expect([0, 1, 2, 7, 31, 100].map((n) => count(n, "ar").split(": ")[1])).toEqual([
    "لا أحد.",
    "شخص واحد.",
    "شخصان.",
    "7 أشخاص.",
    "31 شخصًا.",
    "100 شخص.",
  ]);
});

test("numbers are written as the language writes them, and signs stay before theirs", () => {
  expect([formatPoints(5.2, "es"), formatCount(12500, "es"), formatShare(31, 48, "es")]).toEqual([
    "5,2",
    "12.500",
    "65\u00a0%",
  ]);
  expect([formatPoints(5.2, "ar"), formatCount(12500, "ar")]).toEqual(["5.2", "12,500"]);
  expect(formatShare(31, 48, "ar")).toBe("65\u200e%\u200e");
  expect([
    formatSignedPoints(-0.8, "ar"),
    formatSignedPoints(0.8, "ar"),
    formatSignedPoints(0, "ar"),
  ]).toEqual(["\u200e−0.8", "\u200e+0.8", "0.0"]);
  expect(formatScaleEnd(-2.5, "ar")).toBe("\u200e−2.5");
  expect([formatDay("2026-03-03", "es"), formatDay("2026-03-03", "ar")]).toEqual([
    "3 de marzo de 2026",
    "3 مارس 2026",
  ]);
});

test("reportLanguage(tag) is the base language, else English", () => {
  expect(["es-MX", "AR", "ar-EG", "fi"].map(reportLanguage)).toEqual(["es", "ar", "ar", "en"]);
});

function parse(message: string): Ast {
  return new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst();
}

/** The names that a message is filled in with. */
function argumentsOf(message: string): string[] {
  return [...new Set(partsOf(parse(message)).flatMap((part) => (isNamed(part) ? [part.value] : [])))].sort();
}

/** By each name that a message chooses by: between which words. */
function choicesOf(message: string): Map<string, string[]> {
  const selects = partsOf(parse(message)).filter((part) => part.type === 5);
  return new Map(selects.map(({ value, options }) => [value, Object.keys(options).sort()]));
}

/** The forms of each plural, those of exact numbers aside. */
function pluralsOf(ast: Ast): string[][] {
  return partsOf(ast)
    .filter((part) => part.type === 6)
    .map(({ options }) => Object.keys(options).filter((form) => !form.startsWith("=")));
}

function literalsOf(ast: Ast): string[] {
  return partsOf(ast).flatMap((part) => (part.type === 0 ? [part.value] : []));
}

function partsOf(ast: Ast): Ast {
  return ast.flatMap((part) => [
    part,
    ...("options" in part ? Object.values(part.options).flatMap(({ value }) => partsOf(value)) : []),
  ]);
}

/** Named parts: neither words nor the sign that stands for a count. */
function isNamed(part: Ast[number]): part is Exclude<Ast[number], { type: 0 | 7 }> {
  return part.type !== 0 && part.type !== 7;
}

/** The first English word, or in Arabic any Latin letters but the sign p. */
function englishIn(text: string, language: "es" | "ar"): string | null {
  const words =
    language === "ar"
      ? /[A-Za-z]{2,}|[A-OQ-Za-oq-z]/
      : /\b(the|of|and|people|person|points?|scores?|scored|before|after|likely|hidden|lower|higher|answered|between|group|this|that|too|few|not|given|data|scale|we|is|are|was|were)\b/i;
  return words.exec(text)?.[0] ?? null;
}
