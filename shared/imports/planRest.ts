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
    if (name === "__proto__") mistakes.add(`attributes.${index}.name`, tell("map.noAttributeName"));
    if (entries.findIndex((other) => other.name === name) < index)
      mistakes.add(`attributes.${index}.name`, tell("map.attributeTwice", { name: quoteCell(name) }));
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
    mistakes.add("completedAt.zone", tell("map.noZone", { zone: quoteCell(completedAt.zone) }));
  const read = compileDateFormat(completedAt.format, zone);
  if (!read) {
    mistakes.add("completedAt.format", tell("map.noFormat", { format: quoteCell(completedAt.format) }));
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
