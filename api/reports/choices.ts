import type { OrganizationDb } from "#api/db/client";
import { listFigures } from "#shared/reports/builder/liveFigures";
import { findMeasure, type ProgramSource } from "#shared/reports/builder/sources";
import type { Language } from "#shared/reports/say";
import { scaleTitle } from "#shared/reports/scaleTitle";
import { listReportable } from "./queries";
import { readSources } from "./sources";

/** What the parts of a report can show: programs, their scales as released, breakdowns, and live figures. */
export async function listChoices(db: OrganizationDb, organizationId: string, language: Language) {
  const reportable = await listReportable(db);
  const { sources } = await readSources(
    db,
    organizationId,
    reportable.map(({ id }) => id),
  );
  const measuresOf = (program: ProgramSource) => {
    const seen = new Set<string>();
    return program.measures.flatMap(({ instrument, subscale, pre, post }) => {
      const key = [instrument, subscale, pre, post].join(" ");
      const found = findMeasure(sources, { program: program.id, instrument, subscale, pre, post }, language);
      if (seen.has(key) || "message" in found) return [];
      seen.add(key);
      const breakdowns = found.released.tables
        .filter(({ by }) => by.length > 0)
        .map(({ by, strata }) => ({
          by,
          labels: by.length === 1 ? strata.flatMap((one) => one.by[by[0]!] ?? []) : [],
        }));
      return [{ instrument, subscale, label: scaleTitle(found.measure, language), pre, post, breakdowns }];
    });
  };
  return sources.programs.map((program) => ({
    id: program.id,
    name: program.name,
    release: program.release,
    waves: [...program.waves],
    measures: measuresOf(program),
    figures: listFigures(program, sources, language),
  }));
}
