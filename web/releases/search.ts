import { z } from "zod";

/** Whether a release is being cut, so that a reload goes on where it was. */
export const releasesSearch = z.object({
  cut: z.boolean().optional().catch(undefined),
});
