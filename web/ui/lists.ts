import { locale } from "./language";

/** "North, South, West", in the way of the language that the page speaks. */
export function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "unit" }).format(names);
}

/** "North, South and West". */
export function andOf(names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}
