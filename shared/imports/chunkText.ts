/** Between cells and before each row: characters that no cell of an ordinary file holds. */
const cellJoint = "\u001f";
const rowStart = "\u001e";
const [joint, start] = [cellJoint.charCodeAt(0), rowStart.charCodeAt(0)];

/**
 * Rows of cells as one text, to be read many times: cells with a mark between them, which takes a third of the
 * work of reading JSON. Where a cell holds anything that JSON would write otherwise than it is (quotes, marks,
 * halves of characters), all of these rows are JSON. So whoever looks for a word in the text finds it written the
 * same way in either.
 */
export function writeChunkText(rows: readonly string[][]): string {
  const text = rows.map((cells) => rowStart + cells.join(cellJoint)).join("");
  return isPlain(text, rows) ? text : JSON.stringify(rows);
}

/** The rows of `writeChunkText`. */
export function readChunkText(text: string): string[][] {
  if (text.charCodeAt(0) !== start) return JSON.parse(text) as string[][];
  const rows: string[][] = [];
  for (const row of text.slice(1).split(rowStart)) rows.push(row.split(cellJoint));
  return rows;
}

const quote = 34;
const backslash = 92;

function isPlain(text: string, rows: readonly string[][]): boolean {
  let joints = 0;
  let starts = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === joint) joints++;
    else if (code === start) starts++;
    else if (code < 32 || code === quote || code === backslash || (code & 0xf800) === 0xd800) return false;
  }
  // More of them than rows and cells need: a cell holds one itself. A row of no cell at all cannot be told.
  let cells = 0;
  for (const row of rows) {
    if (row.length === 0) return false;
    cells += row.length - 1;
  }
  return rows.length > 0 && joints === cells && starts === rows.length;
}
