import { z } from "@hono/zod-openapi";
import { changeAnswer } from "#api/http/figureShapes";
import type { Instrument } from "#shared/instruments/definition";
import type { ReportContent } from "#shared/reports/content";
import { tableView } from "./wish";

/** What the team reads of a link. The address is made again from its salt; a passphrase is never told. */
export const shareAnswer = z
  .object({
    id: z.number(),
    name: z.string(),
    report: z.object({ id: z.number(), name: z.string() }).nullable(),
    table: tableView.extend({ program: z.object({ id: z.number(), name: z.string() }) }).nullable(),
    url: z.string().nullable().meta({ description: "Null for a link that was revoked" }),
    embed: z
      .object({
        url: z.string(),
        height: z.number().meta({ description: "In pixels, for a frame of usual width" }),
      })
      .nullable()
      .meta({ description: "Where some websites may show the chart in a frame" }),
    hasPassphrase: z.boolean(),
    embedOrigins: z.array(z.string()),
    state: z.enum(["open", "ended", "revoked"]),
    expiresAt: z.iso.datetime().nullable(),
    opened: z.number().meta({ description: "How often; never by whom, and not by the team" }),
    lastOpenedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Share" });
export type ShareAnswer = z.infer<typeof shareAnswer>;

const wave = z.object({ key: z.string(), label: z.string() });
const definition = z.custom<Instrument>().openapi("SharedInstrument", {
  type: "object",
  description: "The definition with the one subscale that is shown, and no questions",
});
const content = z.custom<ReportContent>().openapi("ReportContent", {
  type: "object",
  description: "A report as it was frozen when it was published",
});

const sharedTable = z.object({
  kind: z.literal("table"),
  organization: z.string(),
  program: z.string(),
  instrument: definition,
  waves: z.object({ pre: wave, post: wave }),
  outcome: changeAnswer,
  superseded: z.boolean().meta({ description: "Whether answers behind the figures were taken back since" }),
});
const sharedReport = z.object({
  kind: z.literal("report"),
  organization: z.string(),
  number: z.number().meta({ description: "Which version it is, from 1" }),
  publishedAt: z.iso.datetime(),
  content,
  quotes: z
    .array(z.object({ block: z.string(), text: z.string(), by: z.string() }))
    .meta({ description: "The words of its quotes, by part" }),
  superseded: z.boolean(),
});

/** What anybody reads who has the link: the same as the page says, and nothing more. */
export const sharedAnswer = z.discriminatedUnion("kind", [sharedTable, sharedReport]).meta({ id: "Shared" });
export type SharedAnswer = z.infer<typeof sharedAnswer>;
