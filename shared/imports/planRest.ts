import { quoteCell, saysNothing, trimCell } from "./cells";
import { compileDateFormat } from "./dates";
import type { Mapping } from "./mapping";
import { type Fail, longestName, type Mistakes, tooLong, type Use } from "./planInput";
import type { NoteCode } from "./prepared";
import { tell } from "./tell";
import { compileZone } from "./zones";

/** Attributes for breakdowns, as the file writes them; blank ones are left out, null when none is there. */
export function compileAttributes(
  mapping: Mapping,
  mistakes: Mistakes,
  use: Use,
): (cells: string[], fail: Fail) => Record<string, string> | null {
  const entries = (mapping.attributes ?? []).map(({ column, name }, index) => ({
    name,
    index: use(mistakes.column(`attributes.${index}.column`, column), `attribute ${name}`),
  }));
  entries.forEach(({ name }, index) => {
    if (name === "__proto__") mistakes.add(`attributes.${index}.name`, "cannot be the name of an attribute");
    if (entries.findIndex((other) => other.name === name) < index)
      mistakes.add(`attributes.${index}.name`, `${quoteCell(name)} stands twice`);
  });
  if (entries.length === 0) return () => null;
  return (cells, fail) => {
    let found: Record<string, string> | null = null;
    for (const { name, index } of entries) {
      const cell = trimCell(cells[index] ?? "");
      if (saysNothing(cell)) continue;
      if (cell.length > longestName) fail(index, cell, tooLong("Attribute"));
      found ??= {};
      found[name] = cell;
    }
    return found;
  };
}

/** When the response was sent, by the one format of its column and the one zone of the file. */
export function compileMoment(
  mapping: Mapping,
  mistakes: Mistakes,
  use: Use,
): (cells: string[], fail: Fail, notes: NoteCode[]) => string | null {
  const { completedAt } = mapping;
  if (!completedAt) return () => null;
  const index = use(mistakes.column("completedAt.column", completedAt.column), "completed at");
  const zone = completedAt.zone === undefined ? undefined : compileZone(completedAt.zone);
  if (completedAt.zone !== undefined && !zone)
    mistakes.add(
      "completedAt.zone",
      `${quoteCell(completedAt.zone)} is not a time zone; write one such as Europe/London or America/Chicago`,
    );
  const read = compileDateFormat(completedAt.format, zone);
  if (!read) {
    mistakes.add(
      "completedAt.format",
      `${quoteCell(completedAt.format)} is not a date format; write one such as "YYYY-MM-DD HH:mm:ss", "D/M/YYYY HH:mm", "M/D/YYYY h:mm A", "iso" or "excel"`,
    );
    return () => null;
  }
  return (cells, fail, notes) => {
    const cell = trimCell(cells[index] ?? "");
    let moment = read(cell);
    if (moment === undefined && saysNothing(cell)) moment = null;
    if (moment === undefined) {
      fail(index, cell, tell("problem.noDate", { cell: quoteCell(cell), format: completedAt.format }));
      return null;
    }
    if (moment === null) notes.push("no_date");
    return moment;
  };
}
