import type { ImportLimits } from "#shared/imports/limits";
import { Problem } from "#shared/problem";
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
  if (kindOfFile(head) === "packed")
    throw new Problem(
      "unreadable_file",
      `In the ZIP archive, ${name} is an archive itself; unpack it first.`,
    );
  return { name, bytes: all };
}

function notOne(tables: string[], files: string[]): Problem {
  if (tables.length > 1)
    return new Problem(
      "unreadable_file",
      `This ZIP archive holds ${tables.length} tables (${shown(tables)}). Unpack it and send the one with the answers.`,
    );
  return new Problem(
    "unreadable_file",
    files.some((name) => /\.xls[xmb]?$/i.test(name))
      ? `This ZIP archive holds an Excel workbook (${shown(files)}). Unpack it and send the workbook.`
      : `This ZIP archive holds no CSV file${files.length > 0 ? ` (it holds ${shown(files)})` : ""}. Send the file with the answers.`,
  );
}

function shown(names: string[]): string {
  return names.slice(0, 5).join(", ") + (names.length > 5 ? " …" : "");
}
