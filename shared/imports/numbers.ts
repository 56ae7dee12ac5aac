import { trimCell } from "./cells";

/** The digit zero of scripts whose digits follow one another: Arabic-Indic, Persian, Devanagari, … */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xe50, 0xed0, 0x1040, 0xff10];
const otherDigit = /\p{Nd}/gu;
const written = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * The number that a cell holds: digits of other scripts and full width, a decimal comma, a leading plus, a
 * minus sign of any kind, blanks around. Nothing is guessed: "1,234" could be a thousand or one and a bit, so
 * it is no number, and neither is "1E05", which may be a code.
 *
 * @returns undefined when the cell is not a number.
 */
export function readNumber(cell: string): number | undefined {
  let text = trimCell(cell);
  if (!written.test(text)) {
    text = plainDigits(text)
      .replace(/^[−–﹣－-]\s*/u, "-")
      .replace(/^\uff0b/u, "+")
      .replace("٫", ",");
    if (/^[+-]?\d*,\d+$/.test(text) && !/^[+-]?[1-9]\d{0,2},\d{3}$/.test(text)) text = text.replace(",", ".");
    if (!written.test(text)) return undefined;
  }
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** Digits of any script as 0 to 9. */
export function plainDigits(text: string): string {
  return text.replace(otherDigit, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
