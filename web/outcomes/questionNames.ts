import { textIn } from "#shared/instruments/subscale";
import { isolated } from "../ui/isolated";
import { language } from "../ui/language";
import type { ItemAnswer } from "./queries";
import { say } from "./say";

/** The question as it was asked, or its key word where the wording may not be passed on. */
export function questionName(item: ItemAnswer): string {
  return item.text ? isolated(textIn(item.text, language)) : shortName(item);
}

/** Its place and key word, where there is little room. */
export function shortName({ id, key }: ItemAnswer): string {
  return say("name.item", { id, key: key.replace(/_/g, " ") });
}
