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
    return {
      xml,
      numbers: cells.flatMap(([, kind, inner]) =>
        inner && !/t="/.test(kind!) ? texts(inner, "v").map(Number) : [],
      ),
      texts: cells.flatMap(([, kind, inner]) =>
        /t="s"/.test(kind!) ? [shared[Number(texts(inner!, "v")[0])]!] : texts(inner ?? "", "t"),
      ),
    };
  });
}
