import { z } from "@hono/zod-openapi";
import {
  aggregates,
  directions,
  domains,
  type Instrument,
  instrumentSchema,
  itemKinds,
  type Subscale,
} from "#shared/instruments/definition";
import { itemLanguages } from "#shared/instruments/languages";
import { findBuiltIn } from "#shared/instruments/library";
import { optionsOf } from "#shared/instruments/subscale";
import { trustedChange } from "#shared/instruments/trustedChange";
import { estimateSeconds } from "#shared/surveys/effort";
import type { KeptWording } from "./queries";

const words = z
  .record(z.string(), z.string())
  .meta({ description: 'A text by language, such as {"en": "Often"}' });

const trusted = z.object({
  reliable: z
    .array(
      z.object({
        inSpreads: z.number().meta({ description: "In standard deviations of people's scores before" }),
        inPoints: z.number().nullable().meta({ description: "Null where no spread is published" }),
        reliability: z.number(),
        kind: z.enum(["alpha", "retest"]),
        source: z.string(),
        verified: z.boolean(),
      }),
    )
    .meta({ description: "How far a score must move to be more than error, by each published reliability" }),
  important: z
    .array(
      z.object({
        value: z.number(),
        upTo: z.number().optional(),
        source: z.string(),
        verified: z.boolean(),
      }),
    )
    .meta({ description: "The change that matters to people, in points" }),
});

export const instrumentAnswer = z
  .object({
    id: z.string(),
    version: z.string(),
    builtIn: z.boolean(),
    name: words,
    domain: z.array(z.enum(domains)),
    validated: z.boolean(),
    recall: instrumentSchema.shape.recall.unwrap().nullable(),
    composite: z.enum(["allowed", "forbidden"]),
    seconds: z.number().meta({ description: "About how long it takes to answer; an allowance" }),
    languages: z
      .array(
        z.object({
          language: z.string(),
          status: z.enum(["original", "official", "validated", "community", "machine"]),
        }),
      )
      .meta({ description: "In which its own wording can be asked; none where the wording is not here" }),
    ownWording: z
      .object({ languages: z.array(z.string()), permittedOn: z.string(), stands: z.boolean() })
      .nullable()
      .meta({
        description: "Of the organization, under its own permission; told by /instruments/{id}/wording alone",
      }),
    items: z.array(
      z.object({
        id: z.string(),
        key: z.string(),
        text: words.nullable().meta({ description: "Null where the wording is the organization's to add" }),
        kind: z.enum(itemKinds),
        reverse: z.boolean(),
        options: z.array(z.object({ value: z.number().nullable(), key: z.string(), label: words })),
        range: z.object({ min: z.number(), max: z.number() }).optional(),
      }),
    ),
    subscales: z.array(
      z.object({
        id: z.string(),
        label: words,
        items: z.array(z.string()),
        aggregate: z.enum(aggregates),
        conversion: z.enum(["linear", "lookup"]).nullable().meta({
          description: "What is done to that: a multiple or shift, or a published table; or nothing",
        }),
        range: z.tuple([z.number(), z.number()]),
        step: z.number().nullable(),
        direction: z.enum(directions),
        anchors: z.object({ low: words, high: words }).optional(),
        trusted,
      }),
    ),
    licence: z.object({
      name: z.string(),
      attribution: z.string(),
      textRedistributable: z.boolean(),
      conditions: z.array(z.string()),
      evidenceUrl: z.string().nullable(),
      checkedOn: z.string().nullable(),
      note: z.string().nullable(),
    }),
    derivedFrom: z.object({ id: z.string(), change: z.string() }).nullable(),
    sources: z.array(z.object({ text: z.string(), doi: z.string().optional() })),
    notes: z.array(z.string()),
  })
  .meta({ id: "Instrument" });

/** What a person or a program needs to know to use an instrument; the whole definition stands beside it. */
export function describeInstrument(
  instrument: Instrument,
  wordings: readonly KeptWording[],
): z.infer<typeof instrumentAnswer> {
  const { id, version, name, domain, licence } = instrument;
  return {
    id,
    version,
    builtIn: findBuiltIn(id) !== undefined,
    name,
    domain,
    validated: instrument.validated ?? true,
    recall: instrument.recall ?? null,
    composite: instrument.composite,
    seconds: estimateSeconds(instrument),
    languages: itemLanguages(instrument),
    ownWording: describeWording(instrument, wordings),
    items: instrument.items.map((item) => ({
      id: item.id,
      key: item.key,
      text: item.text ?? null,
      kind: item.kind,
      reverse: item.reverse ?? false,
      options: optionsOf(instrument, item).map(({ value, key, label }) => ({ value, key, label })),
      ...(item.range ? { range: { min: item.range.min, max: item.range.max } } : {}),
    })),
    subscales: instrument.subscales.map(describeSubscale),
    licence: {
      name: licence.name,
      attribution: licence.attribution,
      textRedistributable: licence.textRedistributable,
      conditions: licence.conditions ?? [],
      evidenceUrl: licence.evidenceUrl ?? null,
      checkedOn: licence.checkedOn ?? null,
      note: licence.note ?? null,
    },
    derivedFrom: instrument.derivedFrom ?? null,
    sources: instrument.citations.map(({ text, doi }) => ({ text, ...(doi ? { doi } : {}) })),
    notes: instrument.notes ?? [],
  };
}

/** That there is a wording of its own, and in which languages: never a word of it. */
function describeWording({ id, version }: Instrument, wordings: readonly KeptWording[]) {
  const kept = wordings.find((one) => one.instrumentId === id && one.version === version);
  if (!kept) return null;
  const { wording, permittedOn, stands } = kept;
  return { languages: Object.keys(wording.languages), permittedOn, stands };
}

function describeSubscale(subscale: Subscale) {
  const { id, label, items, aggregate, range, step, direction, anchors } = subscale;
  return {
    ...{ id, label, items, aggregate, range, step, direction },
    conversion: subscale.transform?.type ?? null,
    ...(anchors ? { anchors } : {}),
    trusted: trustedChange(subscale),
  };
}
