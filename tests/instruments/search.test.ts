import { describe, expect, test } from "vitest";
import { describeInstrument } from "#api/instruments/describe";
import { builtInInstruments } from "#shared/instruments/library";
import { matches } from "../../web/instruments/matches";
import { isWanted } from "../../web/surveys/isWanted";
import { type Language, speakIn } from "../../web/ui/language";

const library = builtInInstruments.map((instrument) => describeInstrument(instrument, []));
const found = (q: string, to: Language) =>
  speakIn(to, () => library.filter((one) => matches(one as never, { q })).map(({ id }) => id));
const wanted = (q: string, to: Language) =>
  speakIn(to, () => library.filter((one) => isWanted(one, q)).map(({ id }) => id));

describe("looking for an instrument", () => {
  const lonely = library.filter(({ domain }) => domain.includes("loneliness")).map(({ id }) => id);

  test("by a topic finds it in the reader's language and in English, in library and designer", () => {
    expect(lonely.length).toBeGreaterThan(2);
    for (const look of [found, wanted]) {
      expect(look("loneliness", "en")).toEqual(expect.arrayContaining(lonely));
      for (const [word, to] of [
        ["soledad", "es"],
        ["الوحدة", "ar"],
        ["loneliness", "ar"],
      ] as const)
        expect(look(word, to), `${word}, ${to}`).toEqual(expect.arrayContaining(lonely));
      // A word of a language that this reader does not read is not on their page.
      expect(look("الوحدة", "es")).toEqual([]);
    }
  });

  test("goes by words, not by capitals, accents or vowel marks", () => {
    const inclusion = found("inclusión", "es");
    expect(inclusion.length).toBeGreaterThan(0);
    for (const word of ["INCLUSION", "Inclusión"]) {
      expect(found(word, "es")).toEqual(inclusion);
      expect(wanted(word, "es").length).toBeGreaterThan(0);
    }
    expect(found("الوَحدة", "ar")).toEqual(found("الوحدة", "ar"));
  });

  test("finds the name of an own instrument, of its scale, and words of its questions, as the reader reads them", () => {
    const [one] = library;
    const own = {
      ...one!,
      name: { en: "Ties", es: "Vínculos" },
      subscales: [{ ...one!.subscales[0]!, label: { en: "Nets", es: "Redes" } }],
      items: [{ ...one!.items[0]!, text: { en: "Somebody calls me.", es: "Alguien me llama." } }],
    };
    const finds = (q: string, to: Language) => speakIn(to, () => matches(own as never, { q }));
    for (const q of ["vinculos", "redes", "llama alguien", "ties", "somebody"])
      expect(finds(q, "es"), q).toBe(true);
    for (const q of ["vinculos", "redes", "llama"]) expect(finds(q, "en"), q).toBe(false);
    expect(finds("ties nets", "en")).toBe(true);
    expect(speakIn("es", () => isWanted(own, "vínculos"))).toBe(true);
  });
});
