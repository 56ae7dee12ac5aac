/**
 * One text for one content: keys in the order of their code units, no spaces, numbers as JSON writes them. What a
 * database gives back in another order of keys gives the same text, so a checksum over it holds.
 *
 * @see RFC 8785 (JSON Canonicalization Scheme), which this follows for what JSON.parse gives.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
}
