/**
 * Words that claim more than a before and an after can show, or that mean something else to most people than
 * to a statistician. As patterns, each for a whole word in its forms.
 */
export const banned: readonly string[] = [
  // What made it happen.
  "caus(e|es|ed|ing|al\\w*)",
  "because",
  "due to",
  "led to",
  "leads? to",
  "thanks to",
  "owing to",
  "result(s|ed)? (in|from|of)",
  "(made|makes|making) (people|them|everyone|everybody|scores)",
  "effect\\w*",
  "impact\\w*",
  "influenc\\w*",
  "affect\\w*",
  "work(s|ed)",
  "help(s|ed|ing)?",
  "success\\w*",
  "achiev\\w*",
  "benefit\\w*",
  "cur(e|es|ed)",
  "heal(s|ed)",
  // Verbs that somebody does to a score.
  "improv\\w*",
  "worsen\\w*",
  "reduc\\w*",
  "increas\\w*",
  "decreas\\w*",
  "boost\\w*",
  "strengthen\\w*",
  "lower(s|ed)",
  "rais(es|ed)",
  // Certainty that no sample gives.
  "significan\\w*",
  "prov(e|es|ed|en|ing)",
  "proof",
  "demonstrat\\w*",
  "confirm(s|ed)?",
  // With five outcomes and no change, "at least one of them" is true of nearly everybody.
  "at least one( of)?",
  "any of the \\d+",
  // What people are not.
  "clients?",
  "subjects?",
  "cases?",
];

/** The only sentences that name the cause: they deny that it is known. */
export const denials = [
  "This cannot show that the program was the cause.",
  "There is no comparison group, so this cannot show that the program was the cause.",
  "The program and the comparison group may differ in other ways too, so this cannot show that the program was the cause.",
] as const;

const pattern = new RegExp(`\\b(${banned.join("|")})\\b`, "i");

/** The first word that claims too much, or null. */
export function claimsTooMuch(text: string): string | null {
  const rest = denials.reduce((left, denial) => left.replaceAll(denial, ""), text);
  return pattern.exec(rest)?.[0] ?? null;
}
