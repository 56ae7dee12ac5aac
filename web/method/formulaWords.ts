import { formulaParts } from "./formulaParts";

/**
 * Signs of formulas as words, for those who listen. Longer signs first: χ² is a name and no square.
 * Letters stay letters; what stands in brackets stays in brackets.
 */
const signs: readonly (readonly [sign: RegExp, words: string])[] = [
  [/`/g, ""],
  [/\bE\[/g, " the expectation of ("],
  [/\]/g, ")"],
  [/χ²/g, " chi squared "],
  [/η²/g, " eta squared "],
  [/Φ⁻¹/g, " normal quantile of "],
  [/⁻ʰ/g, " to the power of minus h "],
  [/²ᵘ/g, " to the power of 2 u "],
  [/²/g, " squared "],
  [/³/g, " cubed "],
  [/ᵐ/g, " to the power of m "],
  [/ˣ/g, " to the power of x "],
  [/ᵏ/g, " to the power of k "],
  [/√/g, " the square root of "],
  [/Σ/g, " the sum of "],
  [/Π/g, " the product of "],
  [/±/g, " plus or minus "],
  [/∓/g, " minus or plus "],
  [/−/g, " minus "],
  [/\+/g, " plus "],
  [/·/g, " times "],
  [/\//g, " over "],
  [/≤/g, " at most "],
  [/≥/g, " at least "],
  [/<=?/g, " less than "],
  [/>/g, " more than "],
  [/=/g, " equals "],
  [/…/g, " and so on "],
  [/%/g, " percent "],
  [/½/g, " one half "],
  [/⌊([^⌋]*)⌋/g, " the whole part of $1 "],
  [/\|([^|\s](?:[^|]*[^|\s])?)\|/g, " the size of $1 "],
  [/\|/g, " given "],
  [/₍/g, " number "],
  [/₎/g, " "],
  [/₊/g, " plus "],
  [/₋/g, " minus "],
  [/([₀-₉])/g, " $1 "],
  [/([ᵢⱼ])/g, " $1 "],
  [/_/g, " "],
  [/Λ/g, " lambda "],
  [/δ/g, " delta "],
  [/φ/g, " phi "],
  [/Φ/g, " the normal distribution of "],
  [/Γ/g, " gamma of "],
  [/α/g, " alpha "],
  [/π/g, " pi "],
  [/∈/g, " in "],
];

const subscripts: Record<string, string> = { ᵢ: "i", ⱼ: "j" };

/** A formula as words that a screen reader can say, its lines as sentences. */
export function formulaInWords(lines: readonly string[]): string {
  return formulaParts(lines)
    .map((parts) => {
      const line = parts.join(", ").replaceAll(/,, |; ?, /g, ", ");
      const words = signs.reduce((text, [sign, word]) => text.replaceAll(sign, word), line);
      return words
        .replaceAll(/[₀-₉]/g, (digit) => String(digit.codePointAt(0)! - "₀".codePointAt(0)!))
        .replaceAll(/[ᵢⱼ]/g, (letter) => subscripts[letter] ?? letter)
        .replaceAll(/\s+/g, " ")
        .replaceAll(/ ([,;.)])/g, "$1")
        .replaceAll("( ", "(")
        .trim();
    })
    .join(". ");
}
