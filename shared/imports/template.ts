import type { Instrument } from "#shared/instruments/definition";
import { csvLine } from "./csvCell";
import type { PlanWave } from "./planInput";

/**
 * A file to fill in: one row per person and wave, with column names that are recognised without a question.
 * With `examples`, a row per wave shows how it is meant: it holds no answers, so it is skipped if left in.
 */
export function templateCsv({
  instruments,
  waves,
  examples = false,
}: {
  instruments: readonly Instrument[];
  waves: readonly Pick<PlanWave, "key">[];
  examples?: boolean;
}): string {
  const items = instruments.flatMap((instrument) =>
    instrument.items.length > 0
      ? instrument.items.map((item) => `${instrument.id}.${item.id}`)
      : instrument.subscales.map((subscale) => `${instrument.id}.${subscale.id}`),
  );
  const names = ["participant", "wave", "cohort", "group", "completed_at", ...items];
  const rows = examples
    ? waves.map(({ key }) => ["EXAMPLE-1", key, "Spring", "North", "2026-03-04", ...items.map(() => "")])
    : [];
  return [names, ...rows].map(csvLine).join("");
}
