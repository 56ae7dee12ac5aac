import type { Instrument, Subscale } from "#shared/instruments/definition";
import { bandOf, findSubscale, textIn } from "#shared/instruments/subscale";
import type { ItemStep, ScoreSteps } from "#shared/scores/explainScores";
import { shortNumber } from "./instrumentWords";

/** One score of the tester: the number, then how it comes about in sentences. */
export function StepsOfScore({ instrument, steps }: { instrument: Instrument; steps: ScoreSteps }) {
  const subscale = findSubscale(instrument, steps.subscale)!;
  const { value } = steps.score;
  const band = bandOf(subscale, value);
  return (
    <section className="tester-score" aria-label={textIn(subscale.label, "en")}>
      <h3>{textIn(subscale.label, "en")}</h3>
      <p className="tester-number">
        {value === null ? "No score" : shortNumber(value)}
        {band && <span className="quiet"> {textIn(band.label, "en")}</span>}
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
  const name = `question ${item}`;
  if (answer === null) return `${name}: no answer`;
  if (reversed) return `${name}: ${reversed.min} + ${reversed.max} − ${answer} = ${adds}`;
  if (countsIf) {
    const rule = countsIf.op === ">=" ? "or more" : "or less";
    return `${name}: ${answer} ${adds === 1 ? "counts" : "does not count"} (${countsIf.value} ${rule} does)`;
  }
  return `${name}: ${answer}`;
}

function lastSteps(subscale: Subscale, steps: ScoreSteps): string[] {
  const { answered, missing, raw, aggregated, prorated, transform, score } = steps;
  const count = steps.items.length;
  if (score.reason === "not_supplied") return ["This score comes ready in a file."];
  if (score.reason === "no_answers") return ["None of its questions is answered."];
  const allowed = missing?.allowed ?? 0;
  const rule =
    allowed === 0
      ? "All of its questions are needed"
      : `At most ${allowed} of its ${count} questions may be missing`;
  const source = missing?.source === "published" ? "as published" : "our own rule: none is published";
  if (raw === null || aggregated === null)
    return [`${rule} (${source}); ${count - answered} are missing, so there is no score.`];
  const words = [`${answered} of ${count} answered. ${rule} (${source}).`];
  if (subscale.aggregate === "mean")
    words.push(`Mean: ${shortNumber(raw)} ÷ ${answered} = ${shortNumber(aggregated)}.`);
  else if (subscale.aggregate === "count") words.push(`${raw} of them count.`);
  else if (subscale.aggregate === "sum")
    words.push(
      prorated
        ? `Sum: ${shortNumber(raw)}, with the person's own mean for what is missing: ${shortNumber(raw)} × ${count} ÷ ${answered} = ${shortNumber(aggregated)}.`
        : `Sum: ${shortNumber(raw)}.`,
    );
  if (transform === "linear" && subscale.transform?.type === "linear")
    words.push(
      `Converted: ${shortNumber(aggregated)} × ${subscale.transform.multiply} + ${subscale.transform.add} = ${shortNumber(score.value!)}.`,
    );
  if (transform === "lookup")
    words.push(
      `Converted by the published table: ${shortNumber(aggregated)} becomes ${shortNumber(score.value!)}.`,
    );
  return words;
}
