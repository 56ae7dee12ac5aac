import { z } from "@hono/zod-openapi";
import type { Instrument } from "#shared/instruments/definition";

/** Checked when it was stored; here it is passed on as it is. */
const definition = z.custom<Instrument>().openapi("Instrument", {
  type: "object",
  description:
    "A definition in the definition language (docs/instruments.md), with the version that has scores",
});

export const measuresAnswer = z
  .object({
    program: z.object({ id: z.number(), name: z.string() }),
    waves: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        kind: z.string(),
        answered: z
          .object({ from: z.string(), to: z.string() })
          .nullable()
          .meta({ description: "First and last month of answering (`2025-03`), where dates are known" }),
      }),
    ),
    instruments: z.array(definition),
    attributes: z.array(z.string()),
    cohorts: z.array(z.object({ name: z.string(), role: z.string() })),
    groups: z.array(z.string()),
  })
  .meta({ id: "Measures" });
