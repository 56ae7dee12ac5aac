/**
 * The name of a cohort, group or site, folded so that spellings of one name meet: "River  Side",
 * " river side" and "RIVER SIDE" are one; accents are kept, because "Peña" and "Pena" are two names.
 *
 * @returns Compatibility-composed (NFKC), lower case, one blank between words, none around.
 */
export function foldName(name: string): string {
  return tidyName(name).normalize("NFKC").toLowerCase();
}

/** A name as people wrote it, without the blanks that a spreadsheet leaves around and between words. */
export function tidyName(name: string): string {
  return name.replace(/[\s\u200b\ufeff]+/gu, " ").trim();
}
