import { join } from "node:path";
import { connectionOf, withOrganization } from "#api/db/client";
import { openPrinter } from "#api/exports/printer";
import { streamRaw } from "#api/exports/streamRaw";
import { reportDocument } from "../../api/exports/ReportDocument";
import { chooseBrowser } from "../journeys/browser";
import { sampleContent } from "../reports/sampleContent";
import { importFile, watchMemory } from "./import";
import { startOrganization, writeLongFile } from "./people";
import { type BenchPlace, type Row, timed } from "./row";

/**
 * Raw data of a program as the wide file, against `COPY … TO` of the same joined rows without keys, order and guards;
 * and the PDF of a report with twelve charts against the same document without any.
 */
export async function benchExports(place: BenchPlace): Promise<Row[]> {
  const rows = Number(process.env.ROWS ?? 100_000);
  const path = join(place.folder, "export.csv");
  await writeLongFile(path, rows);
  const { organizationId, program } = await startOrganization(place);
  await importFile(place, path, organizationId, program);
  const [ours, yardstick, firsts]: [number[], number[], number[]] = [[], [], []];
  let peak = 0;
  const before = process.memoryUsage().rss;
  for (let round = 0; round < 4; round++) {
    const copy = await timed(() => copyOut(place, organizationId, program.id));
    globalThis.gc?.();
    const watch = watchMemory();
    let first = 0;
    const started = performance.now();
    const own = await timed(async () => {
      const wish = { freeText: false };
      const about = {
        db: place.db,
        organizationId,
        programId: program.id,
        layout: "wide" as const,
        wish,
        onEnd: () => {},
      };
      const { body } = await streamRaw(about);
      for await (const _ of body) first ||= performance.now() - started;
    });
    peak = Math.max(peak, watch());
    if (round > 0) {
      yardstick.push(copy);
      ours.push(own);
      firsts.push(first);
    }
  }
  const rate = Math.round(rows / (Math.min(...ours) / 1000)).toLocaleString("en");
  const grown = Math.round((peak - before) / 1024 / 1024);
  return [
    {
      name: `raw data, ${rows.toLocaleString("en")} responses`,
      ...{ ours, yardstick, against: "COPY … TO of the same join" },
      note: `${rate} rows/s, first byte ${Math.max(...firsts).toFixed(0)} ms, memory grew by at most ${grown} MB`,
    },
    await benchPdf(),
  ];
}

async function copyOut({ db }: BenchPlace, organizationId: string, programId: number): Promise<void> {
  await withOrganization(db, organizationId, async (own) => {
    const items = Array.from({ length: 12 }, (_, k) => `a.answers[${k + 1}]`).join(", ");
    const query = connectionOf(own).unsafe(`copy (
      select e.id, r.id, w.key, c.name, g.name, r.submitted_at, r.source, r.counts, ${items}, a.scores[1]
      from enrollment e join response r on r.organization_id = e.organization_id and r.enrollment_id = e.id
      join answer_set a on a.organization_id = e.organization_id and a.enrollment_id = e.id and a.response_id = r.id
      join wave w on w.organization_id = e.organization_id and w.id = r.wave_id
      left join cohort c on c.organization_id = e.organization_id and c.id = e.cohort_id
      left join "group" g on g.organization_id = e.organization_id and g.id = e.group_id
      where e.organization_id = '${organizationId}' and e.program_id = ${programId}) to stdout (format csv)`);
    const stream = await query.readable();
    for await (const _ of stream);
    stream._read(0);
  });
}

async function benchPdf(): Promise<Row> {
  const printer = openPrinter(await chooseBrowser(process.env));
  const charts = sampleContent.blocks.filter(({ kind }) => kind === "chart");
  const twelve = Array.from({ length: 12 }, (_, k) => charts[k % charts.length]!);
  const print = (blocks: typeof charts) =>
    printer.print(reportDocument({ ...sampleContent, blocks }), new AbortController().signal);
  const [ours, yardstick]: [number[], number[]] = [[], []];
  for (let round = 0; round < 4; round++) {
    const own = await timed(() => print(twelve));
    const bare = await timed(() => print([]));
    if (round > 0) {
      ours.push(own);
      yardstick.push(bare);
    }
  }
  await printer.close();
  return { name: "PDF of a report with 12 charts", ours, yardstick, against: "the same without charts" };
}
