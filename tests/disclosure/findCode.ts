/** How a code may be written when it leaks: as itself, or wrapped so that a plain search passes over it. */
export type Form = "plain" | "reversed" | "percent" | "hex" | "base64" | "escaped";

/**
 * Looks for a participant's code in whatever a product wrote. Letter case never matters where it can be
 * ignored; base64 is tried for the code as given, small and capital, at each of its three alignments.
 *
 * @param code  ASCII letters and digits, long and random enough that it stands nowhere by chance.
 * @returns The forms in which the code stands in the text.
 */
export function findCode(text: string, code: string): Form[] {
  const low = text.toLowerCase();
  const wanted = code.toLowerCase();
  const forms: [Form, boolean][] = [
    ["plain", low.includes(wanted)],
    ["reversed", low.includes([...wanted].reverse().join(""))],
    ["percent", ignoringCase(low, (letter) => `%${hex(letter)}`, wanted)],
    ["hex", ignoringCase(low, hex, wanted)],
    ["escaped", ignoringCase(low, (letter) => `\\u00${hex(letter)}`, wanted)],
    [
      "base64",
      [code, wanted, code.toUpperCase()].some((one) => base64Cores(one).some((c) => text.includes(c))),
    ],
  ];
  return forms.filter(([, found]) => found).map(([form]) => form);
}

/** Letter by letter, each as small or capital. */
function ignoringCase(low: string, write: (letter: string) => string, wanted: string): boolean {
  const pattern = [...wanted].map((letter) => {
    const both = [letter.toLowerCase(), letter.toUpperCase()].map((one) =>
      write(one).replace(/[\\%]/g, "\\$&").toLowerCase(),
    );
    return `(?:${[...new Set(both)].join("|")})`;
  });
  return new RegExp(pattern.join("")).test(low);
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16);
}

/** The characters of base64 that depend on the code alone, wherever in a longer text it stood. */
function base64Cores(code: string): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(code)]).toString("base64");
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + code.length) * 8) / 6);
    return whole.slice(from, to);
  });
}
