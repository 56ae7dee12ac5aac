/** @jsxImportSource hono/jsx */
import type { OwnSet } from "#api/results/queries";
import { textIn } from "#shared/instruments/subscale";
import { describeOwn } from "#shared/reports/ownWording";
import { reportLanguage } from "#shared/reports/say";
import { sayPage } from "#shared/surveys/sayPage";
import { formId } from "./larger";
import { Page } from "./Page";
import { Languages } from "./ResultsPage";
import { plainStyle } from "./Thanks";

interface OwnPageProps {
  language: string;
  languages: readonly string[];
  /** By key, in order. */
  waves: readonly string[];
  /** Undefined before a receipt was typed; empty where there is nothing to show. */
  sets: readonly OwnSet[] | undefined;
  large: boolean;
}

/** One person's own scores, or the form by which they ask for them. */
export function OwnPage({ language, languages, waves, sets, large }: OwnPageProps) {
  const title = sayPage("own.title", language);
  return (
    <Page language={language} title={title} style={plainStyle} large={large}>
      <h1>{title}</h1>
      <Languages languages={languages} language={language} />
      {sets !== undefined && sets.length > 0 ? (
        <Scores {...{ language, waves, sets }} />
      ) : (
        <AskReceipts language={language} unknown={sets !== undefined} />
      )}
    </Page>
  );
}

function AskReceipts({ language, unknown }: { language: string; unknown: boolean }) {
  return (
    <>
      <p>{sayPage("own.text", language)}</p>
      {unknown ? (
        <p class="w" role="alert">
          {sayPage("own.unknown", language)}
        </p>
      ) : null}
      <form method="post" id={formId}>
        <input type="hidden" name="_l" value={language} />
        {(["own.first", "own.second"] as const).map((key, k) => (
          <div class="q" key={key}>
            <label for={`receipt${k}`}>{sayPage(key, language)}</label>
            <input
              type="text"
              id={`receipt${k}`}
              name="receipt"
              maxlength={40}
              autocomplete="off"
              dir="ltr"
            />
          </div>
        ))}
        <button type="submit" class="do">
          {sayPage("own.do", language)}
        </button>
      </form>
    </>
  );
}

function Scores({
  language,
  waves,
  sets,
}: {
  language: string;
  waves: readonly string[];
  sets: readonly OwnSet[];
}) {
  const told = reportLanguage(language);
  const [first] = waves;
  const newest = sets.filter(
    ({ instrument: { id, version } }, k) =>
      sets.findIndex((one) => one.instrument.id === id && one.instrument.version === version) === k,
  );
  return (
    <>
      {newest.flatMap(({ instrument }) =>
        instrument.subscales.map((subscale, position) => {
          const at = (isFirst: boolean) =>
            sets
              .filter(
                (one) =>
                  one.instrument.id === instrument.id &&
                  one.instrument.version === instrument.version &&
                  (one.wave === first) === isFirst,
              )
              .at(-1)?.scores[position] ?? null;
          const scores = { before: at(true), after: at(false) };
          if (scores.before === null && scores.after === null) return null;
          const scale = textIn(subscale.label, language) || textIn(instrument.name, language);
          const measure = {
            scale,
            range: [subscale.range[0], subscale.range[1]] as const,
            direction: subscale.direction,
            step: subscale.step,
          };
          return (
            <section class="q" key={`${instrument.id} ${instrument.version} ${subscale.id}`}>
              <h2>{scale}</h2>
              {describeOwn(scores, measure, subscale, told).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </section>
          );
        }),
      )}
      <p>{sayPage("own.care", language)}</p>
      <p class="h">{sayPage("own.notKept", language)}</p>
    </>
  );
}
