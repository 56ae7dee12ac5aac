/** Is there nothing in any cell? */
export function isBlank(row: string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}

/** Holds empty lines back (as a number) until something follows them. */
export function holdBlankRows(): { pass(batch: string[][]): string[][]; waiting(): number } {
  let waiting = 0;
  return {
    waiting: () => waiting,
    pass(batch) {
      let end = batch.length;
      while (end > 0 && isEmptyLine(batch[end - 1]!)) end--;
      const before = end === 0 ? [] : Array.from({ length: waiting }, () => [""]);
      waiting = batch.length - end + (end === 0 ? waiting : 0);
      return [...before, ...batch.slice(0, end)];
    },
  };
}

function isEmptyLine(row: string[]): boolean {
  return row.length === 1 && row[0]!.trim() === "";
}
