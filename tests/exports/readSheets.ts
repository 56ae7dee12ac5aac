import { unzip } from "./unzip";

const plainText = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
/** What stands in each element of this name. */
export const texts = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, "g"))].map(([, text]) =>
    plainText(text!),
  );

/** The numbers of each sheet of a workbook, and its texts. */
export async function readSheets(bytes: Buffer) {
  const files = await unzip(bytes);
  const shared = [...(files.get("xl/sharedStrings.xml")?.toString() ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item]) => texts(item!, "t").join(""),
  );
  const sheets = [...files.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  return sheets.map((name) => {
    const xml = files.get(name)!.toString();
    const cells = [...xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)];
    const readCell = (kind: string, inner: string): string | number | null => {
      if (/t="s"/.test(kind)) return shared[Number(texts(inner, "v")[0])]!;
      if (/t="/.test(kind)) return texts(inner, "t").join("");
      return inner ? Number(texts(inner, "v")[0]) : null;
    };
    const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = ""]) => {
      const line: (string | number | null)[] = [];
      for (const [, kind, inner] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        const [, letters] = /r="([A-Z]+)\d+"/.exec(kind!)!;
        const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        line[column] = readCell(kind!, inner ?? "");
      }
      return Array.from(line, (value) => value ?? null);
    });
    return {
      xml,
      /** What stands in each row, by column. */
      rows,
      numbers: cells.flatMap(([, kind, inner]) =>
        inner && !/t="/.test(kind!) ? texts(inner, "v").map(Number) : [],
      ),
      texts: cells.flatMap(([, kind, inner]) =>
        /t="s"/.test(kind!) ? [shared[Number(texts(inner!, "v")[0])]!] : texts(inner ?? "", "t"),
      ),
    };
  });
}
