import { codeJoint, codeProblem, normalizeCode } from "#shared/participants/code";
import type { Mapping } from "./mapping";
import { type Fail, longestName, type Mistakes, tooLong, type Use } from "./planInput";
import type { NoteCode, PreparedResponse } from "./prepared";

type Person = Pick<PreparedResponse, "participantCode" | "givenCode">;

/**
 * Who answered. A row that names nobody fails: blank codes must never become one person. Parts are made
 * comparable one by one and joined.
 */
export function compilePerson(
  mapping: Mapping,
  mistakes: Mistakes,
  use: Use,
): (cells: string[], fail: Fail, notes: NoteCode[]) => Person {
  const { participant, participantParts } = mapping;
  if (typeof participant === "object") return () => ({ participantCode: null, givenCode: null });
  const parts = (participantParts ?? (participant === undefined ? [] : [participant])).map((name, index) =>
    use(mistakes.column(participantParts ? `participantParts.${index}` : "participant", name), "participant"),
  );

  return (cells, fail, notes) => {
    const codes: string[] = [];
    const given: string[] = [];
    for (const index of parts) {
      const cell = cells[index] ?? "";
      const code = normalizeCode(cell);
      const refused = code !== null && codeProblem(cell);
      if (refused) fail(index, cell, refused);
      else if (code === null)
        fail(index, cell, "no participant: the cell does not say who answered, so the row cannot be paired");
      else if (code.length > longestName) fail(index, cell, tooLong("participant's code"));
      else {
        codes.push(code);
        given.push(cell.trim());
        if (code !== cell) noteChange(code, cell, notes);
      }
    }
    return { participantCode: codes.join(codeJoint), givenCode: given.join(" / ") };
  };
}

function noteChange(code: string, cell: string, notes: NoteCode[]): void {
  const trimmed = cell.trim();
  if (trimmed !== cell && !notes.includes("code_trimmed")) notes.push("code_trimmed");
  if (trimmed.toUpperCase() !== trimmed && code !== trimmed && !notes.includes("code_case"))
    notes.push("code_case");
}
