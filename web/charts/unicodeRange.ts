export type Ranges = readonly (readonly [from: number, to: number])[];

/** Reads a CSS `unicode-range`: "U+0-FF, U+131, U+4??" . */
export function parseUnicodeRange(text: string): Ranges {
  return text.split(",").flatMap((part) => {
    const found = /^\s*U\+([0-9A-F?]+)(?:-([0-9A-F]+))?\s*$/i.exec(part);
    if (!found) return [];
    const [, from = "", to] = found;
    return [
      [
        Number.parseInt(from.replaceAll("?", "0"), 16),
        Number.parseInt(to ?? from.replaceAll("?", "F"), 16),
      ] as const,
    ];
  });
}

export function inRanges(ranges: Ranges, sign: number): boolean {
  return ranges.some(([from, to]) => sign >= from && sign <= to);
}
