import { fillMail } from "./mail";
import { sayPage } from "./sayPage";
import { directionOf } from "./texts";

/** What goes into a mail, in its language. */
export interface MailParts {
  language: string;
  subject: string;
  /** With {link} where the link stands. */
  text: string;
  program: string;
  organization: string;
  /** The day on which the survey closes, in words; empty where it has none. */
  closes: string;
  link: string;
  /** Where one click stops the mails. */
  stop: string;
  /** The link is everybody's: the survey is anonymous. */
  anonymous: boolean;
}

export interface DrawnMail {
  subject: string;
  html: string;
  text: string;
}

/**
 * A mail as it is sent: a subject, and the same words twice, as plain text and as HTML that runs from right to
 * left where its language does. Nothing is loaded from anywhere, so opening it tells nobody that it was opened.
 */
export function drawMail(parts: MailParts): DrawnMail {
  const { language, link, stop, anonymous } = parts;
  const say = (key: Parameters<typeof sayPage>[0]) => fill(sayPage(key, language), parts);
  // Split first: a program may be called anything, "{link}" too.
  const [before = "", after = ""] = withoutDay(parts)
    .split("{link}")
    .map((half) => fill(half, parts));
  const about = say(anonymous ? "mail.open" : "mail.own");
  const why = say("mail.why");
  const text = [
    before.trim(),
    link,
    ...(after.trim() ? [after.trim()] : []),
    about,
    `-- \n${why}\n${say("mail.stop")}: ${stop}`,
  ].join("\n\n");
  const direction = directionOf(language);
  const start = direction === "rtl" ? "right" : "left";
  const font = "font-family:system-ui,-apple-system,'Segoe UI',Arial,sans-serif";
  const html = [
    `<!doctype html><html lang="${escaped(language)}" dir="${direction}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(fill(parts.subject, parts))}</title></head>`,
    `<body style="margin:0;padding:0;background:#f4f3ee"><div dir="${direction}" lang="${escaped(language)}" style="max-width:36rem;margin:0 auto;padding:24px 20px;background:#ffffff;color:#1f2421;${font};font-size:17px;line-height:1.5;text-align:${start}">`,
    paragraphs(before),
    `<p style="margin:24px 0"><a href="${escaped(link)}" style="display:inline-block;padding:14px 22px;border-radius:6px;background:#0b5f66;color:#ffffff;font-weight:600;text-decoration:none">${escaped(say("mail.answer"))}</a></p>`,
    `<p dir="ltr" style="margin:0 0 16px;font-size:14px;text-align:${start};word-break:break-all"><a href="${escaped(link)}" style="color:#0b5f66">${escaped(link)}</a></p>`,
    paragraphs(after),
    `<p style="margin:0 0 16px">${escaped(about)}</p>`,
    `<p style="margin:24px 0 0;padding:16px 0 0;border-top:1px solid #c9c7bd;font-size:14px;color:#4a504c">${escaped(why)}<br><a href="${escaped(stop)}" style="color:#0b5f66">${escaped(say("mail.stop"))}</a></p>`,
    "</div></body></html>",
  ].join("");
  return { subject: fill(parts.subject, parts), html, text };
}

/** The words without what they say of the closing day, where there is none. */
function withoutDay({ text, closes }: MailParts): string {
  if (closes !== "") return text;
  return text
    .split(/\n\s*\n/)
    .filter((one) => one.includes("{link}") || !one.includes("{closes}"))
    .join("\n\n");
}

/** Fills in everything but the link, which the two ways of drawing put in themselves. */
function fill(words: string, { program, organization, closes }: MailParts): string {
  return fillMail(words, { program, organization, closes });
}

function paragraphs(words: string): string {
  return words
    .trim()
    .split(/\n\s*\n/)
    .filter((one) => one.trim() !== "")
    .map((one) => `<p style="margin:0 0 16px">${escaped(one.trim()).replaceAll("\n", "<br>")}</p>`)
    .join("");
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? "&#39;",
  );
}
