import type { Instrument } from "#shared/instruments/definition";
import { textIn } from "#shared/instruments/subscale";
import { countMissing, type MissingCounts } from "#shared/outcomes/missingCounts";
import type { MissingCell } from "./queries";

interface MissingRow extends MissingCounts {
  wave: string;
  /** Undefined: everybody at the wave. */
  group?: string | null;
  /** Responses that answer something of the instrument, whether or not it asked this item. */
  responses: number;
  answered: number;
}

/** One instrument's missing answers: every item at every wave, of everybody and of each group. */
export function tableOfMissing(instrument: Instrument, cells: readonly MissingCell[]) {
  return {
    instrument: instrument.id,
    version: instrument.version,
    name: textIn(instrument.name, "en"),
    items: instrument.items.map((item, k) => {
      const mine = cells.filter((cell) => cell.item === k + 1);
      const waves = [...new Set(mine.map(({ wave }) => wave))];
      return {
        item: k + 1,
        text: item.text ? textIn(item.text, "en") : item.key.replaceAll("_", " "),
        rows: waves.flatMap((wave) => {
          const here = mine.filter((cell) => cell.wave === wave);
          const groups = [...new Set(here.map(({ group }) => group))];
          return [
            rowOf(wave, here),
            ...groups.map((group) => ({
              ...rowOf(
                wave,
                here.filter((cell) => cell.group === group),
              ),
              group,
            })),
          ];
        }),
      };
    }),
  };
}

function rowOf(wave: string, cells: readonly MissingCell[]): MissingRow {
  const sum = (some: readonly MissingCell[]) => some.reduce((total, { n }) => total + n, 0);
  return {
    wave,
    responses: sum(cells),
    answered: sum(cells.filter(({ code }) => code === 0)),
    ...countMissing(cells),
  };
}
