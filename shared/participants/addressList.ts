import { exactCode } from "./code";

/** One line of a list of addresses that can be used. */
export interface ListedAddress {
  line: number;
  /** The code as the line wrote it. */
  code: string;
  address: string;
  language: string | null;
}

export type AddressMistake = "no_address" | "no_code" | "too_long" | "twice";

/**
 * Reads a list of addresses as people paste it: a line a person, code, e-mail and perhaps language, between
 * commas, semicolons or tabs; a first line without an address is taken for a heading. The later of two lines
 * with one code is a mistake: which of them counts is not ours to say. (Two codes that differ in capitals alone may be
 * two people: that is known where people are.)
 *
 * @returns What can be used, and the number of each line that cannot, with the reason; never what it held.
 */
export function readAddressList(text: string): {
  addresses: ListedAddress[];
  mistakes: { line: number; mistake: AddressMistake }[];
} {
  const addresses: ListedAddress[] = [];
  const mistakes: { line: number; mistake: AddressMistake }[] = [];
  const seen = new Set<string>();
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== "");
  lines.forEach((content, k) => {
    const line = k + 1;
    if (content.trim() === "") return;
    if (k === first && !content.includes("@")) return;
    const read = readLine(content);
    const code = read && exactCode(read.code);
    const wrong = (mistake: AddressMistake) => void mistakes.push({ line, mistake });
    if (!read) wrong("no_address");
    else if (!code) wrong("no_code");
    else if (read.address.length > longest || read.code.length > 500) wrong("too_long");
    else if (seen.has(code)) wrong("twice");
    else {
      seen.add(code);
      addresses.push({ line, ...read });
    }
  });
  return { addresses, mistakes };
}

/** The longest address that SMTP carries (RFC 5321, 4.5.3.1.3, without its brackets). */
const longest = 254;

const cell = String.raw`\s*(?:"((?:[^"]|"")*)"|([^"]*?))\s*`;
/** An address as mail servers take it: ASCII, no quoted names; what else there may be, nobody writes by hand. */
const address = String.raw`([A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)`;
const pattern = new RegExp(
  `^${cell}[,;\\t]\\s*"?\\s*${address}\\s*"?\\s*(?:[,;\\t]\\s*"?\\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?\\s*"?\\s*)?$`,
);

function readLine(line: string): Omit<ListedAddress, "line"> | undefined {
  const found = pattern.exec(line);
  if (!found) return undefined;
  const [, quoted, bare = "", to = "", language] = found;
  return { code: quoted?.replaceAll('""', '"') ?? bare, address: to, language: language ?? null };
}

/** An address by which two spellings are one: what is hashed. No code can be written so. */
export function addressKey(address: string): string {
  return `mailto:${address}`;
}

/** "b…@example.org": enough for whoever keeps the list to find the line, not enough to write to. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
