import type { DisclosedCrossing } from "#shared/outcomes/crossing";
import { describeCrossing } from "#shared/reports/crossingWording";
import { describeBand, describeNorms } from "#shared/reports/normWording";
import { language } from "../ui/language";
import type { MeasureAnswer, Shown } from "./queries";
import { say } from "./say";

/** Published lines and figures of other people, only where the instrument has them. */
export function Compared(props: { answer: MeasureAnswer; overall: Shown }) {
  const { answer, overall } = props;
  const { norms, bands } = answer;
  const crossings = distinct(overall.detail?.crossings ?? []);
  const people = describeNorms(
    norms,
    crossings.map(({ cutoff }) => cutoff),
    language,
  );
  if (people.length + bands.length + crossings.length === 0) return null;
  return (
    <details className="outcomes-details">
      <summary>{say("marks.title")}</summary>
      {crossings.length > 0 && (
        <ul>
          {crossings.map((crossing) => (
            <li key={crossing.cutoff.id}>{describeCrossing(crossing, language).join(" ")}</li>
          ))}
        </ul>
      )}
      {bands.length > 0 && (
        <>
          <h4>{say("marks.bands")}</h4>
          <ul>
            {bands.map((band) => (
              <li key={band.from}>{describeBand(band, language)}</li>
            ))}
          </ul>
        </>
      )}
      {people.length > 0 && (
        <>
          <h4>{say("marks.others")}</h4>
          <ul>
            {people.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

/** A share and a band with the same edges are one line. */
function distinct(crossings: readonly DisclosedCrossing[]): DisclosedCrossing[] {
  const edges = ({ cutoff }: DisclosedCrossing) => `${cutoff.from} ${cutoff.to}`;
  return crossings.filter((each, i) => crossings.findIndex((other) => edges(other) === edges(each)) === i);
}
