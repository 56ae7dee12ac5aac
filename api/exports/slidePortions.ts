/**
 * Lines in portions that fit on a slide: long ones take the room of several, and a heading stays with what follows it.
 *
 * @param most    Lines on a slide.
 * @param across  Letters of one.
 */
export function linesOf<Line extends { text: string; isHeading?: boolean }>(
  lines: readonly Line[],
  { most, across }: { most: number; across: number },
): Line[][] {
  const pages: Line[][] = [[]];
  let room = most;
  for (const [k, line] of lines.entries()) {
    const roomOf = (one: Line | undefined) => (one ? Math.ceil(one.text.length / across) : 0);
    const needed = roomOf(line) + (line.isHeading ? roomOf(lines[k + 1]) : 0);
    if (needed > room && pages.at(-1)!.length > 0) {
      pages.push([]);
      room = most;
    }
    pages.at(-1)!.push(line);
    room -= roomOf(line);
  }
  return pages;
}

/** Rows over as few slides as hold them, about as many on each: none stands alone after a full one. */
export function overSlides<Row>(rows: readonly Row[], most: number): Row[][] {
  const slides = Math.ceil(rows.length / most);
  const each = Math.ceil(rows.length / slides);
  return Array.from({ length: slides }, (_, k) => rows.slice(k * each, (k + 1) * each));
}
