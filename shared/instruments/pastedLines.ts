/**
 * Lines copied out of a document, one question or answer each: empty lines fall away, and so do numbers and
 * bullets in front, but only where every line has one, because a text may begin with a number of its own.
 */
export function readPastedLines(text: string): string[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const bare = lines.map((line) => inFront.exec(line)?.[1]?.trim());
  return bare.every((line) => line !== undefined && line !== "") ? (bare as string[]) : lines;
}

const inFront = /^(?:\(?\p{Nd}{1,3}(?:[.):\]]|\s*[-–]|\t)|[-–•*·])\s*(.+)$/u;
