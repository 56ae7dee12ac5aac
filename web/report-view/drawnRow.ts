import type { ReportRow, Span } from "#shared/reports/content";
import type { ChartRow, Estimate } from "../charts/rows";

/** A row of a report as a chart draws it: what is hidden, or not there, keeps its place. */
export function drawnRow({ name, cell }: ReportRow): ChartRow {
  if (cell.kind !== "told") return { name, n: 0, suppressed: cell.why };
  const { n, pre, post, change, note } = cell;
  return {
    name,
    n: n.paired,
    nPre: n.pre ?? undefined,
    nPost: n.post ?? undefined,
    pre: drawn(pre),
    post: drawn(post),
    change: drawn(change),
    ...(note === null ? {} : { note }),
  };
}

function drawn(span: Span | null): Estimate | undefined {
  if (!span) return undefined;
  return { value: span.value, low: span.low ?? undefined, high: span.high ?? undefined };
}
