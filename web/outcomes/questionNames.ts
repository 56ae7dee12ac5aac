import { textIn } from "#shared/instruments/subscale";
import type { ItemAnswer } from "./queries";

/** The question as it was asked, or its key word where the wording may not be passed on. */
export function questionName(item: ItemAnswer): string {
  return item.text ? textIn(item.text, "en") : shortName(item);
}

/** Its place and key word, where there is little room. */
export function shortName({ id, key }: ItemAnswer): string {
  return `${id}. ${key.replace(/_/g, " ")}`;
}
