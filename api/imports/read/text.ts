import { isAscii, isUtf8 } from "node:buffer";
import { refusal } from "#shared/imports/refusal";
import { type Told, tell } from "#shared/imports/tell";
import { bytesToJudge } from "./fileKind";
import { peekBytes } from "./peekBytes";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface DecodedText {
  chunks: AsyncIterable<string>;
  /** What has been concluded so far; sure once the chunks have been read to their end. */
  encoding(): { encoding: Encoding; encodingNote?: Told };
}

/**
 * Bytes become text: by byte order mark, by the zero bytes of UTF-16, as UTF-8 where every byte fits, else as
 * Windows-1252, which is said. Bytes that fit nothing are refused; no letter is ever replaced by U+FFFD.
 *
 * @throws Problem `unreadable_file` for a file that mixes encodings.
 */
export function decodeText(source: AsyncIterable<Buffer>): DecodedText {
  let encoding: Encoding = "utf-8";
  let encodingNote: Told | undefined;

  async function* decode(): AsyncGenerator<string> {
    const { head, all } = await peekBytes(source, bytesToJudge);
    const found = judge(head);
    encoding = found.encoding;
    encodingNote = found.note;
    const unmarked = skipBytes(all, found.markBytes);
    if (encoding === "utf-8")
      yield* decodeUtf8(unmarked, () => {
        encoding = "windows-1252";
        encodingNote = tell("note.windows");
      });
    else yield* decodeUtf16(unmarked, encoding as "utf-16le" | "utf-16be");
  }

  return {
    chunks: decode(),
    encoding: () => (encodingNote === undefined ? { encoding } : { encoding, encodingNote }),
  };
}

function judge(head: Buffer): { encoding: Encoding; markBytes: number; note?: Told } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", markBytes: 2 };
  const zeros = [0, 0];
  const looked = Math.min(head.length, 2_000);
  for (let index = 0; index < looked; index++) if (head[index] === 0) zeros[index % 2]!++;
  const many = looked / 5;
  const note = tell("note.utf16");
  if (zeros[1]! > many && zeros[0]! < many / 10) return { encoding: "utf-16le", markBytes: 0, note };
  if (zeros[0]! > many && zeros[1]! < many / 10) return { encoding: "utf-16be", markBytes: 0, note };
  return { encoding: "utf-8", markBytes: 0 };
}

async function* skipBytes(source: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count;
  for await (const piece of source) {
    yield left === 0 ? piece : piece.subarray(left);
    left = 0;
  }
}

async function* decodeUtf8(source: AsyncIterable<Buffer>, onWindows: () => void): AsyncGenerator<string> {
  let carried: Buffer = Buffer.alloc(0);
  let beyondAscii = false;
  let windows = false;
  const decodePiece = (piece: Buffer, last: boolean): string => {
    if (windows) return fromWindows1252(piece);
    const bytes = carried.length === 0 ? piece : Buffer.concat([carried, piece]);
    const end = last ? bytes.length : completeEnd(bytes);
    const whole = bytes.subarray(0, end);
    if (isUtf8(whole)) {
      carried = Buffer.from(bytes.subarray(end));
      beyondAscii ||= !isAscii(whole);
      return whole.toString("utf8");
    }
    if (beyondAscii) throw refusal("unreadable_file", "file.twoEncodings");
    windows = true;
    onWindows();
    carried = Buffer.alloc(0);
    return fromWindows1252(bytes);
  };
  for await (const piece of source) yield decodePiece(piece, false);
  yield decodePiece(Buffer.alloc(0), true);
}

/** Where the last letter that is complete ends: a chunk may end within one. */
function completeEnd(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** 0x80 to 0x9f, where Windows-1252 is not Latin-1; 0 = keeps its control character. */
const windowsLetters = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

function fromWindows1252(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) =>
      String.fromCharCode(windowsLetters[letter.charCodeAt(0) - 0x80]! || letter.charCodeAt(0)),
    );
}

async function* decodeUtf16(
  source: AsyncIterable<Buffer>,
  encoding: "utf-16le" | "utf-16be",
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for await (const piece of source) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw refusal("unreadable_file", "file.badUtf16");
  }
}
