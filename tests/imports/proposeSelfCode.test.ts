import { describe, expect, test } from "vitest";
import { proposeMapping } from "#shared/imports/propose";
import { proposeSelfCode } from "#shared/imports/proposeSelfCode";
import { builtInInstruments } from "#shared/instruments/library";
import { selfCodeElements } from "#shared/participants/selfCode";
import { ar } from "#shared/surveys/messages/ar";
import { en } from "#shared/surveys/messages/en";
import { es } from "#shared/surveys/messages/es";
import { prePost, readBytes } from "./files";

const row = "M,2,04,17,L,X";
const quote = (cells: string[]) => cells.map((cell) => `"${cell}"`).join(",");

async function propose(titles: string[], more = "") {
  const text = `${quote(titles)}${more},q1,q2,q3\n${row}${more},1,2,3\nA,0,12,31,R,K${more},1,2,3\n`;
  const { reading } = await readBytes(text);
  return proposeMapping({ reading, instruments: builtInInstruments, waves: prePost });
}

describe("proposeSelfCode(reading, taken)", () => {
  test.each([
    ["our own surveys, English", selfCodeElements.map((element) => en[`who.${element}`])],
    ["our own surveys, Spanish", selfCodeElements.map((element) => es[`who.${element}`])],
    ["our own surveys, Arabic", selfCodeElements.map((element) => ar[`who.${element}`])],
    [
      "titles of a survey tool",
      [
        "First letter of mother's first name",
        "Number of older siblings",
        "Month of birth",
        "Day of birth",
        "First letter of town of birth",
        "Middle initial",
      ],
    ],
    [
      "short names",
      ["mother_initial", "older_siblings", "birth_month", "day_of_birth", "birthplace", "middle_initial"],
    ],
    [
      "German",
      [
        "Anfangsbuchstabe des Vornamens der Mutter",
        "Zahl älterer Geschwister",
        "Geburtsmonat",
        "Geburtstag (Tag)",
        "Anfangsbuchstabe des Geburtsorts, Geburtsort",
        "Zweiter Vorname, erster Buchstabe",
      ],
    ],
    [
      "French",
      [
        "Première lettre du prénom de votre mère",
        "Nombre de frères et sœurs aînés",
        "Mois de naissance",
        "Jour de naissance",
        "Lieu de naissance, première lettre",
        "Deuxième prénom, première lettre",
      ],
    ],
  ])("finds all six parts of %s, and asks", async (_, titles) => {
    const { mapping, questions, certain } = await propose(titles);
    expect(mapping.participant).toBeUndefined();
    expect(Object.values(mapping.selfGenerated!)).toEqual(titles);
    expect(Object.keys(mapping.selfGenerated!)).toEqual([...selfCodeElements]);
    expect(questions.map(({ id }) => id)).toContain("selfGenerated");
    expect(certain).toBe(false);
  });

  test("says nothing where a part is lacking, stands twice, or a code is there besides", async () => {
    const titles = [
      "mother_initial",
      "older_siblings",
      "birth_month",
      "day_of_birth",
      "birthplace",
      "middle_initial",
    ];
    const { reading } = await readBytes(`${titles.slice(1).join(",")}\n2,04,17,L,X\n`);
    expect(proposeSelfCode(reading, new Set())).toEqual({});
    const twice = await readBytes(`${[...titles, "place of birth"].join(",")}\n${row},L\n`);
    expect(proposeSelfCode(twice.reading, new Set())).toEqual({});
    const coded = await readBytes(`code,${titles.join(",")},q1,q2,q3\nA1,${row},1,2,3\n`);
    const { mapping } = proposeMapping({
      reading: coded.reading,
      instruments: builtInInstruments,
      waves: prePost,
    });
    expect(mapping).toMatchObject({ participant: "code" });
    expect(mapping.selfGenerated).toBeUndefined();
  });
});
