import { Parser } from "htmlparser2";
import { damaged } from "./archive";

/** What a reader of one kind of XML wants to hear. Names come without the prefix of their namespace. */
export interface XmlReader {
  open?(name: string, attributes: Record<string, string>): void;
  /** Text between tags, perhaps in several pieces. */
  text?(text: string): void;
  close?(name: string): void;
}

const mostDepth = 40;
/** One tag with all its attributes is shorter than this in every workbook. */
const mostSilence = 1_000_000;

/**
 * Reads XML as it arrives and tells what stands in it; yields after each piece, so that whoever listens can
 * pass on what has gathered. Entities other than XML's own five are not expanded, nothing is fetched, and what
 * is held is one tag: a tag that never ends, or tags that never close, are refused.
 *
 * @throws Problem `unreadable_file`.
 */
export async function* readXml(chunks: AsyncIterable<Buffer>, reader: XmlReader): AsyncGenerator<void> {
  const decoder = new TextDecoder("utf-8");
  let depth = 0;
  let silence = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        silence = 0;
        if (++depth > mostDepth) throw damaged();
        reader.open?.(localName(name), attributes);
      },
      ontext(text) {
        silence = 0;
        reader.text?.(text);
      },
      onclosetag(name) {
        silence = 0;
        depth--;
        reader.close?.(localName(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const write = (text: string) => {
    silence += text.length;
    parser.write(text);
    if (silence > mostSilence) throw damaged();
  };
  for await (const chunk of chunks) {
    write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  write(decoder.decode());
  // Closing what stands open would make a file that breaks off look whole.
  if (depth !== 0) throw damaged();
  parser.end();
}

/** For parts of which nothing has to be passed on before the end. */
export async function readWholeXml(chunks: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  for await (const _ of readXml(chunks, reader));
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
