import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";

const block = 512;

/**
 * Writes the plain files and folders of a tar archive below `folder`, keeping the executable bit.
 *
 * Enough of the format (POSIX ustar) for the archives that we unpack, so that no `tar` program is needed.
 *
 * @throws Error when an entry would land outside `folder`, or is neither a file nor a folder.
 */
export async function unpackTar(archive: Buffer, folder: string): Promise<void> {
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    if (header[0] === 0) return;
    const size = Number.parseInt(readText(header, 124, 12), 8);
    const path = placeBelow(folder, readName(header));
    const kind = readText(header, 156, 1);
    if (kind === "5") {
      await mkdir(path, { recursive: true });
    } else if (kind === "0" || kind === "") {
      const executable = (Number.parseInt(readText(header, 100, 8), 8) & 0o100) !== 0;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, archive.subarray(at + block, at + block + size), {
        mode: executable ? 0o755 : 0o644,
      });
    } else {
      throw new Error(`The archive holds "${path}", which is neither a file nor a folder (type ${kind}).`);
    }
    at += block + Math.ceil(size / block) * block;
  }
}

function readName(header: Buffer): string {
  const prefix = readText(header, 257, 5) === "ustar" ? readText(header, 345, 155) : "";
  const name = readText(header, 0, 100);
  return prefix ? `${prefix}/${name}` : name;
}

function readText(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field
    .subarray(0, end < 0 ? length : end)
    .toString("utf8")
    .trim();
}

function placeBelow(folder: string, name: string): string {
  const path = resolve(folder, name);
  if (path !== resolve(folder) && !path.startsWith(resolve(folder) + sep)) {
    throw new Error(`The archive holds "${name}", which lies outside the folder it is unpacked into.`);
  }
  return path;
}
