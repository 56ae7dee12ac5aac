import { z } from "@hono/zod-openapi";
import { mailKinds, mailReasons, mailStates } from "#shared/surveys/mail";

/** How mails are answered to the team, and what it sends. */

export const id = z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER);
export const surveyPath = z.object({ id, surveyId: id });
export const tags = ["Mail"];
const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
export const body = <T extends z.ZodType>(schema: T) => ({ ...json(schema), required: true });
export const answer = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  ...json(schema),
});

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is a language tag such as en or ar");
const words = {
  subject: z.record(language, z.string().trim().max(200, "has at most 200 letters")),
  text: z.record(language, z.string().trim().max(4_000, "has at most 4,000 letters")),
};

export const addressList = z.strictObject({
  list: z.string().min(1, "needs at least one line").meta({
    description: "A line a person: code, e-mail and, where you like, a language; as a spreadsheet copies it",
  }),
});
export const newMailing = z.strictObject({
  waveId: z.int().positive(),
  kind: z.enum(mailKinds),
  ...words,
  sendAt: z.iso
    .datetime({ offset: true })
    .nullable()
    .default(null)
    .meta({ description: "When the mails go; null for now" }),
});
export const draftMail = z.strictObject({
  waveId: z.int().positive(),
  ...words,
  language: language.meta({ description: "In which of the survey's languages it is drawn" }),
});

export const addressesAnswer = z
  .object({
    from: z.string().nullable().meta({ description: "From whom mails come; null where none can be sent" }),
    enrolled: z.number().meta({ description: "People of the program with a code" }),
    addresses: z.number().meta({ description: "Those of them with an address" }),
  })
  .meta({ id: "MailAddresses" });

export const storedAnswer = z
  .object({
    stored: z.number(),
    mistakes: z
      .array(
        z.object({
          line: z.number(),
          mistake: z.enum(["no_address", "no_code", "too_long", "twice", "unknown_code", "stopped"]),
        }),
      )
      .meta({ description: "Lines that were left out, by number; `stopped`: this person wants no mail" }),
  })
  .meta({ id: "StoredAddresses" });

const proposal = z.object({
  subject: z.record(z.string(), z.string()),
  text: z.record(z.string(), z.string()),
});

export const mailingsAnswer = z
  .object({
    from: z.string().nullable(),
    anonymous: z.boolean().meta({
      description: "Nothing tells who answered: everybody gets the open link, and reminders go to everybody",
    }),
    languages: z.array(z.string()),
    addresses: z.number(),
    proposals: z.object({ invitation: proposal, reminder: proposal }).meta({
      description: "Words to begin with, for a wave with a closing date",
    }),
    waves: z.array(z.object({ waveId: z.number(), invited: z.number(), answered: z.number() })).meta({
      description: "Of those who were written to, how many answered; empty for an anonymous survey",
    }),
    mailings: z.array(
      z.object({
        id: z.number(),
        waveId: z.number(),
        kind: z.enum(mailKinds),
        subject: z.string(),
        sendAt: z.iso.datetime(),
        addressed: z.boolean().meta({ description: "It was worked out who gets one" }),
        cancelled: z.boolean(),
        counts: z.array(
          z.object({ state: z.enum(mailStates), reason: z.enum(mailReasons).nullable(), n: z.number() }),
        ),
        failures: z.array(
          z.object({
            address: z.string().nullable().meta({ description: "Masked, or null where it is gone" }),
            reason: z.enum(mailReasons),
            smtpCode: z.number().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "Mailings" });

export const drawnAnswer = z
  .object({ subject: z.string(), html: z.string(), text: z.string() })
  .meta({ id: "DrawnMail" });
