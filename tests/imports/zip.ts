import { crc32, deflateRawSync } from "node:zlib";

/** A ZIP archive of these files (APPNOTE.TXT 4.3), and if asked one that lies about how large one of them is. */
export function zipOf(files: Record<string, string | Buffer>, { lie = 0 } = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(lie || bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, Buffer.from(name)]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, list, Buffer.from("PK\x05\x06"), end]);
}

export interface SheetGiven {
  name: string;
  /** What stands between `<sheetData>` and its end. */
  rows: string;
  hidden?: boolean;
}

/** An Excel workbook of these sheets, as small as ECMA-376 allows. */
export function workbookOf(
  sheets: SheetGiven[],
  { texts = "", styles = "", date1904 = false, lie = 0 } = {},
): Buffer {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  return zipOf(
    {
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": `<Relationships xmlns="${relations}">${link("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
      "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}">${sheets
        .map((_, index) => link(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`))
        .join(
          "",
        )}${link("rIdT", "sharedStrings", "sharedStrings.xml")}${link("rIdS", "styles", "/xl/styles.xml")}</Relationships>`,
      ...Object.fromEntries(
        sheets.map(({ rows }, index) => [
          `xl/worksheets/sheet${index + 1}.xml`,
          `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
        ]),
      ),
      "xl/sharedStrings.xml": `<sst xmlns="${main}">${texts}</sst>`,
      "xl/styles.xml": `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    },
    { lie },
  );
}

/** A table as the rows of a sheet: texts inline, numbers as numbers. */
export function rowsOf(table: (string | number)[][]): string {
  return table
    .map((row, index) => {
      const cells = row.map((cell, column) => {
        const at = `${String.fromCharCode(65 + column)}${index + 1}`;
        return typeof cell === "number"
          ? `<c r="${at}"><v>${cell}</v></c>`
          : `<c r="${at}" t="inlineStr"><is><t>${cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`;
      });
      return `<row r="${index + 1}">${cells.join("")}</row>`;
    })
    .join("");
}
