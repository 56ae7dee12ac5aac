import type { OrganizationDb } from "#api/db/client";
import type { AppEnv } from "#api/http/env";
import { findRelease } from "#api/releases/queries";
import type { Instrument, Item } from "#shared/instruments/definition";
import { optionsOf } from "#shared/instruments/subscale";
import { breakdownOf, unknownName } from "#shared/outcomes/asked";
import { protections } from "#shared/outcomes/audience";
import { discloseItem, UndisclosedItem } from "#shared/outcomes/ordinal";
import { chooseSource } from "#shared/outcomes/release";
import { discloseReliability, UndisclosedReliability } from "#shared/outcomes/reliability";
import { scoredItems } from "#shared/outcomes/scoredItems";
import { Problem } from "#shared/problem";
import { findMeasured, subscaleOf, versionOf } from "./measured";
import { countItemAnswers, sumItems } from "./queries";
import type { Asked } from "./read";

type Actor = AppEnv["Variables"]["actor"];

/** Answers to the items of one subscale, before and after. */
export async function readItems(
  db: OrganizationDb,
  actor: Actor,
  programId: number,
  asked: Asked & { instrument: string; subscale: string },
) {
  const program = await findMeasured(db, actor.organizationId, programId, asked);
  await requireTeam(db, actor, programId, asked);
  const version = versionOf(program, asked.instrument);
  const { subscale, position } = subscaleOf(version, asked.subscale);
  const by = breakdownOf(asked.by, program.attributes);
  if (by.length > 1) throw unknownName("breakdown", ["one name"], "by");
  const { pre, post } = program;
  const waves = { preWaveId: pre.id, postWaveId: post.id };
  const question = { ...program, ...waves, versionId: version.id, position, dimensions: by };
  const counted = await countItemAnswers(db, question);
  const { instrument } = version;
  return {
    instrument: instrument.id,
    version: instrument.version,
    subscale: subscale.id,
    pre: pre.key,
    post: post.key,
    audience: "team" as const,
    threshold: protections.team.threshold,
    by,
    items: scoredItems(instrument, subscale).map(({ id, place }) => ({
      ...describeItem(instrument, instrument.items[place]!),
      id,
      ...discloseItem(new UndisclosedItem(by, counted.get(place) ?? []), "team"),
    })),
  };
}

/** Alpha of every subscale of an instrument at every wave of the program. */
export async function readReliability(
  db: OrganizationDb,
  actor: Actor,
  programId: number,
  asked: Asked & { instrument: string },
) {
  const program = await findMeasured(db, actor.organizationId, programId, asked);
  await requireTeam(db, actor, programId, asked);
  const { id: versionId, instrument } = versionOf(program, asked.instrument);
  const scales = instrument.subscales.flatMap((subscale) => {
    const items = scoredItems(instrument, subscale);
    return items.length < 2 ? [] : [{ subscale, items }];
  });
  const waveIds = program.waves.map(({ id }) => id);
  const sums = await sumItems(
    db,
    { ...program, versionId, waveIds },
    scales.map(({ items }) => items),
  );
  const subscales = scales.map(({ subscale, items }, k) => {
    const waves = program.waves.flatMap(({ id, key }) => {
      const moments = sums.get(id)?.[k];
      return moments ? [{ wave: key, ...moments }] : [];
    });
    const told = discloseReliability(new UndisclosedReliability(waves));
    return { subscale: subscale.id, items: items.map(({ id }) => id), waves: told };
  });
  const { threshold } = protections.team;
  return {
    instrument: instrument.id,
    version: instrument.version,
    audience: "team" as const,
    threshold,
    subscales,
  };
}

/** Figures of single answers are no part of a release: nobody outside the team reads them. */
async function requireTeam(db: OrganizationDb, actor: Actor, programId: number, asked: Asked): Promise<void> {
  const current = await findRelease(db, actor.organizationId, programId);
  const source = chooseSource(actor.role, asked.audience, asked.release, current);
  if (source.from !== "live")
    throw new Problem("no_release", "Answers to single questions are for the team; a release holds scores.");
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
