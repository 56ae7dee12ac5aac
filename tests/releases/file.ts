import type { Mapping } from "#shared/imports/mapping";

/** People who answered both times, by where they were; `from` numbers them, so that later files bring others. */
export interface Crowd {
  group: string;
  cohort: string;
  people: number;
  from?: number;
  area?: string;
  /** Added to the first answer after; 0 to 2. */
  shift?: number;
  /** Leaves out the second wave. */
  once?: boolean;
}

export const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  cohort: { column: "cohort" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
  attributes: [{ column: "area", name: "area" }],
};

/** A file of what these crowds answered, made the same way each time. */
export function fileOf(crowds: readonly Crowd[]): string {
  const rows = crowds.flatMap(({ group, cohort, people, from = 0, area = "Town", shift = 0, once = false }) =>
    Array.from({ length: people }, (_, k) => {
      const place = [group, cohort, area].join(",");
      const id = `${group}-${cohort}-${from + k}`;
      const pre = `${id},pre,${place},${1 + (k % 3)},${1 + ((k >> 1) % 3)},2`;
      const post = `${id},post,${place},${1 + ((k + shift) % 3)},1,${1 + (k % 2)}`;
      return once ? [pre] : [pre, post];
    }).flat(),
  );
  return `${["id,wave,site,cohort,area,q1,q2,q3", ...rows].join("\n")}\n`;
}
