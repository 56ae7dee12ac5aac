import { z } from "zod";

/** Words of more than one slice's requests, checked in one place. */
export const nameWord = z.string().trim().min(1, "is needed").max(120, "has at most 120 characters");

export const idWord = z.uuid();

/** A language tag of BCP 47, in its canonical spelling. */
export const languageWord = z
  .string()
  .max(35)
  .transform((tag, context) => {
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? tag;
    } catch {
      context.addIssue({ code: "custom", message: "is a language tag such as en, es-MX or ar" });
      return z.NEVER;
    }
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
