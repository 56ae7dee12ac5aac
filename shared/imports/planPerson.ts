import { codeJoint, codeProblem, exactCode, normalizeCode } from "#shared/participants/code";
import {
  readSelfCode,
  type SelfCodeParts,
  selfCodeElements,
  splitSelfCode,
} from "#shared/participants/selfCode";
import type { Mapping } from "./mapping";
import { type Fail, longestName, type Mistakes, tooLong, type Use } from "./planInput";
import type { NoteCode, PreparedResponse } from "./prepared";
import { tell } from "./tell";

type Person = Pick<PreparedResponse, "participantCode" | "exactCode" | "givenCode">;

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
  if (mapping.selfGenerated !== undefined) return compileSelfCode(mapping.selfGenerated, mistakes, use);
  if (typeof participant === "object")
    return () => ({ participantCode: null, exactCode: null, givenCode: null });
  const parts = (participantParts ?? (participant === undefined ? [] : [participant])).map((name, index) =>
    use(mistakes.column(participantParts ? `participantParts.${index}` : "participant", name), "participant"),
  );

  return (cells, fail, notes) => {
    const codes: string[] = [];
    const exact: string[] = [];
    const given: string[] = [];
    for (const index of parts) {
      const cell = cells[index] ?? "";
      const code = normalizeCode(cell);
      const refused = code !== null && codeProblem(cell);
      if (refused) fail(index, cell, tell("problem.shortened"));
      else if (code === null) fail(index, cell, tell("problem.nobody"));
      else if (code.length > longestName) fail(index, cell, tooLong("Code"));
      else {
        codes.push(code);
        exact.push(code === cell ? code : (exactCode(cell) ?? code));
        given.push(cell.trim());
        if (code !== cell) noteChange(code, cell, notes);
      }
    }
    const participantCode = codes.join(codeJoint);
    const written = exact.join(codeJoint);
    return {
      participantCode,
      exactCode: written === participantCode ? null : written,
      givenCode: given.join(" / "),
    };
  };
}

/**
 * A code of six parts, from one column or six. It is compared and never kept: `givenCode` stays empty. A row whose
 * parts are all blank fails like one that names nobody.
 */
function compileSelfCode(
  from: NonNullable<Mapping["selfGenerated"]>,
  mistakes: Mistakes,
  use: Use,
): (cells: string[], fail: Fail) => Person {
  const at = (path: string, name: string) => use(mistakes.column(path, name), "participant");
  const nobody: Person = { participantCode: "", exactCode: null, givenCode: null };
  if (typeof from === "string") {
    const index = at("selfGenerated", from);
    return (cells, fail) => {
      const cell = cells[index] ?? "";
      const parts = splitSelfCode(cell);
      const read = parts && readSelfCode(parts);
      if (read && "code" in read) return { participantCode: read.code, exactCode: null, givenCode: null };
      fail(index, cell, read ? tell(`problem.part.${read.wrong[0]!}`) : tell("problem.notSix"));
      return nobody;
    };
  }
  const indexes = selfCodeElements.map((element) => at(`selfGenerated.${element}`, from[element]));
  return (cells, fail) => {
    const given = selfCodeElements.map((element, k) => [element, cells[indexes[k]!] ?? ""]);
    const read = readSelfCode(Object.fromEntries(given) as SelfCodeParts);
    if ("code" in read) return { participantCode: read.code, exactCode: null, givenCode: null };
    for (const element of read.wrong) {
      const index = indexes[selfCodeElements.indexOf(element)]!;
      fail(index, cells[index] ?? "", tell(`problem.six.${element}`));
    }
    return nobody;
  };
}

function noteChange(code: string, cell: string, notes: NoteCode[]): void {
  const trimmed = cell.trim();
  if (trimmed !== cell && !notes.includes("code_trimmed")) notes.push("code_trimmed");
  if (trimmed.toUpperCase() !== trimmed && code !== trimmed && !notes.includes("code_case"))
    notes.push("code_case");
}
