import type { Texts } from "./definition";
import type { PageMessageKey } from "./messages/en";
import { pageMessages, sayPage } from "./sayPage";

/** Why people are written to. */
export const mailKinds = ["invitation", "reminder"] as const;
export type MailKind = (typeof mailKinds)[number];

/** What became of a mail. `sending` lasts as long as the mail server is being told. */
export const mailStates = ["waiting", "sending", "sent", "failed", "skipped"] as const;
export type MailState = (typeof mailStates)[number];

/**
 * Why a mail was not sent. `refused`: the mail server will not take it, whatever is tried. `unreachable`: it was
 * tried as often as it is worth. `unsure`: the connection ended when the mail was on its way, so it may have
 * arrived, and is not sent again. `unreadable`: the stored address is damaged.
 */
export const mailReasons = [
  "refused",
  "unreachable",
  "unsure",
  "answered",
  "stopped",
  "closed",
  "cancelled",
  "no_link",
  "unreadable",
] as const;
export type MailReason = (typeof mailReasons)[number];

/** What a mail's words may have filled in: none of them says who somebody is. */
export const mailPlaces = ["program", "organization", "closes", "link"] as const;
type Filled = Record<(typeof mailPlaces)[number], string>;

/** The words that a mail begins with, in each language of the survey: the author changes them. */
export function proposeMail(kind: MailKind, languages: readonly string[], closes: boolean) {
  const say = (part: "subject" | "text") => (language: string) => [
    language,
    [
      sayPage(`mail.${kind}.${part}` as PageMessageKey, language),
      ...(part === "text" && closes ? [sayPage("mail.closes", language)] : []),
      ...(part === "text" ? ["{link}"] : []),
    ].join("\n\n"),
  ];
  return {
    subject: Object.fromEntries(languages.map(say("subject"))) as Texts,
    text: Object.fromEntries(languages.map(say("text"))) as Texts,
  };
}

/**
 * What is wrong with the words of a mail, by path: every language needs a subject of one line and a text with
 * the link once; anything in braces that is not filled in would be read as it stands.
 */
export function mailMistakes(
  { subject, text }: { subject: Texts; text: Texts },
  languages: readonly string[],
): { path: string; message: string }[] {
  return languages.flatMap((language) => {
    const [line, words] = [subject[language]?.trim() ?? "", text[language]?.trim() ?? ""];
    const wrong = (path: string, message: string) => [{ path: `${path}.${language}`, message }];
    return [
      ...(line === "" ? wrong("subject", "needs a subject") : []),
      ...(/[\r\n]/.test(line) ? wrong("subject", "is one line") : []),
      ...(line.includes("{link}") ? wrong("subject", "cannot hold the link") : []),
      ...(words.split("{link}").length !== 2 ? wrong("text", "needs {link} once: it becomes the link") : []),
      ...[...new Set([...strangers(line), ...strangers(words)])].flatMap((place) =>
        wrong(
          line.includes(place) ? "subject" : "text",
          `${place} is not filled in; use ${mailPlaces.map((one) => `{${one}}`).join(", ")}`,
        ),
      ),
    ];
  });
}

const strangers = (text: string) =>
  (text.match(/\{\w*\}/g) ?? []).filter((place) => !mailPlaces.some((one) => place === `{${one}}`));

/** Words with their places filled in. */
export function fillMail(words: string, filled: Partial<Filled>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => filled[name as keyof Filled] ?? whole);
}

/** In which language somebody is written to: theirs, where the survey is asked in it; else the survey's first. */
export function mailLanguage(wished: string | null, languages: readonly string[]): string {
  const base = (tag: string) => tag.split("-")[0]!.toLowerCase();
  const found =
    wished === null
      ? undefined
      : (languages.find((one) => one.toLowerCase() === wished.toLowerCase()) ??
        languages.find((one) => base(one) === base(wished)));
  return found ?? languages[0] ?? Object.keys(pageMessages)[0]!;
}
