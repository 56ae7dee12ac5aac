/** The languages of the interface, each named as its readers name it, and the way they are written. */
export const languages = {
  en: { name: "English", direction: "ltr" },
  es: { name: "Español", direction: "ltr" },
  ar: { name: "العربية", direction: "rtl" },
} as const satisfies Record<string, { name: string; direction: "ltr" | "rtl" }>;

export type Language = keyof typeof languages;

/** How each language writes numbers and days: Arabic with the digits 0 to 9, as everywhere in the product. */
export const locales: Record<Language, string> = { en: "en-GB", es: "es", ar: "ar-u-ca-gregory-nu-latn" };

const storageKey = "common-ground.language";

/**
 * The language that this page speaks, settled once when it is loaded: whatever says a word asks here, whether it
 * draws or not. Another language is another load of the page (`switchLanguage`); what leaves the page may be worded
 * in another one (`speakIn`).
 */
export let language: Language = readLanguage();

/** Its locale, for `Intl`. */
export let locale = locales[language];

/**
 * Does a piece of work in another language: every word that is said and every number that is written until it
 * returns. For a picture whose readers are not those of the page.
 *
 * @param work  Ends when it returns: what it leaves for later, such as a component that is drawn afterwards, speaks
 *   the language of the page again.
 */
export function speakIn<T>(to: Language, work: () => T): T {
  const before = language;
  [language, locale] = [to, locales[to]];
  try {
    return work();
  } finally {
    [language, locale] = [before, locales[before]];
  }
}

/** The languages that a picture can be worded in, that of the page first. */
export function pictureLanguages(): Language[] {
  return [language, ...(Object.keys(languages) as Language[]).filter((known) => known !== language)];
}

/** Says from now on everything in another language, on this device. */
export function switchLanguage(to: Language): void {
  window.localStorage.setItem(storageKey, to);
  window.location.reload();
}

/**
 * On a page for others what its address says, elsewhere what this device chose; else the first that the browser asks
 * for and we speak; else English.
 */
function readLanguage(): Language {
  if (typeof window === "undefined") return "en";
  const { pathname, search } = window.location;
  const isForOthers = /^\/(r|embed)\//.test(pathname);
  const said = isForOthers ? (new URLSearchParams(search).get("l") ?? "") : chosen();
  return [said, ...window.navigator.languages].map(spoken).find((known) => known !== undefined) ?? "en";
}

function chosen(): string {
  try {
    return window.localStorage.getItem(storageKey) ?? "";
  } catch {
    // A browser that keeps nothing for us.
    return "";
  }
}

function spoken(tag: string): Language | undefined {
  const base = tag.split("-")[0]!.toLowerCase();
  return (Object.keys(languages) as Language[]).find((known) => known === base);
}
