import { readdirSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import type { Page } from "playwright-core";

export type Told = "es" | "ar";
type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

const web = join(import.meta.dirname, "../../web");

/** Names and signs that every language writes so; zones of time are names of places. */
const names =
  /Common Ground|Google Forms|Microsoft Forms|docs\/instruments\.md|doi\.org|[A-Z]\w+\/[A-Z][\w/+-]*|(?<!\p{Script=Latin})(API|JSON|README|SMTP_URL|PNG|JPEG|SVG|ZIP|CSV|TSV|XLSX?|xlsx|SPSS|QR|Letter|Ctrl|Enter|Backspace|UTC|GMT|DOI|ISO|ODK|JavaScript|Excel|Qualtrics|SurveyMonkey|LimeSurvey|KoboToolbox|REDCap|Typeform|Formbricks|McNemar|pre|post|English|Español)(?!\p{Script=Latin})/gu;

const commonWords =
  /(?<!\p{Script=Latin})(the|of|and|with|people|person|are|is|was|were|that|this|which|from|before|after|answers?|answered|hidden|your|you|they|their|each|every|nobody|somebody|loading|name|show|save|add|remove|change|not|yet|e-mail)(?!\p{Script=Latin})/iu;

/**
 * What a page says in words: its title, every text and every name for those who do not see it. Fields hold what
 * somebody typed, and elements with a `lang` of their own are told in that language: both are left out.
 */
export async function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = [document.title];
    const isOwn = (element: Element | null) =>
      element?.closest("[lang]:not(html), script, style, code, noscript");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!isOwn(node.parentElement)) said.push(node.textContent ?? "");
    for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"])
      for (const element of document.querySelectorAll(`body [${name}]`))
        if (!isOwn(element) && !element.closest("[aria-hidden=true]"))
          said.push(element.getAttribute(name) ?? "");
    // Marks that keep a piece of text in its own direction are no words.
    return said
      .map((words) => words.replace(/[\u200e\u200f\u2066-\u2069]/g, "").trim())
      .filter((words) => words !== "");
  });
}

/**
 * The first English words among those of a page, or null.
 *
 * @param data  What people wrote and what instruments are called: taken away before anything is looked for.
 */
export async function englishAmong(
  said: readonly string[],
  told: Told,
  data: ReadonlySet<string>,
): Promise<string | null> {
  const own = [...data].sort((a, b) => b.length - a.length);
  const messages = await englishMessages(told);
  for (const words of said) {
    // What is drawn may be cut into lines.
    if (words.length > 5 && own.some((text) => text.includes(words))) continue;
    let rest = words;
    for (const text of own) rest = without(rest, text);
    rest = rest.replace(names, " ");
    const found =
      messages.find(
        (message) => rest === message || (message.length > 12 && without(rest, message) !== rest),
      ) ?? (told === "ar" ? /[A-Za-z]{3,}/ : commonWords).exec(rest)?.[0];
    if (found !== undefined) return `“${found}” in “${words}”`;
  }
  return null;
}

/** A text without another, where that stands in it as whole words. */
function without(text: string, words: string): string {
  const [first, last] = [words.at(0)!, words.at(-1)!].map((end) => /\p{Script=Latin}/u.test(end));
  const exact = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.replace(
    new RegExp(
      `${first ? "(?<!\\p{Script=Latin})" : ""}${exact}${last ? "(?!\\p{Script=Latin})" : ""}`,
      "gu",
    ),
    " ",
  );
}

const known = new Map<Told, Promise<string[]>>();

/** Every piece of the English messages that is words, those that the other language has too left out. */
function englishMessages(told: Told): Promise<string[]> {
  const found = known.get(told) ?? readMessages(told);
  known.set(told, found);
  return found;
}

async function readMessages(told: Told): Promise<string[]> {
  const files = readdirSync(web, { recursive: true, encoding: "utf8" });
  const pieces = async (language: string) => {
    const paths = files.filter(
      (path) =>
        path.endsWith(`messages/${language}.ts`) || new RegExp(`messages/.*/${language}\\.ts$`).test(path),
    );
    const read = paths.map(async (path) => {
      const held = (await import(join(web, path))) as Record<string, Record<string, string>>;
      return Object.values(held[language] ?? {}).flatMap(piecesOf);
    });
    return (await Promise.all(read)).flat();
  };
  const alike = new Set(await pieces(told));
  return [...new Set(await pieces("en"))].filter((piece) => !alike.has(piece) && piece.length > 3);
}

function piecesOf(message: string): string[] {
  const inside = (parts: Part[]): string[] =>
    parts.flatMap((part) => {
      if (part.type === 0) return [part.value.trim()];
      if ("options" in part) return Object.values(part.options).flatMap(({ value }) => inside(value));
      return "children" in part ? inside(part.children) : [];
    });
  return inside(new IntlMessageFormat(message, "en").getAst()).filter((piece) =>
    /\p{Script=Latin}{2}/u.test(piece),
  );
}
