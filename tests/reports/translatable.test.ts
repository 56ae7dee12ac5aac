import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test, vi } from "vitest";
import { mergeTables } from "#shared/change/changeTable";
import { en } from "#shared/reports/messages/en";
import type { MessageKey } from "#shared/reports/say";
import { readVectors, type VectorRow } from "../stats/vectorStrata";
import { cellsOf, directions, everySentence, subscaleFor, type Texts } from "./everySentence";
import { everyOtherSentence, rareCells } from "./otherSentences";

vi.setConfig({ testTimeout: 120_000 });

const keys = Object.keys(en) as MessageKey[];
const english: Record<MessageKey, string> = { ...en };
const folder = join(import.meta.dirname, "../../shared/reports");
const code = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(folder, file), "utf8"))
  .join("\n");

/** Texts of nobody's language, so that a Latin letter in an answer is a text that was not translated. */
const foreign: Texts = { scale: "Ψ", source: "Ω", label: "Φ", group: (name) => [...name].map(turn).join("") };

type Ast = ReturnType<IntlMessageFormat["getAst"]>;

/**
 * Before anything is said, every message becomes its pseudo translation: all letters turned into others, and a
 * sign of its own in front that tells which message spoke. `say` takes a parsed message as well as a text.
 */
for (const [k, key] of keys.entries()) {
  const ast = new IntlMessageFormat(english[key], "en", undefined, { ignoreTag: true }).getAst();
  turnLiterals(ast);
  (en as Record<string, unknown>)[key] = [{ type: 0, value: signOf(k) }, ...ast];
}

const vectors = readVectors();
const said = [
  ...(vectors.length > 0 ? vectors.map(({ rows }) => rows) : [someRows()]).flatMap((rows) =>
    [...directions, ...directions].flatMap((direction, k) => {
      const has = { reliability: k < 3, fine: false };
      const cells = cellsOf(rows, foreign);
      const waiting = k === 0 ? mergeTables(cells.map(({ table }) => table)) : undefined;
      return everySentence(cells, subscaleFor(direction, foreign, has), foreign, waiting);
    }),
  ),
  ...rareCells(foreign).flatMap((cells) =>
    everySentence(cells, subscaleFor("higher_worse", foreign, { reliability: true, fine: false }), foreign),
  ),
  ...everyOtherSentence(foreign),
];

test("nothing that is said has a text outside the messages", () => {
  expect(said.length).toBeGreaterThan(100);
  for (const { by, text } of said) expect(untranslated(text), `${by}: ${text}`).toBe(null);
});

test("untranslated(text) catches a text that was glued on", () => {
  expect(untranslated(`${said[0]!.text} points`)).toBe("points");
  expect(untranslated("Ψ 0.8 (95%), 3 March 2026")).toBe(null);
});

test.skipIf(vectors.length === 0)(
  "every message is said by some answer: none is dead, none goes unchecked",
  () => {
    const spoken = new Set(said.flatMap(({ text }) => [...text].flatMap((sign) => keyOf(sign) ?? [])));
    expect(keys.filter((key) => !spoken.has(key))).toEqual([]);
  },
);

test("the keys of the messages are those that the code names", () => {
  const named = [...code.matchAll(/["`]([a-zA-Z]+(?:\.(?:[a-zA-Z_]|\$\{[^}]*\}+)+)+)["`]/g)].map(
    ([, name]) => new RegExp(`^${name!.replaceAll(".", "\\.").replaceAll(/\$\{[^}]*\}+/g, "[\\w.]+")}$`),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(keys.filter((key) => !named.some((name) => name.test(key)))).toEqual([]);
});

test("a count of people is a plural or a number in every message that has one", () => {
  const counts = [
    "people",
    "paired",
    "pre",
    "n",
    "needs",
    "looks",
    "hidden",
    "empty",
    "against",
    "of",
    "people",
  ];
  const bare = keys.filter((key) => {
    if (/^(caption|crossing)\./.test(key)) return false;
    return counts.some((name) => english[key].includes(`{${name}}`));
  });
  expect(bare).toEqual([]);
});

test("no message is a piece of a sentence: it begins as one, or is a quantity, a share, a label or a title", () => {
  for (const key of keys) {
    if (/^(quantity|share|label)\.|^caption\.noValue$/.test(key)) continue;
    expect(english[key], key).toMatch(/^([A-Z“{])/);
    if (/^(title|subtitle|hidden\.group)/.test(key)) continue;
    expect(english[key], key).toMatch(/[.}]$/);
  }
});

function turnLiterals(ast: Ast): void {
  for (const part of ast) {
    if (part.type === 0) part.value = [...part.value].map(turn).join("");
    if ("options" in part) for (const option of Object.values(part.options)) turnLiterals(option.value);
  }
}

/** A Latin letter as a letter of another script. */
function turn(letter: string): string {
  return /[A-Za-z]/.test(letter) ? String.fromCodePoint(0x1_0400 + (letter.codePointAt(0)! - 65)) : letter;
}

function signOf(k: number): string {
  return String.fromCodePoint(0xe000 + k);
}

function keyOf(sign: string): MessageKey | undefined {
  return keys[sign.codePointAt(0)! - 0xe000];
}

/** The first word in Latin letters; months are the language's own. */
function untranslated(text: string): string | null {
  const months = /\b(January|March|June)\b/g;
  return /[A-Za-z]+/.exec(text.replaceAll(months, ""))?.[0] ?? null;
}

/** Enough people for every kind of row, where the vectors are not there. */
function someRows(): VectorRow[] {
  return Array.from({ length: 60 }, (_, k) => ({
    group: ["North", "South", ""][k % 3]!,
    pre: 3 + (k % 7),
    post: k % 5 === 0 ? null : 3 + ((k * 3) % 7),
  }));
}
