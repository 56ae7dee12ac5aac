import { z } from "@hono/zod-openapi";
import { directions, domains, type Instrument, itemKinds } from "#shared/instruments/definition";
import { findBuiltIn } from "#shared/instruments/library";
import { optionsOf } from "#shared/instruments/subscale";

const words = z
  .record(z.string(), z.string())
  .meta({ description: 'A text by language, such as {"en": "Often"}' });

export const instrumentAnswer = z
  .object({
    id: z.string(),
    version: z.string(),
    builtIn: z.boolean(),
    name: words,
    domain: z.array(z.enum(domains)),
    validated: z.boolean(),
    items: z.array(
      z.object({
        id: z.string(),
        key: z.string(),
        text: words.nullable().meta({ description: "Null where the wording is the organization's to add" }),
        kind: z.enum(itemKinds),
        options: z.array(z.object({ value: z.number().nullable(), key: z.string(), label: words })),
        range: z.object({ min: z.number(), max: z.number() }).optional(),
      }),
    ),
    subscales: z.array(
      z.object({
        id: z.string(),
        label: words,
        items: z.array(z.string()),
        range: z.tuple([z.number(), z.number()]),
        direction: z.enum(directions),
        anchors: z.object({ low: words, high: words }).optional(),
      }),
    ),
    licence: z.object({
      name: z.string(),
      attribution: z.string(),
      textRedistributable: z.boolean(),
      conditions: z.array(z.string()),
    }),
    sources: z.array(z.object({ text: z.string(), doi: z.string().optional() })),
    notes: z.array(z.string()),
  })
  .meta({ id: "Instrument" });

/** What a person or a program needs to know to use an instrument; the whole definition stands beside it. */
export function describeInstrument(instrument: Instrument): z.infer<typeof instrumentAnswer> {
  const { id, version, name, domain, licence } = instrument;
  return {
    id,
    version,
    builtIn: findBuiltIn(id) !== undefined,
    name,
    domain,
    validated: instrument.validated ?? true,
    items: instrument.items.map((item) => ({
      id: item.id,
      key: item.key,
      text: item.text ?? null,
      kind: item.kind,
      options: optionsOf(instrument, item).map(({ value, key, label }) => ({ value, key, label })),
      ...(item.range ? { range: { min: item.range.min, max: item.range.max } } : {}),
    })),
    subscales: instrument.subscales.map(({ id, label, items, range, direction, anchors }) => ({
      id,
      label,
      items,
      range,
      direction,
      ...(anchors ? { anchors } : {}),
    })),
    licence: {
      name: licence.name,
      attribution: licence.attribution,
      textRedistributable: licence.textRedistributable,
      conditions: licence.conditions ?? [],
    },
    sources: instrument.citations.map(({ text, doi }) => ({ text, ...(doi ? { doi } : {}) })),
    notes: instrument.notes ?? [],
  };
}
