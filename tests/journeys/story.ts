/**
 * A planted story: 24 people answer the UCLA three items before and after. In the North (14 people) everyone
 * feels less lonely, by 1 or 2 points in turn: 1.5 on average. In the South (10) half rise and half fall by
 * a point: no change. Together: (14 × −1.5 + 10 × 0) / 24 = −0.875. One more in the North answers only before.
 */
export interface StoryRow {
  participant: string;
  wave: "pre" | "post";
  group: string;
  date: string;
  /** The three answers, 1 to 3. */
  answers: [number, number, number];
}

export const story = {
  rows: [
    ...people("North", 14, 8, (k) => (k % 2 === 0 ? -1 : -2)),
    ...people("South", 10, 6, (k) => (k % 2 === 0 ? 1 : -1)),
    onlyBefore(),
  ],
  paired: 24,
  changeOfAll: -0.875,
  changeOf: { North: -1.5, South: 0 },
};

/** A story with a group too small to leave the house: 14 people in the North, 6 in the East. */
export const smallStory = [
  ...people("North", 14, 8, (k) => (k % 2 === 0 ? -1 : -2)),
  ...people("East", 6, 6, (k) => (k % 3 === 0 ? 1 : -1)),
];

/** As a file for the columns of our template, and as cells copied from a spreadsheet. */
export function fillTemplate(template: string, rows: readonly StoryRow[]): string {
  const [head] = template.split(/\r?\n/);
  const columns = head!.replace("\ufeff", "").split(",");
  const lines = rows.map((row) => columns.map((column) => cellOf(row, column)).join(","));
  return `${template.trimEnd()}\r\n${lines.join("\r\n")}\r\n`;
}

export function asCells(rows: readonly StoryRow[]): string {
  const head = ["Code", "Time", "Site", "First", "Second", "Third"];
  const words = { pre: "before", post: "after" };
  const lines = rows.map((row) => [row.participant, words[row.wave], row.group, ...row.answers]);
  return [head, ...lines].map((cells) => cells.join("\t")).join("\n");
}

function cellOf({ participant, wave, group, date, answers }: StoryRow, column: string): string {
  const known: Record<string, string> = { participant, wave, group, cohort: "Spring", completed_at: date };
  const item = /^ucla-3\.(\d)$/.exec(column)?.[1];
  return item ? String(answers[Number(item) - 1]) : (known[column] ?? "");
}

function people(group: string, count: number, start: number, change: (k: number) => number): StoryRow[] {
  return Array.from({ length: count }, (_, k) => {
    // Pairs of people start alike, so that where somebody starts says nothing about their change.
    const before = start - (k % 4 < 2 ? 0 : 1);
    const participant = `${group.slice(0, 1)}-${String(k + 1).padStart(2, "0")}`;
    return [
      { participant, wave: "pre", group, date: "2026-03-04", answers: split(before) },
      { participant, wave: "post", group, date: "2026-06-10", answers: split(before + change(k)) },
    ] satisfies StoryRow[];
  }).flat();
}

function onlyBefore(): StoryRow {
  return { participant: "N-99", wave: "pre", group: "North", date: "2026-03-04", answers: [3, 3, 3] };
}

/** A total of 3 to 9 as three answers of 1 to 3. */
function split(total: number): [number, number, number] {
  const least = Math.floor(total / 3);
  const more = total % 3;
  return [least + (more > 0 ? 1 : 0), least + (more > 1 ? 1 : 0), least];
}
