import { locale } from "../ui/language";
import { nameLanguage } from "./surveyWords";

/** Languages that community programs in many places ask in; the page's own words are in the first three. */
const offered = [
  ...["en", "es", "ar", "am", "bn", "cs", "da", "de", "el", "fa", "fi", "fr", "gu", "he", "hi", "ht", "hu"],
  ...["it", "ja", "km", "ko", "ku", "lt", "ne", "nl", "no", "pa", "pl", "ps", "pt", "ro", "ru", "so", "sq"],
  ...["sr", "sv", "sw", "ta", "te", "th", "ti", "tl", "tr", "uk", "ur", "vi", "yo", "zh", "zu"],
];

/** The languages that are not used yet, as choices: those with words of our own first, the others by name. */
export function languageChoices(used: readonly string[]): { value: string; label: string }[] {
  const named = offered
    .map((value, index) => ({ value, label: nameLanguage(value), first: index < 3 }))
    .filter(({ value }) => !used.includes(value));
  const rest = named.filter(({ first }) => !first).sort((a, b) => a.label.localeCompare(b.label, locale));
  return [...named.filter(({ first }) => first), ...rest].map(({ value, label }) => ({ value, label }));
}
