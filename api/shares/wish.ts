import { z } from "@hono/zod-openapi";

const key = z.string().min(1).max(200);

/**
 * One fixed table of a release: a subscale at two waves, whole or by what the release is broken down by. There is no
 * word for a filter here, so that no link can hold one.
 */
export const tableView = z
  .strictObject({
    instrument: key.meta({ example: "ucla-3" }),
    subscale: key.meta({ example: "total" }),
    pre: key.meta({ example: "pre" }),
    post: key.meta({ example: "post" }),
    by: z
      .array(key)
      .max(2, "holds at most 2 names")
      .meta({ description: "Nothing, `group`, `cohort`, both, or one attribute", example: ["group"] }),
  })
  .meta({ id: "SharedView" });
export type TableView = z.infer<typeof tableView>;

/** How long a link stands, in days, where nobody says; and at most. */
export const usualDays = 90;
export const mostDays = 730;

export const days = z
  .int("is a whole number of days")
  .min(1, "is at least one day")
  .max(mostDays, `is at most ${mostDays} days, two years`)
  .meta({ description: "From now on" });

/** A page of others by its origin: `https://partner.example`. A whole address is cut to it. */
const origin = z
  .string()
  .trim()
  .max(300)
  .transform((typed, context) => {
    const found = originOf(typed);
    if (found) return found;
    context.addIssue({ code: "custom", message: "is the address of a website that begins with https://" });
    return z.NEVER;
  });

export const shareWish = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "says for whom the link is")
    .max(200)
    .meta({ description: "For whom; whoever opens it does not read it", example: "The board" }),
  report: z
    .int()
    .positive()
    .optional()
    .meta({ description: "Of a report: the link shows its newest version" }),
  program: z.int().positive().optional().meta({ description: "With `view`: whose current release it reads" }),
  view: tableView.optional(),
  days: days.default(usualDays),
  passphrase: z
    .string()
    .min(8, "holds at least 8 characters")
    .max(200)
    .optional()
    .meta({ description: "Without it nobody reads anything; kept as a hash" }),
  embedOrigins: z
    .array(origin)
    .max(10, "holds at most 10 websites")
    .default([])
    .meta({
      description: "Websites that may show the chart in a frame",
      example: ["https://partner.example"],
    }),
});
export type ShareWish = z.infer<typeof shareWish>;

function originOf(typed: string): string | undefined {
  if (!/^https:\/\//i.test(typed) || !URL.canParse(typed)) return undefined;
  const { origin, username, password, hostname } = new URL(typed);
  const isPlain = username === "" && password === "" && /^[a-z0-9.-]+$/.test(hostname);
  return isPlain && hostname.includes(".") ? origin : undefined;
}
