import type { OrganizationDb } from "#api/db/client";
import { findRelease, readTold } from "#api/releases/queries";
import { findReleasedDefinitions, listWaves, type ResultPage } from "#api/results/queries";
import type { Subscale } from "#shared/instruments/definition";
import { textIn } from "#shared/instruments/subscale";
import {
  answerFromRelease,
  asOfIn,
  findStratum,
  type ReleasedMeasure,
  type ReleaseMark,
  type Source,
} from "#shared/outcomes/release";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeLimits } from "#shared/reports/limits";
import type { Measure } from "#shared/reports/measure";
import { describeAsOf } from "#shared/reports/releaseWording";
import { type Language, reportLanguage } from "#shared/reports/say";
import { describeGroupChange, describeScale } from "#shared/reports/wording";

/** What participants read of one subscale at one pair of waves. */
export interface ShownScale {
  title: string;
  sentences: string[];
  groups: string[];
}

/** Everything of a release that the page says, in words. */
export interface ShownResults {
  release: ReleaseMark;
  superseded: boolean;
  /** One part for each pair of waves; named where there is more than one. */
  parts: { waves: { pre: string; post: string } | null; scales: ShownScale[] }[];
  limits: string[];
}

/**
 * The current release of a program as participants read it: everybody's change of each subscale in the newest
 * version of its instrument, from the first wave on, and the breakdowns that a manager chose, where the release
 * holds them. Reads the release and nothing else: no answer is counted here.
 *
 * @returns Null before the first release.
 */
export async function readShown(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  { breakdowns }: Pick<ResultPage, "breakdowns">,
  tag: string,
): Promise<ShownResults | null> {
  const release = await findRelease(db, organizationId, programId);
  if (!release) return null;
  const source = { from: "release", audience: "shared", release } as const;
  const told = await readTold(db, { organizationId, programId }, source, { attributes: release.attributes });
  const { instruments, superseded } = await findReleasedDefinitions(db, organizationId, release.id);
  const waves = await listWaves(db, organizationId, programId);
  const [first, ...later] = waves;
  const newest = instruments.filter(({ id }, k) => instruments.findIndex((one) => one.id === id) === k);
  const language = reportLanguage(tag);
  const limits: string[][] = [];
  const parts = later.flatMap((post) => {
    const scales = newest.flatMap((instrument) =>
      instrument.subscales.flatMap((subscale): ShownScale[] => {
        const measure = told.find(
          (one) =>
            one.instrument === instrument.id &&
            one.version === instrument.version &&
            one.subscale === subscale.id &&
            one.pre === first!.key &&
            one.post === post.key,
        );
        if (!measure) return [];
        const title = textIn(subscale.label, tag) || textIn(instrument.name, tag);
        const shown = sayMeasure(measure, { subscale, title, breakdowns, source, language });
        limits.push(shown.limits);
        return [{ title, ...shown }];
      }),
    );
    return scales.length > 0 ? [{ waves: { pre: first!.label, post: post.label }, scales }] : [];
  });
  return {
    release: { id: release.id, cutAt: release.cutAt },
    superseded: superseded !== null,
    parts: parts.length > 1 ? parts : parts.map((part) => ({ ...part, waves: null })),
    limits: [...new Set(limits.flat())],
  };
}

interface Telling {
  subscale: Subscale;
  title: string;
  breakdowns: readonly string[];
  source: Extract<Source, { from: "release" }>;
  language: Language;
}

function sayMeasure(released: ReleasedMeasure, telling: Telling) {
  const { subscale, title, breakdowns, source, language } = telling;
  const measure: Measure = {
    scale: title,
    range: [subscale.range[0], subscale.range[1]],
    direction: subscale.direction,
    step: subscale.step,
  };
  const { overall, threshold } = answerFromRelease(released, { by: [] }, source);
  const asOf = asOfIn(findStratum(released, {}));
  const dated = asOf && describeAsOf(asOf, { ...source, preview: false }, language);
  const held = breakdowns.filter((name) =>
    released.tables.some(({ by }) => by.length === 1 && by[0] === name),
  );
  const groups = held.flatMap((name) =>
    answerFromRelease(released, { by: [name] }, source).strata.map((stratum) =>
      describeGroupChange(stratum.by[name] ?? null, stratum, measure, threshold, language),
    ),
  );
  return {
    sentences: [...describeScale(overall, measure, threshold, language), ...(dated ? [dated] : [])],
    groups,
    limits: describeLimits(isSuppressed(overall) ? undefined : overall.detail, language),
  };
}
