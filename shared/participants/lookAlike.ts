/**
 * A code as somebody may have typed it who copied it by hand: full-width signs become plain ones, blanks,
 * dashes, dots and slashes go, O reads as 0, I and L read as 1, and zeros before a number go. Two different
 * codes can become one this way ("P10" and "PIO"), so it never decides: it finds who is proposed to be one
 * person, and a person says so (docs/import.md).
 *
 * @param code  A comparable code (normalizeCode).
 * @returns What the code looks like; empty where nothing but signs was in it.
 */
export function lookAlike(code: string): string {
  return code
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")
    .replace(/(?<!\d)0+(?=\d)/g, "");
}
