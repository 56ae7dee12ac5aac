import { z } from "zod";

const name = z.string().min(1).max(200);

/** The filter of a dashboard's address and nothing else: what a saved view holds. */
export const viewSearch = z
  .strictObject({
    pre: name,
    post: name,
    group: name,
    cohort: name,
    attribute: name,
    value: name,
    audience: z.enum(["shared"]),
    release: z.enum(["current"]),
  })
  .partial();

export type ViewSearch = z.infer<typeof viewSearch>;
