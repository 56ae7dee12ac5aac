import type { ImportLimits } from "#shared/imports/limits";
import { refusal } from "#shared/imports/refusal";
import type { Problem } from "#shared/problem";
import type { Archive } from "./archive";
import { kindOfFile } from "./fileKind";
import { peekBytes } from "./peekBytes";

/**
 * The one table in a ZIP, as Google Forms sends it. Several are not chosen from: which one holds the answers
 * is for a person to say.
 *
 * @throws Problem `unreadable_file`, naming what is in the archive.
 */
export async function openZippedFile(
  archive: Archive,
  limits: ImportLimits,
): Promise<{ name: string; bytes: AsyncIterable<Buffer> }> {
  // Macs add a folder of their own, and files that begin with a dot are nobody's answers.
  const files = archive.names.filter((name) => !/(^|\/)(\.|__MACOSX\/)/.test(name));
  const tables = files.filter((name) => /\.(csv|tsv|tab|txt)$/i.test(name));
  const [name] = tables;
  if (name === undefined || tables.length > 1) throw notOne(tables, files);
  const { head, all } = await peekBytes(archive.open(name, limits.unpackedBytes), 4_096);
  if (kindOfFile(head) === "packed") throw refusal("unreadable_file", "file.zipInZip", { name });
  return { name, bytes: all };
}

function notOne(tables: string[], files: string[]): Problem {
  if (tables.length > 1)
    return refusal("unreadable_file", "file.manyTables", { n: tables.length, files: shown(tables) });
  if (files.length === 0) return refusal("unreadable_file", "file.zipNoFile");
  const isBook = files.some((name) => /\.xls[xmb]?$/i.test(name));
  return refusal("unreadable_file", isBook ? "file.zippedBook" : "file.zipNoTable", { files: shown(files) });
}

function shown(names: string[]): string {
  return names.slice(0, 5).join(", ") + (names.length > 5 ? " …" : "");
}
