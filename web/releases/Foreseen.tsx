import { countCells } from "#shared/outcomes/releaseOutlook";
import { formatCount } from "#shared/reports/numberFormats";
import { describeCutShort } from "#shared/reports/releaseWording";
import type { Measures } from "../api";
import { DataTable } from "../ui/DataTable";
import { Counts } from "./Counts";
import type { Cell, Outlook } from "./foresee";
import { byMeasure, fateOf, type OutlookOfMeasure, whoIn } from "./outlook";

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
        {counts.kept > 0 && (
          <li>
            <strong>Kept</strong> results stay as they were, with their own date: too few people joined, left
            or changed an answer. Telling both versions would tell what these few answered.
          </li>
        )}
        {cells.some(({ leftOut }) => leftOut) && (
          <li>
            <strong>Left out</strong> results are parts of a questionnaire that few answered in full. Parts
            that share questions are told of the same people, so that nobody can be found by taking one from
            the other.
          </li>
        )}
        {counts.hidden > 0 && (
          <li>
            <strong>Hidden</strong> results have fewer than 10 people who answered both times, or would tell
            about so few: by taking one result from another, of this release or an earlier one.
          </li>
        )}
        {cutShort.map((one) => (
          <li key={JSON.stringify(one)}>{describeCutShort(one)}</li>
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
        caption="People are those who answered both times, as of now. Only your team sees this table."
        columns={[
          { key: "who", label: "Who" },
          { key: "people", label: "People", isNumber: true },
          { key: "fate", label: "In the release" },
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
  return differ > 0 ? `${formatCount(people)}, ${formatCount(differ)} differ` : formatCount(people);
}

function summaryOf({ counts }: OutlookOfMeasure): string {
  const parts = [
    [counts.new, "new"],
    [counts.same, "as before"],
    [counts.kept, "kept"],
    [counts.hidden, "hidden"],
    [counts.noData, "no data"],
  ] as const;
  return parts
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${n} ${word}`)
    .join(", ");
}
