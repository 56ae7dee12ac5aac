import type { OrganizationDb } from "#api/db/client";
import { copyOut } from "#api/db/copyOut";
import { csvLine } from "#shared/imports/csvCell";
import { Problem } from "#shared/problem";
import { type RawWish, wideColumns } from "./columns";
import type { RawShape } from "./queries";
import { longColumns, longSelect, wideSelect } from "./rawSelect";

export const rawLayouts = ["wide", "long"] as const;
export type RawLayout = (typeof rawLayouts)[number];

/** Postgres answers at most so many columns. */
const mostColumns = 1_600;

/**
 * A program's rows as a file, piece by piece: the line of names at once, then rows as fast as they are taken.
 *
 * @param seed  32 random bytes, made for this file.
 * @throws Problem `too_large` where the wide file would have more columns than a database can answer.
 */
export async function* rawRows(
  db: OrganizationDb,
  { shape, layout, wish, seed }: { shape: RawShape; layout: RawLayout; wish: RawWish; seed: Buffer },
): AsyncGenerator<Buffer> {
  const columns = wideColumns(shape, wish);
  if (layout === "wide" && columns.length > mostColumns)
    throw new Problem(
      "too_large",
      `This program has ${columns.length} columns. Take the long file: one row for each answer.`,
    );
  const names = layout === "wide" ? columns.map(({ name }) => name) : longColumns.map(([name]) => name);
  yield Buffer.from(`\ufeff${csvLine(names)}`);
  yield* copyOut(
    db,
    layout === "wide" ? wideSelect({ shape, seed }, columns) : longSelect({ shape, wish, seed }),
  );
}
