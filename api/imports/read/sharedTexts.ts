import type { ImportLimits } from "#shared/imports/limits";
import { refusal } from "#shared/imports/refusal";
import type { Problem } from "#shared/problem";
import { readWholeXml } from "./readXml";

/** What keeping a text costs beside its letters. */
const perText = 40;

/**
 * A workbook's list of texts: cells point into it. It has to be held in memory while the sheet goes by, so how
 * much it may hold is limited. Text in several styles is joined; readings above East Asian letters are left out.
 */
export async function readSharedTexts(
  chunks: AsyncIterable<Buffer>,
  limits: ImportLimits,
): Promise<string[]> {
  const texts: string[] = [];
  let cost = 0;
  let text = "";
  let inText = false;
  let inReading = false;
  await readWholeXml(chunks, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") inReading = true;
      else if (name === "t") inText = !inReading;
    },
    text(piece) {
      if (!inText) return;
      cost += piece.length;
      if (cost > limits.sharedCharacters) throw tooMuch();
      text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
      else if (name === "si") {
        cost += perText;
        if (cost > limits.sharedCharacters) throw tooMuch();
        texts.push(plainText(text));
      }
    },
  });
  return texts;
}

/** `_x000D_` and the like stand for letters that XML cannot hold. */
export function plainText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

function tooMuch(): Problem {
  return refusal("too_large", "file.tooManyTexts");
}
