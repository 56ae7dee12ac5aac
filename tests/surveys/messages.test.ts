import { describe, expect, test } from "vitest";
import { pageMessages, sayPage } from "#shared/surveys/sayPage";

const keys = Object.keys(pageMessages.en!).sort();
const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(["es", "ar"])("the participants' pages in %s", (language) => {
  const told = pageMessages[language]!;

  test("have every sentence, with the same places to fill in", () => {
    expect(Object.keys(told).sort()).toEqual(keys);
    for (const key of keys) {
      expect(told[key as never], key).not.toBe("");
      expect(slots(told[key as never]), key).toEqual(slots(pageMessages.en![key as never]));
    }
  });

  test("say nothing in English", () => {
    for (const [key, sentence] of Object.entries(told)) {
      // The two languages have one word for it.
      if (key !== "consent.no") expect(sentence, key).not.toBe(pageMessages.en![key as never]);
      if (language === "ar") expect(sentence.replace(/\{\w+\}|\bX\b/g, ""), key).not.toMatch(/[A-Za-z]/);
      else expect(sentence, key).not.toMatch(/\b(the|your|answers?|and|please|not|you|is|of|to)\b/i);
    }
  });
});

test("sayPage(key, language) falls back to English for a language without a file, and fills in", () => {
  expect(sayPage("page.progress", "ar-EG", { at: 2, all: 5 })).toBe("السؤال 2 من 5");
  expect(sayPage("page.next", "fi")).toBe("Next");
});
