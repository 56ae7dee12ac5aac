import type { ReactNode } from "react";
import { countCells } from "#shared/outcomes/releaseOutlook";
import { formatCount } from "#shared/reports/numberFormats";
import { describeCutShort } from "#shared/reports/releaseWording";
import type { Measures } from "../api";
import { DataTable } from "../ui/DataTable";
import { language } from "../ui/language";
import { listOf } from "../ui/lists";
import { Counts } from "./Counts";
import type { Cell, Outlook } from "./foresee";
import { byMeasure, fateOf, type OutlookOfMeasure, whoIn } from "./outlook";
import { say } from "./say";

/** What a release would tell: how much of it is new, kept and hidden, why, and each cell by measure. */
export function Foreseen(props: {
  cells: readonly Cell[];
  cutShort: Outlook["cutShort"];
  measures: Measures;
  timeZone: string | undefined;
  /** Unfolded tables; else only those of few measures are. */
  isOpen?: boolean;
}) {
  const { cells, cutShort, measures, timeZone } = props;
  const counts = countCells(cells);
  const known = byMeasure(cells, measures);
  const isOpen = props.isOpen ?? known.length === 1;
  return (
    <>
      <Counts cells={counts} />
      <ul className="release-why">
        {counts.kept > 0 && <li>{say.parts("why.kept", { b })}</li>}
        {cells.some(({ leftOut }) => leftOut) && <li>{say.parts("why.leftOut", { b })}</li>}
        {counts.hidden > 0 && <li>{say.parts("why.hidden", { b })}</li>}
        {cutShort.map((one) => (
          <li key={JSON.stringify(one)}>{describeCutShort(one, language)}</li>
        ))}
      </ul>
      {known.map((measure) => (
        <MeasureOutlook key={measure.key} measure={measure} timeZone={timeZone} isOpen={isOpen} />
      ))}
    </>
  );
}

function MeasureOutlook(props: { measure: OutlookOfMeasure; timeZone: string | undefined; isOpen: boolean }) {
  const { measure, timeZone, isOpen } = props;
  return (
    <details className="release-measure" open={isOpen}>
      <summary>
        {measure.name} <span className="quiet">{summaryOf(measure)}</span>
      </summary>
      <DataTable
        label={measure.name}
        stacks
        caption={say("table.caption")}
        columns={[
          { key: "who", label: say("table.who") },
          { key: "people", label: say("table.people"), isNumber: true },
          { key: "fate", label: say("table.fate") },
        ]}
        rows={measure.cells.map((cell) => ({
          key: JSON.stringify(cell.by),
          who: whoIn(cell),
          people: countWords(cell),
          fate: fateOf(cell, timeZone),
        }))}
      />
    </details>
  );
}

/** "27, 3 differ": how many people there are, and how many of them are not as they were told. */
function countWords({ people, differ, leftOut }: Cell): string {
  if (leftOut) return "";
  return differ > 0 ? say("table.differ", { people, differ }) : formatCount(people, language);
}

function summaryOf({ counts }: OutlookOfMeasure): string {
  const kinds = ["new", "same", "kept", "hidden", "noData"] as const;
  return listOf(
    kinds.filter((kind) => counts[kind] > 0).map((kind) => say(`sum.${kind}`, { n: counts[kind] })),
  );
}

function b(words: ReactNode) {
  return <strong>{words}</strong>;
}
