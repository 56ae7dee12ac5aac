import { missingCode } from "#shared/responses/missing";
import { foldWords, quoteCell, saysNothing } from "./cells";
import { givenName, type Header } from "./header";
import type { Fail } from "./planInput";
import { formColumns } from "./rowStatus";
import { sourceWith } from "./sources";
import { tell } from "./tell";
import { readTick, type Tick } from "./ticks";

export interface OptionColumn {
  index: number;
  option: string;
}

/**
 * A question whose options have a column each. "Not chosen" and "not asked" are kept apart: a column that says 0,
 * no or unchecked says that it was asked; where all are blank, nothing does. REDCap and ODK write 0 also where
 * nobody was asked: there the form's own state, or the column of the whole question, says which it was.
 *
 * @returns The options chosen, none of them where it was asked and nothing chosen; else why there is no answer,
 *   by the code of the missing: blank columns say as little as any blank cell.
 */
export function compileOptions(
  header: Header,
  sourceId: string,
  { index, parts }: { index: number; parts: readonly OptionColumn[] },
): (cells: string[], fail: Fail) => string[] | number {
  const source = sourceWith(sourceId, header.columns.map(givenName));
  const forms = formColumns(
    header,
    source?.formComplete?.pattern,
    parts.map((part) => part.index),
  );
  const notDone = new Set([...(source?.formComplete?.no ?? []), ""]);
  const memory = parts.map(() => new Map<string, Tick | undefined>());
  const wasAsked = (cells: string[]) =>
    source?.zerosUnasked && index >= 0
      ? !saysNothing(cells[index] ?? "")
      : forms.length === 0 || forms.some((form) => !notDone.has(foldWords(cells[form] ?? "")));

  return (cells, fail) => {
    const chosen: string[] = [];
    let said = false;
    for (let k = 0; k < parts.length; k++) {
      const { index: at, option } = parts[k]!;
      const cell = cells[at] ?? "";
      let tick = memory[k]!.get(cell);
      if (tick === undefined) {
        tick = readTick(sourceId === "limesurvey" && cell === "2" ? "0" : cell, option);
        if (cell.length <= 200 && memory[k]!.size < remembered) memory[k]!.set(cell, tick);
      }
      if (tick === undefined)
        fail(at, cell, tell("problem.noTick", { cell: quoteCell(cell), option: quoteCell(option) }));
      else if (tick !== "blank") said = true;
      if (tick === "chosen") chosen.push(option);
    }
    if (chosen.length > 0) return chosen;
    if (!wasAsked(cells)) return missingCode.notAsked;
    return said ? [] : missingCode.notAnswered;
  };
}

const remembered = 1_000;
