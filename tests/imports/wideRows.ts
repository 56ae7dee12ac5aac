import type { Mapping } from "#shared/imports/mapping";

/** A file that takes a moment: people before and after, one scale, each row different from the others. */
export function manyRows(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `P${100_000 + (i >> 1)},${i & 1 ? "post" : "pre"},Site ${i % 7},${1 + (i % 3)},2,${3 - (i % 3)}`,
  );
  return `id,wave,site,q1,q2,q3\n${lines.join("\n")}\n`;
}

export const manyRowsMapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};
