import { foldWords, trimCell } from "./cells";
import type { HeaderColumn } from "./header";

/** How the names of the columns stand at the top of a file. */
export interface HeaderForm {
  /** Marks that a source may ask for beside the names. */
  marks: string[];
  fits(records: readonly string[][]): boolean;
  rows(records: readonly string[][]): number;
  columns(records: readonly string[][]): HeaderColumn[];
}

export const plainHeader: HeaderForm = {
  marks: [],
  fits: () => true,
  rows: () => 1,
  columns: ([names]) => (names ?? []).map((name) => ({ name })),
};

export function givenHeader({ names, answers }: { names: number; answers: number }): HeaderForm {
  return {
    ...plainHeader,
    rows: () => answers,
    columns: (records) => plainHeader.columns([records[names]!]),
  };
}

/** Names, question texts, JSON with the ids; some exports leave the texts out. */
const qualtrics: HeaderForm = {
  marks: ["#importid"],
  fits: (records) => importIdRow(records) > 0,
  rows: (records) => importIdRow(records) + 1,
  columns(records) {
    const ids = importIdRow(records);
    const titles = ids === 2 ? records[1]! : [];
    return records[0]!.map((name, index) => {
      const title = titles[index];
      return { name, ...(title === undefined ? {} : { title }), ...readImportId(records[ids]![index] ?? "") };
    });
  },
};

/** Workbooks of Qualtrics leave the ids out: names above texts. */
const qualtricsWithoutIds: HeaderForm = {
  marks: [],
  fits([names, texts]) {
    const own = new Set((names ?? []).map(foldWords));
    if (!["startdate", "recordeddate", "responseid", "distributionchannel"].every((name) => own.has(name)))
      return false;
    // Below the names stands either a date of the first response or what "StartDate" is called.
    return !/\d/.test(texts?.[names!.findIndex((name) => foldWords(name) === "startdate")] ?? "0");
  },
  rows: () => 2,
  columns: ([names, texts]) => names!.map((name, index) => ({ name, title: texts![index] ?? "" })),
};

/** The older export: V1, V2 … above ResponseID, ResponseSet …, then question tags above question texts. */
const qualtricsLegacy: HeaderForm = {
  marks: [],
  fits: ([first, second]) =>
    trimCell(first?.[0] ?? "") === "V1" && foldWords(second?.[0] ?? "") === "responseid",
  rows: () => 2,
  columns: ([tags, texts]) =>
    tags!.map((tag, index) =>
      /^V\d+$/.test(tag) ? { name: texts![index] ?? tag } : { name: tag, title: texts![index] ?? "" },
    ),
};

/** Question above, its parts below; a blank above continues the question to the left. */
const twoRows: HeaderForm = {
  marks: [],
  fits([first, second]) {
    if (!first || !second || foldWords(first[0] ?? "") !== "respondent id") return false;
    const idBelow = foldWords(second[0] ?? "");
    return (idBelow === "" || idBelow === "respondent id") && second.some((cell) => trimCell(cell) !== "");
  },
  rows: () => 2,
  columns([questions, parts]) {
    const width = Math.max(questions!.length, parts!.length);
    let question = "";
    return Array.from({ length: width }, (_, index) => {
      const above = trimCell(questions![index] ?? "");
      const part = trimCell(parts![index] ?? "");
      if (above !== "") question = above;
      const alone = part === "" || part === above || wholeAnswer.has(foldWords(part));
      // Past the last question nothing continues: a column without any word stays nameless.
      if (above === "" && part === "") return { name: "" };
      return { name: alone ? question : `${question} | ${part}` };
    });
  },
};
const wholeAnswer = new Set(["response", "open-ended response"]);

/** A row of #tags below the names, as humanitarian data standards have it. */
const hashtags: HeaderForm = {
  marks: [],
  fits([, second]) {
    const tags = (second ?? []).map(trimCell).filter((cell) => cell !== "");
    return tags.length > 0 && tags.every((tag) => /^#[a-z]/i.test(tag));
  },
  rows: () => 2,
  columns: ([names, tags]) =>
    names!.map((name, index) => {
      const tag = trimCell(tags![index] ?? "");
      return tag === "" ? { name } : { name, importId: tag };
    }),
};

export const headerForms: HeaderForm[] = [qualtrics, qualtricsWithoutIds, qualtricsLegacy, twoRows, hashtags];

function importIdRow(records: readonly string[][]): number {
  return [1, 2].find((row) => records[row]?.some((cell) => readImportId(cell) !== undefined)) ?? -1;
}

function readImportId(cell: string): Pick<HeaderColumn, "importId" | "zone"> | undefined {
  if (!cell.includes("ImportId")) return undefined;
  try {
    const { ImportId: id, choiceId, timeZone } = JSON.parse(cell) as Record<string, unknown>;
    if (typeof id !== "string") return undefined;
    const importId = typeof choiceId === "string" ? `${id}_${choiceId}` : id;
    return typeof timeZone === "string" ? { importId, zone: timeZone } : { importId };
  } catch {
    return undefined;
  }
}
