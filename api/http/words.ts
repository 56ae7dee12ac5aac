import { z } from "zod";

/** Words of more than one slice's requests, checked in one place. */
export const nameWord = z.string().trim().min(1, "is needed").max(120, "has at most 120 characters");

export const idWord = z.uuid();

/** A language tag of BCP 47 whose parts are all known, in its canonical spelling ("iw" is "he"). */
export const languageWord = z
  .string()
  .max(35, "is a language tag such as en, es-MX or ar")
  .transform((tag, context) => {
    const read = readLanguageTag(tag);
    if ("known" in read) return read.known;
    context.addIssue({ code: "custom", message: read.mistake });
    return z.NEVER;
  });

/** A time zone of the IANA list, as this machine knows it. */
export const timeZoneWord = z
  .string()
  .max(64)
  .refine(isTimeZone, "is a time zone such as Europe/London or America/Chicago");

export const jsonContent = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: jsonContent(schema) },
});

/** Well-formed is not enough: "xx" and "en-XX" are, and nobody speaks them. */
function readLanguageTag(tag: string): { known: string } | { mistake: string } {
  const example = "a language tag such as en, es-MX or ar";
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(Intl.getCanonicalLocales(tag)[0] ?? "");
  } catch {
    return { mistake: `is ${example}` };
  }
  const { language, script, region, baseName } = locale;
  if (!isNamed("language", language) || language === "mul")
    return { mistake: `names no language that is known here: "${language}". It is ${example}` };
  if (script !== undefined && (script === "Zzzz" || !isNamed("script", script)))
    return { mistake: `names no script that is known here: "${script}". It is ${example}` };
  if (region !== undefined && (region === "ZZ" || !isNamed("region", region)))
    return { mistake: `names no region that is known here: "${region}". It is ${example}` };
  if (baseName !== locale.toString())
    return { mistake: `has more than language and region; it is ${example}` };
  return { known: baseName };
}

function isNamed(type: "language" | "script" | "region", code: string): boolean {
  return new Intl.DisplayNames(["en"], { type, fallback: "none" }).of(code) !== undefined;
}

function isTimeZone(name: string): boolean {
  // Node also takes offsets ("+02:00"), which know no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
