import type { OrganizationDb } from "#api/db/client";
import type { AppEnv } from "#api/http/env";
import { findMeasured, type MeasuredProgram, versionOf } from "#api/http/measuredProgram";
import type { Asked } from "#api/http/outcomeQuestion";
import { findRelease, readTold } from "#api/releases/queries";
import type { Instrument } from "#shared/instruments/definition";
import { protections } from "#shared/outcomes/audience";
import { chooseSource, type ReleasedMeasure, type Source } from "#shared/outcomes/release";
import { discloseReliability, UndisclosedReliability } from "#shared/outcomes/reliability";
import { scoredItems } from "#shared/outcomes/scoredItems";
import type { Suppressed } from "#shared/outcomes/suppressed";
import { sumItems } from "./queries";

/** Alpha of every subscale of an instrument: live at every wave for the team, as released for others. */
export async function readReliability(
  db: OrganizationDb,
  { organizationId, role }: AppEnv["Variables"]["actor"],
  programId: number,
  asked: Asked & { instrument: string; explain?: "true" | undefined },
) {
  const program = await findMeasured(db, organizationId, programId, asked);
  const current = await findRelease(db, organizationId, programId);
  const source = chooseSource(role, asked.audience, asked.release, current);
  const { id: versionId, instrument } = versionOf(program, asked.instrument);
  const scales = scalesOf(instrument);
  const waves =
    source.from === "live"
      ? await readLive(db, program, { versionId, scales, explains: asked.explain === "true" })
      : await readOutside(db, program, instrument, { source, attributes: current?.attributes ?? [] });
  return {
    instrument: instrument.id,
    version: instrument.version,
    audience: source.audience,
    threshold: protections[source.audience].threshold,
    subscales: scales.map(({ subscale, items }, k) => ({
      subscale: subscale.id,
      items: items.map(({ id }) => id),
      waves: waves(subscale.id, k),
    })),
  };
}

type Scales = ReturnType<typeof scalesOf>;

function scalesOf(instrument: Instrument) {
  return instrument.subscales.flatMap((subscale) => {
    const items = scoredItems(instrument, subscale);
    return items.length < 2 ? [] : [{ subscale, items }];
  });
}

async function readLive(
  db: OrganizationDb,
  program: MeasuredProgram,
  { versionId, scales, explains }: { versionId: number; scales: Scales; explains: boolean },
) {
  const waveIds = program.waves.map(({ id }) => id);
  const lists = scales.map(({ items }) => items);
  const sums = (await sumItems(db, { ...program, waveIds }, [{ versionId, scales: lists }])).get(versionId);
  return (_: string, k: number) => {
    const waves = program.waves.flatMap(({ id, key }) => {
      const moments = sums?.get(id)?.[k];
      return moments ? [{ wave: key, ...moments }] : [];
    });
    const items = (lists[k] ?? []).map(({ id }) => id);
    return discloseReliability(new UndisclosedReliability(waves), explains ? { items } : undefined);
  };
}

async function readOutside(
  db: OrganizationDb,
  program: MeasuredProgram,
  instrument: Instrument,
  { source, attributes }: { source: Exclude<Source, { from: "live" }>; attributes: readonly string[] },
) {
  const { pre, post } = program;
  const filter = { instrument: instrument.id, pre: pre.key, post: post.key };
  const measures = await readTold(db, program, source, { ...filter, attributes, singleAnswers: true });
  return (subscale: string) => {
    const told = measures.find((one) => one.version === instrument.version && one.subscale === subscale);
    return [pre.key, post.key].map((wave, k) => atWave(told, wave, k === 0 ? "pre" : "post"));
  };
}

function atWave(measure: ReleasedMeasure | undefined, wave: string, at: "pre" | "post") {
  const { reliability } = measure ?? {};
  if (!reliability) return { wave, complete: hidden, pairwise: hidden };
  return { wave, complete: reliability[at], pairwise: hidden, asOf: reliability.asOf };
}

const hidden: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };
