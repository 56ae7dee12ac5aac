import { Problem } from "#shared/problem";
import { foldWords, quoteCell, shorten, trimCell } from "./cells";
import { type Header, type HeaderColumn, nameOf, uniqueNames } from "./header";
import type { PerAnswer } from "./perAnswer";
import { collectMistakes } from "./planInput";
import { refusal } from "./refusal";
import { type Told, tell } from "./tell";

/** Where the answers of a folded row stood in the file, and what speaks against them: one more cell of the row. */
export interface FoldedRow {
  /** Row of each answer, by its column from `header.perAnswer.firstItem`; 0 where there is none. */
  rows: number[];
  /** The row of the file that began it. */
  first: number;
  /** How many rows of the file are part of it, those included that answer again. */
  answered: number;
  faults?: ({ row: number; column: string; value: string | null } & Told)[];
}

export interface Folded {
  header: Header;
  /** In order of their first answer; each with a last cell that `readFoldedRow` reads. */
  rows: string[][];
  /** What was done, for people. */
  notes: Told[];
}

/** The most that may be held while a file is put together, in characters, each answer counted with 32 more. */
export const mostFolded = 400_000_000;

interface Gathered {
  others: string[];
  /** Rows of the file in which the other columns were said. */
  otherRows: number[];
  answers: string[];
  rows: number[];
  first: number;
  answered: number;
  faults: NonNullable<FoldedRow["faults"]>;
}

/**
 * Puts a file with one row for each answer together to one row for each response: a column for each question,
 * named as the file names it. The answers of a response may stand anywhere in the file, so it is held whole,
 * within `most`. What differs between the answers of most responses (a number of the row, a time of each answer)
 * belongs to the answer and is left out; where it differs in a few, or a question is answered twice, that response
 * fails with both rows named.
 *
 * @throws Problem `invalid_input` where a column is not there; `too_large` with more questions than a file may
 *   have columns, or more than can be held.
 */
export function foldAnswers(
  header: Header,
  fold: PerAnswer,
  { columns: mostItems, most = mostFolded }: { columns: number; most?: number },
): { add(cells: readonly string[], row: number): void; finish(): Folded } {
  const { item, value, by } = placesOf(header, fold);
  const others = header.columns.flatMap((_, index) => (index === item || index === value ? [] : [index]));
  const names = others.map((index) => header.columns[index]!.name);
  const items = new Map<string, number>();
  const itemNames: string[] = [];
  const responses = new Map<string, Gathered>();
  const differ = others.map(() => 0);
  const keep = interner();
  let held = 0;
  let answers = 0;
  let blank = 0;

  function itemOf(cell: string): number {
    const folded = foldWords(cell);
    const known = items.get(folded);
    if (known !== undefined) return known;
    if (others.length + items.size >= mostItems)
      throw refusal("too_large", "file.manyQuestions", {
        column: fold.item,
        n: items.size.toLocaleString("en"),
      });
    items.set(folded, items.size);
    itemNames.push(keep(nameOf(cell)));
    return items.size - 1;
  }

  function responseOf(cells: readonly string[], row: number): Gathered {
    // Rows that name nobody are not one person: each stays apart, and fails for itself.
    const isNobody = by.every((index) => trimCell(cells[index] ?? "") === "");
    const key = isNobody ? `\u0000${row}` : by.map((index) => foldWords(cells[index] ?? "")).join("\u001f");
    const known = responses.get(key);
    if (known) return known;
    const made: Gathered = {
      others: others.map((index) => keep(cells[index] ?? "")),
      otherRows: others.map(() => row),
      answers: [],
      rows: [],
      first: row,
      answered: 0,
      faults: [],
    };
    responses.set(key, made);
    held += 200 + key.length + 8 * others.length;
    return made;
  }

  function compareOthers(response: Gathered, cells: readonly string[], row: number): void {
    for (let k = 0; k < others.length; k++) {
      const said = response.others[k]!;
      const cell = cells[others[k]!] ?? "";
      if (cell === said || trimCell(cell) === "") continue;
      if (trimCell(said) === "") {
        response.others[k] = keep(cell);
        response.otherRows[k] = row;
      } else if (response.otherRows[k]! > 0 && foldWords(cell) !== foldWords(said)) {
        differ[k]!++;
        response.faults.push({
          row,
          column: names[k]!,
          value: shorten(cell, 200),
          ...tell("problem.differ", {
            ...{ cell: quoteCell(cell), said: quoteCell(said), row: response.otherRows[k]! },
          }),
        });
        // Said once for each response.
        response.otherRows[k] = -1;
      }
    }
  }

  /** One column names the question; a file in which two do so together is told how it can be read. */
  function twice(
    asked: string,
    response: Gathered,
    cells: readonly string[],
    before: number,
    row: number,
  ): Told {
    const unlike = others.flatMap((index, k) => {
      const [one, other] = [response.others[k]!, cells[index] ?? ""].map(foldWords);
      return by.includes(index) || one === other || !one || !other ? [] : [names[k]!];
    });
    const values = { question: quoteCell(asked), before, row };
    return unlike.length === 0 || unlike.length > 3
      ? tell("problem.twice", values)
      : tell("problem.twiceApart", { ...values, columns: unlike.join(", ") });
  }

  return {
    add(cells, row) {
      const asked = trimCell(cells[item] ?? "");
      const answer = cells[value] ?? "";
      if (cells.every((cell) => cell.trim() === "") || (asked === "" && trimCell(answer) === "")) {
        blank++;
        return;
      }
      answers++;
      const response = responseOf(cells, row);
      if (response.first !== row) compareOthers(response, cells, row);
      response.answered++;
      held += 32 + (answer.length > 40 ? answer.length : 0);
      if (held > most) throw tooMuch();
      const fault = (told: Told) =>
        response.faults.push({
          row,
          column: asked === "" ? fold.item : asked,
          value: shorten(answer, 200),
          ...told,
        });
      const isWider = cells.slice(header.columns.length).some((cell) => cell.trim() !== "");
      if (isWider || cells.length < header.columns.length)
        fault(tell("problem.width", { cells: cells.length, columns: header.columns.length }));
      if (asked === "") {
        fault(tell("problem.noQuestion"));
        return;
      }
      const place = itemOf(asked);
      const before = response.rows[place];
      if (before) fault(twice(asked, response, cells, before, row));
      else {
        while (response.answers.length <= place) {
          response.answers.push("");
          response.rows.push(0);
        }
        response.answers[place] = keep(answer);
        response.rows[place] = row;
      }
    },
    finish() {
      const several = [...responses.values()].filter(({ answered }) => answered > 1).length;
      const left = differ.flatMap((count, k) => (count * 2 > several && several > 0 ? [k] : []));
      const kept = others.flatMap((_, k) => (left.includes(k) ? [] : [k]));
      const columns = columnsOf(
        kept.map((k) => header.columns[others[k]!]!),
        itemNames,
      );
      const perAnswer = { ...fold, firstItem: kept.length, rows: answers + blank, blank };
      const leftNames = new Set(left.map((k) => names[k]!));
      const rows = [...responses.values()].map((response) => {
        const faults = response.faults.filter(({ column }) => !leftNames.has(column));
        const told: FoldedRow = {
          rows: response.rows,
          first: response.first,
          answered: response.answered,
          ...(faults.length > 0 ? { faults } : {}),
        };
        return [
          ...kept.map((k) => response.others[k]!),
          ...itemNames.map((_, place) => response.answers[place] ?? ""),
          JSON.stringify(told),
        ];
      });
      responses.clear();
      return {
        header: { columns, perAnswer },
        rows,
        notes: notesOf(fold, { answers, blank, responses: rows.length, left: [...leftNames] }),
      };
    },
  };
}

/** The last cell of a folded row. */
export function readFoldedRow(cells: readonly string[]): FoldedRow {
  return JSON.parse(cells.at(-1)!) as FoldedRow;
}

function placesOf(
  header: Header,
  { item, value, by }: PerAnswer,
): { item: number; value: number; by: number[] } {
  const mistakes = collectMistakes(header);
  const found = {
    item: mistakes.column("item", item),
    value: mistakes.column("value", value),
    by: by.map((name, k) => mistakes.column(`by.${k}`, name)),
  };
  const places = mistakes.places.map((place) => ({
    ...place,
    path: place.path!.replace(/^mapping/, "per_answer"),
  }));
  if (places.length > 0)
    throw new Problem("invalid_input", `${places[0]!.path}: ${places[0]!.message}`, { places });
  return found;
}

function columnsOf(kept: readonly HeaderColumn[], items: readonly string[]): HeaderColumn[] {
  const named = uniqueNames([...kept.map(({ name }) => name), ...items]);
  return named.map((name, index) => ({ ...kept[index], ...name }));
}

function notesOf(
  { by }: PerAnswer,
  { answers, blank, responses, left }: { answers: number; blank: number; responses: number; left: string[] },
): Told[] {
  return [
    tell("note.folded", { answers, responses, by: by.join(", ") }),
    ...(blank > 0 ? [tell("note.foldedBlank", { n: blank })] : []),
    ...(left.length > 0 ? [tell("note.foldedLeft", { columns: left.join(", ") })] : []),
  ];
}

function tooMuch(): Problem {
  return refusal("too_large", "file.tooMuchToFold");
}

const mostInterned = 200_000;

/** One copy of each short text, cut loose from the file it was read from. */
function interner(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    // A piece of a longer text keeps all of it in memory; going through JSON makes it a text of its own.
    const own = text.length > 12 ? (JSON.parse(JSON.stringify(text)) as string) : text;
    if (known.size < mostInterned && own.length <= 200) known.set(own, own);
    return own;
  };
}
