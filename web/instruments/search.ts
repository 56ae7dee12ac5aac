import { z } from "zod";
import { domains } from "#shared/instruments/definition";

/** What of the library is looked at; kept in the address, so that a view is a link. */
export const librarySearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  domain: z.enum(domains).optional().catch(undefined),
  /** Only what can be put into a survey as it is. */
  ready: z.boolean().optional().catch(undefined),
});

export type LibrarySearch = z.output<typeof librarySearch>;
