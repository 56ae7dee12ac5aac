import { z } from "zod";

/** Which group the missing answers are of; everybody where it is left out. */
export const qualitySearch = z.object({ group: z.string().min(1).max(200).optional().catch(undefined) });
