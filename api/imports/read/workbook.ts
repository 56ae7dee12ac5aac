import type { ImportLimits } from "#shared/imports/limits";
import { refusal } from "#shared/imports/refusal";
import { type Told, tell } from "#shared/imports/tell";
import type { Problem } from "#shared/problem";
import { type Archive, damaged } from "./archive";
import { type NumberMeaning, readNumberFormats } from "./numberFormats";
import { readWholeXml, readXml } from "./readXml";
import { readSharedTexts } from "./sharedTexts";
import { readSheetRows, type SheetRemarks } from "./sheetRows";

/** One sheet of a workbook, ready to be read. */
export interface OpenSheet {
  name: string;
  /** Every sheet that can be seen and holds something, this one included. */
  sheets: string[];
  rows: AsyncGenerator<string[][]>;
  /** For people, once the rows have been read to their end. */
  notes(): Told[];
}

const mostOfSmallPart = 33_554_432;
const peeked = 1_000_000;

/** Is this ZIP a workbook, and of which kind? A ZIP around a file is none. */
export function kindOfArchive({ names }: Archive): "workbook" | "files" {
  if (names.includes("xl/workbook.bin")) throw refusal("unreadable_file", "file.binaryExcel");
  if (names.includes("content.xml") && names.includes("META-INF/manifest.xml"))
    throw refusal("unreadable_file", "file.openDocument");
  return names.includes("[Content_Types].xml") ? "workbook" : "files";
}

/**
 * Opens a sheet of an Excel workbook (ECMA-376): the one that is named, else the first that can be seen and
 * holds something. Its rows go by in pieces. Numbers keep their value, dates become dates, formulas give the
 * result that was stored.
 *
 * @throws Problem `unreadable_file`, `too_large`, or `invalid_input` when there is no sheet of that name.
 */
export async function openWorkbook(
  archive: Archive,
  limits: ImportLimits,
  said: string | undefined,
): Promise<OpenSheet> {
  const path = await findWorkbook(archive);
  const book = await readBook(archive, path);
  const targets = await readRelations(archive, path);
  const seen = book.sheets.filter(({ hidden }) => !hidden);
  if (seen.length > limits.sheets) throw refusal("too_large", "file.tooManySheets", { most: limits.sheets });
  const partOf = (relation: string) => targets.get(relation)?.path ?? "";
  const filled: typeof seen = [];
  for (const sheet of seen) if (await holdsSomething(archive, partOf(sheet.relation))) filled.push(sheet);
  const sheets = filled.map(({ name }) => name);
  const sheet = said === undefined ? filled[0] : filled.find(({ name }) => name === said);
  if (!sheet) throw noSheet(said, sheets);

  const partWith = (kind: string) => [...targets.values()].find(({ type }) => type === kind)?.path;
  const texts = partWith("sharedStrings");
  const styles = partWith("styles");
  const formats: NumberMeaning[] =
    styles && archive.names.includes(styles)
      ? await readNumberFormats(archive.open(styles, mostOfSmallPart * 2))
      : [];
  const context = {
    texts:
      texts && archive.names.includes(texts)
        ? await readSharedTexts(archive.open(texts, limits.unpackedBytes), limits)
        : [],
    formats,
    from1904: book.from1904,
  };
  const remarks: SheetRemarks = { noResult: { count: 0, first: "" }, hiddenRows: 0 };
  const chunks = archive.open(partOf(sheet.relation), limits.unpackedBytes);
  return {
    name: sheet.name,
    sheets,
    rows: readSheetRows(chunks, context, limits, remarks),
    notes: () => notesOf(sheet.name, sheets, book.sheets.length - seen.length, remarks),
  };
}

function noSheet(said: string | undefined, sheets: string[]): Problem {
  if (said === undefined) return refusal("unreadable_file", "file.emptyBook");
  const values = { name: said.slice(0, 60), sheets: sheets.join(", ") };
  return refusal("invalid_input", "file.noSheet", values, { path: "sheet" });
}

function notesOf(name: string, sheets: string[], hidden: number, remarks: SheetRemarks): Told[] {
  const notes: Told[] = [];
  const others = sheets.filter((sheet) => sheet !== name);
  if (others.length > 0) {
    const named = `${others.slice(0, 8).join(", ")}${others.length > 8 ? " …" : ""}`;
    notes.push(tell("note.sheet", { name, n: others.length, others: named }));
  }
  if (hidden > 0) notes.push(tell("note.hiddenSheets", { n: hidden }));
  if (remarks.hiddenRows > 0) notes.push(tell("note.hiddenRows", { n: remarks.hiddenRows }));
  const { count, first } = remarks.noResult;
  if (count > 0) notes.push(tell("note.noResult", { n: count, cell: first }));
  return notes;
}

async function findWorkbook(archive: Archive): Promise<string> {
  const roots = archive.names.includes("_rels/.rels") ? await readRelations(archive, "") : new Map();
  const found = [...roots.values()].find(({ type }) => type === "officeDocument")?.path;
  return found ?? "xl/workbook.xml";
}

interface Book {
  sheets: { name: string; relation: string; hidden: boolean }[];
  from1904: boolean;
}

async function readBook(archive: Archive, path: string): Promise<Book> {
  const book: Book = { sheets: [], from1904: false };
  await readWholeXml(archive.open(path, mostOfSmallPart), {
    open(name, attributes) {
      if (name === "workbookPr") book.from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? "";
      const hidden = attributes.state !== undefined && attributes.state !== "visible";
      book.sheets.push({ name: attributes.name ?? "", relation, hidden });
    },
  });
  return book;
}

type Relations = Map<string, { type: string; path: string }>;

/** What a part of the workbook points to, by the id that it uses; `from` "" is the archive itself. */
async function readRelations(archive: Archive, from: string): Promise<Relations> {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  const file = `${folder}_rels/${from.slice(folder.length)}.rels`;
  const relations: Relations = new Map();
  if (!archive.names.includes(file)) throw damaged();
  await readWholeXml(archive.open(file, mostOfSmallPart), {
    open(name, { Id = "", Type = "", Target = "" }) {
      if (name !== "Relationship") return;
      const path = new URL(Target, `zip:///${folder}`).pathname.slice(1);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), path: decodeURI(path) });
    },
  });
  return relations;
}

/** Does a sheet hold anything? Its beginning tells; one that says nothing for long is taken to. */
async function holdsSomething(archive: Archive, path: string): Promise<boolean> {
  if (!archive.names.includes(path)) return false;
  let bytes = 0;
  async function* beginning() {
    for await (const chunk of archive.open(path, Number.POSITIVE_INFINITY)) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  let inValue = false;
  let found = false;
  const events = readXml(beginning(), {
    open(name) {
      inValue = name === "v" || name === "t";
    },
    text(text) {
      if (inValue && text !== "") found = true;
    },
    close() {
      inValue = false;
    },
  });
  for await (const _ of events) if (found || bytes > peeked) return true;
  return found;
}
