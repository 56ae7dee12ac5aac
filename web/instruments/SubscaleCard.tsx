import { textIn } from "#shared/instruments/subscale";
import type { DescribedSubscale } from "./instrumentQueries";
import { directionWords, rangeOf, shortNumber } from "./instrumentWords";

const aggregateWords = {
  sum: "the sum of",
  mean: "the mean of",
  count: "how many count of",
  single: "",
  supplied: "",
} as const;

/** One score: its range and direction, and how far it must move before the change can be trusted. */
export function SubscaleCard({ subscale }: { subscale: DescribedSubscale }) {
  const { label, items, aggregate, range, direction, anchors, trusted } = subscale;
  return (
    <article className="subscale">
      <h3 className="subscale-name">{textIn(label, "en")}</h3>
      <p>
        {rangeOf(range)}. {directionWords[direction]}.{" "}
        {aggregate === "supplied"
          ? "Comes ready in a file."
          : aggregate === "single"
            ? `One question: number ${items[0]}.`
            : `It is ${aggregateWords[aggregate]} ${listItems(items)}.`}
        {anchors && (
          <>
            {" "}
            {shortNumber(range[0])} means {textIn(anchors.low, "en")}, {shortNumber(range[1])}{" "}
            {textIn(anchors.high, "en")}.
          </>
        )}
      </p>
      <h4>More than noise for one person</h4>
      {trusted.reliable.length === 0 ? (
        <p>Not known: no reliability is stated here. With your answers, it is worked out from them.</p>
      ) : (
        <ul>
          {trusted.reliable.map((step) => (
            <li key={`${step.kind} ${step.source}`}>{stepWords(step)}</li>
          ))}
        </ul>
      )}
      <h4>A change that matters to people</h4>
      {trusted.important.length === 0 ? (
        <p>Not known: no published value is stated here.</p>
      ) : (
        <ul>
          {trusted.important.map(({ value, upTo, source, verified }) => (
            <li key={source}>
              {shortNumber(value)}
              {upTo === undefined ? "" : ` to ${shortNumber(upTo)}`} points ({source}
              {verified ? "" : "; not yet checked at the source"}).
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function stepWords({ inPoints, inSpreads, reliability, kind, source, verified }: Step): string {
  const basis = `${kind === "alpha" ? "reliability (alpha)" : "retest reliability"} ${shortNumber(reliability)}, ${source}${verified ? "" : "; not yet checked at the source"}`;
  if (inPoints !== null) return `More than ${shortNumber(inPoints)} points (${basis}).`;
  return `More than ${shortNumber(inSpreads)} times the standard deviation of your people's scores before (${basis}).`;
}

type Step = DescribedSubscale["trusted"]["reliable"][number];

/** "questions 1 to 6", "questions 1, 2, 5 and 10". */
function listItems(items: readonly string[]): string {
  const numbers = items.map(Number);
  const isRun = numbers.length > 2 && numbers.every((n, k) => k === 0 || n === numbers[k - 1]! + 1);
  if (isRun) return `questions ${items[0]} to ${items.at(-1)}`;
  return `questions ${new Intl.ListFormat("en").format([...items])}`;
}
