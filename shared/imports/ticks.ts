import { foldWords, saysNothing } from "./cells";

const ticked = new Set(
  "1,true,yes,y,x,✓,✔,checked,selected,ja,oui,o,sí,si,sim,s,نعم,cochée,coché,marcado"
    .split(",")
    .map(foldWords),
);
const unticked = new Set(
  "0,false,no,n,unchecked,not selected,nein,non,não,nao,لا,non cochée,non coché,sin marcar"
    .split(",")
    .map(foldWords),
);

/** What a cell in the column of one option says: chosen, not chosen, nothing; undefined where it is no such cell. */
export type Tick = "chosen" | "notChosen" | "blank";

/**
 * Reads a cell in a column of one option: 1 or 0, yes or no, checked or unchecked, the option itself where it was
 * chosen. What somebody wrote beside "Other" says that it was chosen; the words are not kept.
 */
export function readTick(cell: string, option: string): Tick | undefined {
  if (saysNothing(cell)) return "blank";
  const folded = foldWords(cell);
  // First: where an option is called "No", the cell "No" says that it was chosen.
  if (folded === foldWords(option)) return "chosen";
  if (ticked.has(folded)) return "chosen";
  if (unticked.has(folded)) return "notChosen";
  return namesOther(option) ? "chosen" : undefined;
}

const otherWords =
  /^(-?oth-?|others?|otros?|otras?|autres?|sonstiges?|anderes?|andere|outros?|outras?|أخرى|غير ذلك)(?!\p{L})/iu;

/** Is this the option beside which people write what they mean? */
export function namesOther(option: string): boolean {
  return otherWords.test(foldWords(option));
}
