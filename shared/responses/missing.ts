/**
 * Why an answer is missing. Stored beside the answers as a small number, the place in this list; 0 says that
 * there is an answer. The order is stored data: append, never insert.
 */
export const missingKinds = [
  "answered",
  /** The file or form had no such question. */
  "notAsked",
  /** Asked and left blank. */
  "notAnswered",
  "prefersNotToSay",
  "dontKnow",
  "notApplicable",
  "noOpinion",
  /** A code that the file's owner declared as missing, such as −99. */
  "declaredCode",
] as const;

export type MissingKind = (typeof missingKinds)[number];

/** From the kind to the number that is stored. */
export const missingCode = Object.fromEntries(missingKinds.map((kind, code) => [kind, code])) as Record<
  MissingKind,
  number
>;

/** A kind of missing as files write it: `not_asked`, `prefers_not_to_say` … */
export function missingWord(kind: MissingKind): string {
  return kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Does this code say that somebody told why they give no answer? Whoever would rather not say was there. */
export function isSaidMissing(code: number): boolean {
  return code >= missingCode.prefersNotToSay && code <= missingCode.noOpinion;
}

/** The words of the definition language (an option without a value) as kinds of missing. */
export const missingOfOption = {
  prefers_not_to_say: "prefersNotToSay",
  dont_know: "dontKnow",
  not_applicable: "notApplicable",
  no_opinion: "noOpinion",
} as const satisfies Record<string, MissingKind>;
