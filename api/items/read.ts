import type { OrganizationDb } from "#api/db/client";
import { countItemAnswers } from "#api/db/itemAnswers";
import type { AppEnv } from "#api/http/env";
import { findMeasured, type MeasuredProgram, subscaleOf, versionOf } from "#api/http/measuredProgram";
import type { Asked } from "#api/http/outcomeQuestion";
import { findRelease, readTold } from "#api/releases/queries";
import type { Instrument, Item, Subscale } from "#shared/instruments/definition";
import { optionsOf } from "#shared/instruments/subscale";
import { breakdownOf, unknownName } from "#shared/outcomes/asked";
import { protections } from "#shared/outcomes/audience";
import { withExplainedItem } from "#shared/outcomes/explainItem";
import { houseItems } from "#shared/outcomes/itemHomes";
import { discloseItem, UndisclosedItem } from "#shared/outcomes/ordinal";
import { chooseSource, type Source } from "#shared/outcomes/release";
import { scoredItems } from "#shared/outcomes/scoredItems";
import { isSuppressed, type Suppressed } from "#shared/outcomes/suppressed";

type AskedItems = Asked & { instrument: string; subscale: string; explain?: "true" | undefined };

/** Answers to the items of one subscale, before and after: live for the team, as released for others. */
export async function readItems(
  db: OrganizationDb,
  { organizationId, role }: AppEnv["Variables"]["actor"],
  programId: number,
  asked: AskedItems,
) {
  const program = await findMeasured(db, organizationId, programId, asked);
  const current = await findRelease(db, organizationId, programId);
  const source = chooseSource(role, asked.audience, asked.release, current);
  const version = versionOf(program, asked.instrument);
  const { subscale, position } = subscaleOf(version, asked.subscale);
  const by = breakdownOf(asked.by, program.attributes);
  if (by.length > 1) throw unknownName("breakdown", ["one name"], "by");
  const { instrument } = version;
  const told =
    source.from === "live"
      ? await readLive(db, program, {
          by,
          versionId: version.id,
          homes: instrument.items.map(() => position),
        })
      : await readOutside(db, program, instrument, { source, attributes: current?.attributes ?? [] });
  return {
    instrument: instrument.id,
    version: instrument.version,
    subscale: subscale.id,
    pre: program.pre.key,
    post: program.post.key,
    audience: source.audience,
    threshold: protections[source.audience].threshold,
    by,
    items: itemsOf(instrument, subscale).map(({ item, id, place }) => ({
      ...describeItem(instrument, item),
      id,
      ...(asked.explain ? withExplainedItem(told({ id, place })) : told({ id, place })),
    })),
  };
}

async function readLive(
  db: OrganizationDb,
  { organizationId, programId, pre, post }: MeasuredProgram,
  { by, versionId, homes }: { by: string[]; versionId: number; homes: number[] },
) {
  const waves = { preWaveId: pre.id, postWaveId: post.id };
  const question = { organizationId, programId, ...waves, versionId, homes, dimensions: by };
  const counted = await countItemAnswers(db, question);
  return ({ place }: { place: number }) =>
    discloseItem(new UndisclosedItem(by, counted.get(place) ?? []), "team");
}

/** A release tells each item under one subscale, and of everybody together. */
async function readOutside(
  db: OrganizationDb,
  program: MeasuredProgram,
  instrument: Instrument,
  { source, attributes }: { source: Exclude<Source, { from: "live" }>; attributes: readonly string[] },
) {
  const { pre, post } = program;
  const filter = { instrument: instrument.id, pre: pre.key, post: post.key };
  const measures = await readTold(db, program, source, { ...filter, attributes, singleAnswers: true });
  const homes = new Map(houseItems(instrument).map(({ id, subscale }) => [id, subscale]));
  const nobody: Suppressed = { kind: "suppressed", reason: "too_few_people" };
  return ({ id }: { id: string }) => {
    const home = measures.find((one) => one.version === instrument.version && one.subscale === homes.get(id));
    const found = home?.items?.find((item) => item.id === id);
    if (!found || isSuppressed(found))
      return { overall: found ? { kind: found.kind, reason: found.reason } : nobody, strata: [] };
    const { id: _, people: __, ...overall } = found;
    return { overall, strata: [] };
  };
}

function itemsOf(instrument: Instrument, subscale: Subscale) {
  return scoredItems(instrument, subscale).map(({ id, place }) => ({
    id,
    place,
    item: instrument.items[place]!,
  }));
}

function describeItem(instrument: Instrument, item: Item) {
  return {
    key: item.key,
    text: item.text ?? null,
    reverse: item.reverse ?? false,
    options: optionsOf(instrument, item).flatMap(({ value, key, label }) =>
      value === null ? [] : [{ value, key, label }],
    ),
    range: item.range ? { min: item.range.min, max: item.range.max } : null,
  };
}
