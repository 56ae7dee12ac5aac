import type { Instrument, Subscale } from "#shared/instruments/definition";
import { bandOf, findSubscale, textIn } from "#shared/instruments/subscale";
import type { ItemStep, ScoreSteps } from "#shared/scores/explainScores";
import { language } from "../ui/language";
import { shortNumber } from "./instrumentWords";
import { say } from "./say";

/** One score of the tester: the number, then how it comes about in sentences. */
export function StepsOfScore({ instrument, steps }: { instrument: Instrument; steps: ScoreSteps }) {
  const subscale = findSubscale(instrument, steps.subscale)!;
  const { value } = steps.score;
  const band = bandOf(subscale, value);
  return (
    <section className="tester-score" aria-label={textIn(subscale.label, language)}>
      <h3>{textIn(subscale.label, language)}</h3>
      <p className="tester-number">
        {value === null ? say("steps.noScore") : shortNumber(value)}
        {band && <span className="quiet"> {textIn(band.label, language)}</span>}
      </p>
      <ol>
        {steps.items.some(({ answer }) => answer !== null) && (
          <li>{steps.items.map((step) => itemWords(step)).join("; ")}.</li>
        )}
        {lastSteps(subscale, steps).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
    </section>
  );
}

function itemWords({ item, answer, adds, reversed, countsIf }: ItemStep): string {
  if (answer === null) return say("steps.noAnswer", { item });
  if (reversed) return say("steps.reversed", { item, ...reversed, answer, adds: adds ?? answer });
  if (!countsIf) return say("steps.question", { item, answer });
  const { op, value } = countsIf;
  const words = { adds: adds === 1 ? "yes" : "no", op: op === ">=" ? "more" : "less" };
  return say("steps.counts", { item, answer, value, ...words });
}

function lastSteps(subscale: Subscale, steps: ScoreSteps): string[] {
  const { answered, missing, raw, aggregated, prorated, transform, score } = steps;
  const count = steps.items.length;
  if (score.reason === "not_supplied") return [say("steps.supplied")];
  if (score.reason === "no_answers") return [say("steps.noAnswers")];
  const allowed = missing?.allowed ?? 0;
  const source = missing?.source ?? "none";
  const rule = say("steps.rule", { allowed, count, source });
  if (raw === null || aggregated === null) return [say("steps.missing", { rule, missing: count - answered })];
  const words = [say("steps.answered", { answered, count, rule })];
  if (subscale.aggregate === "mean")
    words.push(say("steps.mean", { raw: shortNumber(raw), answered, aggregated: shortNumber(aggregated) }));
  else if (subscale.aggregate === "count") words.push(say("steps.count", { raw }));
  else if (subscale.aggregate === "sum")
    words.push(
      prorated
        ? say("steps.prorated", {
            raw: shortNumber(raw),
            count,
            answered,
            aggregated: shortNumber(aggregated),
          })
        : say("steps.sum", { raw: shortNumber(raw) }),
    );
  if (transform === "linear" && subscale.transform?.type === "linear")
    words.push(
      say("steps.linear", {
        aggregated: shortNumber(aggregated),
        multiply: subscale.transform.multiply,
        add: subscale.transform.add,
        value: shortNumber(score.value!),
      }),
    );
  if (transform === "lookup")
    words.push(
      say("steps.lookup", { aggregated: shortNumber(aggregated), value: shortNumber(score.value!) }),
    );
  return words;
}
