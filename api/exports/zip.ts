import { createHash } from "node:crypto";
import { Readable, Transform } from "node:stream";
import { ZipFile } from "yazl";

/** One file of a ZIP: its bytes, or how they are made when their turn has come. */
export interface ZipEntry {
  name: string;
  body: string | (() => AsyncIterable<Buffer>);
}

/**
 * A ZIP as it is written: one entry after another, none of them ever whole in memory. Last comes SHA256SUMS, which
 * `sha256sum -c SHA256SUMS` checks.
 *
 * @param date  The moment that all entries bear.
 * @param onEntry  Told after each entry how many are done.
 */
export async function* zipped(
  entries: readonly ZipEntry[],
  date: Date,
  onEntry: (done: number) => void = () => {},
): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const sums: string[] = [];
  let done = 0;
  for (const { name, body } of entries)
    zip.addReadStreamLazy(name, { mtime: date }, (give) => {
      const hash = createHash("sha256");
      const source = Readable.from(typeof body === "string" ? [Buffer.from(body)] : body());
      const counted = new Transform({
        transform(piece: Buffer, _encoding, next) {
          hash.update(piece);
          next(null, piece);
        },
        flush(next) {
          sums.push(`${hash.digest("hex")}  ${name}\n`);
          onEntry(++done);
          next();
        },
      });
      source.on("error", (error) => counted.destroy(error));
      counted.on("close", () => source.destroy());
      give(null, source.pipe(counted));
    });
  zip.addReadStreamLazy("SHA256SUMS", { mtime: date }, (give) =>
    give(null, Readable.from([Buffer.from(sums.join(""))])),
  );
  zip.end();
  const output = zip.outputStream as Readable;
  // A source that fails is told by the archive itself, which ends its output by that.
  zip.on("error", (error: Error) => output.destroy(error));
  for await (const piece of output) yield piece as Buffer;
}
