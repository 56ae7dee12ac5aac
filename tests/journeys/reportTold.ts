/** A part of the report as it is published, as far as this reads of it. */
export interface Block {
  kind: string;
  title: string;
  program: number;
  by?: string[];
  reference?: string | null;
  scale: Scale;
  scales?: Scale[];
  waves: { pre: { key: string }; post: { key: string } };
}

interface Scale {
  instrument: string;
  subscale: string;
  label: string;
  decimals: number;
}

export const figured = ["outcome", "chart", "table", "flow", "equity"] as const;

/** One part of a report with figures, as the API tells it. */
export interface ToldPart {
  kind: (typeof figured)[number];
  title: string;
  /** What the titles call each scale; a table has several. */
  scales: ({ label: string; decimals: number } & ToldRows)[];
}

export interface ToldRows {
  /** Every row that is shown: everybody first, and of gaps the groups alone. */
  rows: ToldRow[];
  /** Groups that are named, without a figure. */
  hidden: string[];
}

export interface Span {
  value: number;
  low: number;
  high: number;
}

/** Means before and after and the change; of a gap, how far a group lies from the others at both times. */
export interface ToldRow {
  name: string;
  /** Null where the number is hidden; a gap tells who answered both times, and of how many others. */
  n: { pre: number | null; post: number | null; paired: number; others?: number };
  pre: Span;
  post: Span;
  change: Span;
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
type Ask = (path: string) => Promise<any>;
// biome-ignore lint/suspicious/noExplicitAny: as the answer has it
type Answered = any;

/** What the API tells people outside the team of one scale of a part. */
export async function askRows(ask: Ask, block: Block, scale: Scale): Promise<ToldRows> {
  if (block.kind === "equity") return askGaps(ask, block, scale);
  const { program, by } = block;
  const query = queryOf(block, scale);
  const { overall, strata } = await ask(`/programs/${program}/change?${query}`);
  const count = (n: unknown) => (typeof n === "number" ? n : null);
  const rowOf = (name: string, { n, pre, post, meanChange }: Answered): ToldRow => ({
    name,
    n: { pre: count(n.pre), post: count(n.post), paired: n.paired },
    ...{ pre: pre.interval, post: post.interval, change: meanChange },
  });
  const groups: Answered[] = by?.length ? strata : [];
  return {
    rows: [rowOf("Everyone", overall), ...groups.filter(isTold).map((group) => rowOf(group.by.group, group))],
    hidden: groups.filter((group) => !isTold(group)).map((group) => group.by.group),
  };
}

/** How far each group lies from the others, before, after, and how that changed. */
async function askGaps(ask: Ask, block: Block, scale: Scale): Promise<ToldRows> {
  const query = queryOf(block, scale);
  if (block.reference) query.set("reference", block.reference);
  const { measures } = await ask(`/programs/${block.program}/equity?${query}`);
  const groups: Answered[] = measures[0].groups;
  return {
    rows: groups.flatMap(({ label, gap }) => {
      if (!isTold(gap)) return [];
      const n = { pre: null, post: null, paired: gap.n, others: gap.against };
      return [{ name: label, n, pre: gap.before, post: gap.after, change: gap.change }];
    }),
    hidden: groups.filter(({ gap }) => !isTold(gap)).map(({ label }) => label),
  };
}

const isTold = ({ kind }: Answered) => kind !== "suppressed";

function queryOf({ waves, by }: Block, { instrument, subscale }: Scale): URLSearchParams {
  return new URLSearchParams({
    ...{ instrument, subscale, pre: waves.pre.key, post: waves.post.key },
    ...{ audience: "shared", release: "current", ...(by?.length ? { by: "group" } : {}) },
  });
}

/** The parts of a published report whose figures the API tells, in order. */
export async function askParts(ask: Ask, blocks: readonly Block[]): Promise<ToldPart[]> {
  const parts: ToldPart[] = [];
  for (const block of blocks) {
    const kind = figured.find((one) => one === block.kind);
    if (!kind) continue;
    const scales: ToldPart["scales"] = [];
    for (const scale of block.scales ?? [block.scale])
      scales.push({ ...scale, ...(await askRows(ask, block, scale)) });
    parts.push({ kind, title: block.title, scales });
  }
  return parts;
}
