import { textIn } from "#shared/instruments/subscale";
import { language } from "../ui/language";
import { andOf } from "../ui/lists";
import type { DescribedSubscale } from "./instrumentQueries";
import { directionWords, rangeOf, shortNumber } from "./instrumentWords";
import { say } from "./say";

/** One score: its range and direction, and how far it must move before the change can be trusted. */
export function SubscaleCard({ subscale }: { subscale: DescribedSubscale }) {
  const { label, items, aggregate, conversion, range, direction, anchors, trusted } = subscale;
  return (
    <article className="subscale">
      <h3 className="subscale-name">{textIn(label, language)}</h3>
      <p>
        {rangeOf(range)}. {directionWords[direction]}.{" "}
        {aggregate === "supplied"
          ? say("subscale.supplied")
          : aggregate === "single"
            ? say("subscale.single", { items: items[0]! })
            : say(`subscale.${aggregate}`, { items: listItems(items) })}
        {conversion && ` ${say(`subscale.${conversion}`)}`}
        {anchors && " "}
        {anchors &&
          say("subscale.anchors", {
            range: shortNumber(range[0]),
            low: textIn(anchors.low, language),
            range2: shortNumber(range[1]),
            high: textIn(anchors.high, language),
          })}
      </p>
      <h4>{say("subscale.reliable")}</h4>
      {trusted.reliable.length === 0 ? (
        <p>{say("subscale.noReliability")}</p>
      ) : (
        <ul>
          {trusted.reliable.map((step) => (
            <li key={`${step.kind} ${step.source}`}>{stepWords(step)}</li>
          ))}
        </ul>
      )}
      <h4>{say("subscale.important")}</h4>
      {trusted.important.length === 0 ? (
        <p>{say("subscale.noImportant")}</p>
      ) : (
        <ul>
          {trusted.important.map(({ value, upTo, source, verified }) => (
            <li key={source}>
              {say(upTo === undefined ? "subscale.value" : "subscale.values", {
                value: shortNumber(value),
                upTo: shortNumber(upTo ?? value),
                source,
                verified: verified ? "yes" : "no",
              })}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function stepWords({ inPoints, inSpreads, reliability, kind, source, verified }: Step): string {
  const known = { kind, reliability: shortNumber(reliability), source, verified: verified ? "yes" : "no" };
  if (inPoints !== null) return say("subscale.morePoints", { n: shortNumber(inPoints), ...known });
  return say("subscale.moreSpreads", { n: shortNumber(inSpreads), ...known });
}

type Step = DescribedSubscale["trusted"]["reliable"][number];

/** "1 to 6", "1, 2, 5 and 10". */
function listItems(items: readonly string[]): string {
  const numbers = items.map(Number);
  const isRun = numbers.length > 2 && numbers.every((n, k) => k === 0 || n === numbers[k - 1]! + 1);
  if (isRun) return say("range.fromTo", { low: items[0]!, high: items.at(-1)! });
  return andOf(items);
}
