/** A name as part of a file's name: letters, digits and hyphens of any script, at most 60. */
export function fileWord(name: string): string {
  const word = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return [...word].slice(0, 60).join("") || "export";
}
