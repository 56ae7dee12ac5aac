import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { ar } from "#shared/reports/builder/messages/ar";
import { en } from "#shared/reports/builder/messages/en";
import { es } from "#shared/reports/builder/messages/es";
import type { ReportMessage } from "#shared/reports/builder/sayReport";
import { localeOf } from "#shared/reports/say";

type Ast = ReturnType<IntlMessageFormat["getAst"]>;

const keys = Object.keys(en) as ReportMessage[];
const parse = (message: string) =>
  new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst();

/** What is written alike in two languages. */
const alike = /^(alt\.(instead|flow|step)|figure\.ofWaves|changed\.(count|counted|both))$/;

describe.each(Object.entries({ es, ar }))("what a report says by itself in %s", (language, messages) => {
  test("has every message, in one order, with the same places to fill in", () => {
    expect(Object.keys(messages)).toEqual(keys);
    for (const key of keys) expect(placesOf(parse(messages[key])), key).toEqual(placesOf(parse(en[key])));
  });

  test("is translated, and has every form of a count", () => {
    const forms = new Intl.PluralRules(localeOf[language as "es" | "ar"]).resolvedOptions().pluralCategories;
    for (const key of keys) {
      if (!alike.test(key)) expect(messages[key], key).not.toBe(en[key]);
      for (const part of partsOf(parse(messages[key])))
        if (part.type === 6) expect(Object.keys(part.options), key).toEqual(expect.arrayContaining(forms));
    }
  });
});

function partsOf(ast: Ast): Ast {
  return ast.flatMap((part) =>
    "options" in part
      ? [part, ...Object.values(part.options).flatMap(({ value }) => partsOf(value))]
      : [part],
  );
}

function placesOf(ast: Ast): string[] {
  return [
    ...new Set(partsOf(ast).flatMap((part) => ("value" in part && part.type !== 0 ? [part.value] : []))),
  ].sort();
}
