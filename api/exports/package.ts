import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Database, withOrganization } from "#api/db/client";
import type { Instrument } from "#shared/instruments/definition";
import { Problem } from "#shared/problem";
import { codebookCsv, dataPackage } from "./codebook";
import { wideColumns } from "./columns";
import { figuresCsv, listFigures } from "./figures";
import { fileWord } from "./fileWord";
import type { Maker } from "./makers";
import { findRawShape } from "./queries";
import { type RawLayout, rawRows } from "./rawRows";
import { type ZipEntry, zipped } from "./zip";

const script = readFileSync(new URL("./reproduce.R", import.meta.url), "utf8");

/** The package that an analyst runs again: rows, codebook, definitions, figures, and a script that makes them anew. */
export function makePackage(db: Database, now: () => Date): Maker {
  return async ({ organizationId, job, signal, progress }) => {
    const programId = job.programId!;
    const wish = { freeText: job.wish.freeText === true };
    const seed = randomBytes(32);
    const { shape, figures } = await withOrganization(db, organizationId, async (own) => {
      const shape = await findRawShape(own, programId);
      if (!shape) throw new Problem("not_found", "There is no such program here any more.");
      return { shape, figures: await listFigures(own, organizationId, shape) };
    });
    const rows = (layout: RawLayout) => () =>
      inTransaction(db, organizationId, (own) => rawRows(own, { shape, layout, wish, seed }), signal);
    const columns = wideColumns(shape, wish);
    const entries: ZipEntry[] = [
      { name: "README.txt", body: readme(shape.programName, now()) },
      { name: "wide.csv", body: rows("wide") },
      { name: "long.csv", body: rows("long") },
      { name: "codebook.csv", body: codebookCsv(columns) },
      { name: "datapackage.json", body: json(dataPackage(shape, columns)) },
      ...shape.versions.map(({ definition }) => ({
        name: `definitions/${definition.id}@${definition.version}.json`,
        body: json(withoutWording(definition)),
      })),
      { name: "figures.json", body: json(figures) },
      { name: "figures.csv", body: figuresCsv(figures) },
      { name: "reproduce.R", body: script },
    ];
    progress(0, entries.length + 1);
    const body = zipped(entries, now(), (done) => progress(done, entries.length + 1));
    return { name: `${fileWord(shape.programName)}-data.zip`, body };
  };
}

/** Wordings that are not ours to hand on stay here; keys, options and rules go. */
export function withoutWording(definition: Instrument): Instrument {
  if (definition.licence.textRedistributable) return definition;
  const { intro: _, ...rest } = definition;
  return { ...rest, items: definition.items.map(({ text: _text, ...item }) => item) };
}

/** Pieces of a transaction that lives as long as somebody takes them. */
async function* inTransaction(
  db: Database,
  organizationId: string,
  read: (own: Parameters<Parameters<typeof withOrganization<void>>[2]>[0]) => AsyncGenerator<Buffer>,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const { readable, writable } = new TransformStream<Buffer, Buffer>();
  const writer = writable.getWriter();
  const sent = withOrganization(db, organizationId, async (own) => {
    const pieces = read(own);
    for await (const piece of pieces) {
      signal.throwIfAborted();
      await writer.ready;
      void writer.write(piece).catch(() => {});
    }
  }).then(
    () => writer.close(),
    (error: unknown) => void writer.abort(error).catch(() => {}),
  );
  sent.catch(() => {});
  for await (const piece of readable) yield piece;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function readme(program: string, now: Date): string {
  return `${program}: data to work with again, ${now.toISOString().slice(0, 10)}

wide.csv          one row for each response; codebook.csv says what each column holds
long.csv          one row for each answer, score and answer to an own question
datapackage.json  the same codebook for programs (Frictionless data package)
definitions/      how each instrument is scored; wordings are not in it where they may not be handed on
figures.csv       the headline figures that the product shows its team; figures.json is the same
reproduce.R       works them out again from wide.csv, with R alone:  Rscript reproduce.R
SHA256SUMS        to see that nothing changed:  sha256sum -c SHA256SUMS

Each row is of a person. Keys of people are random, made for this package alone; still, somebody who knows a person
well could recognize their row. Keep it as you would keep the filled-in forms, and hand on figures, not rows.
Figures of fewer than 5 people are not in figures.csv.
`;
}
