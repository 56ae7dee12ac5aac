/** @jsxImportSource hono/jsx */
import type { ResultPage } from "#api/results/queries";
import { protections } from "#shared/outcomes/audience";
import { formatDay } from "#shared/reports/numberFormats";
import { reportLanguage } from "#shared/reports/say";
import { sayPage } from "#shared/surveys/sayPage";
import { directionOf } from "#shared/surveys/texts";
import { OnwardLink } from "./OnwardLink";
import { Page } from "./Page";
import type { ShownResults } from "./shownResults";
import { plainStyle } from "./Thanks";

interface ResultsPageProps {
  language: string;
  /** In which it can be read. */
  languages: readonly string[];
  program: string;
  organization: string;
  /** Null where nothing is published, or nothing was released yet. */
  results: ShownResults | null;
  words: ResultPage["words"];
  /** Where somebody reads their own scores; null where the program does not show them. */
  mine: string | null;
  large: boolean;
}

/** What the answers say, for the people who gave them: sentences alone, out of the current release. */
export function ResultsPage(props: ResultsPageProps) {
  const { language, languages, program, organization, results, words, mine, large } = props;
  const title = sayPage("results.title", language);
  const own = Object.hasOwn(words, language) ? words[language] : undefined;
  return (
    <Page language={language} title={title} style={plainStyle} large={large}>
      <h1>{title}</h1>
      <p class="h">
        <bdi>{program}</bdi> · <bdi>{organization}</bdi>
      </p>
      <Languages languages={languages} language={language} />
      {results === null ? (
        <p>{sayPage("results.none", language)}</p>
      ) : (
        <>
          {own?.introduction ? <p>{own.introduction}</p> : null}
          <p>
            {sayPage("results.day", language, {
              day: formatDay(results.release.cutAt, reportLanguage(language)),
            })}
          </p>
          {results.superseded ? <p class="w">{sayPage("results.superseded", language)}</p> : null}
          {results.parts.map(({ waves, scales }) => (
            <section key={waves?.post}>
              {waves ? (
                <h2>
                  <bdi>{waves.pre}</bdi> – <bdi>{waves.post}</bdi>
                </h2>
              ) : null}
              {scales.map(({ title, sentences, groups }) => (
                <section class="q" key={title}>
                  {waves ? <h3>{title}</h3> : <h2>{title}</h2>}
                  {sentences.map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                  {groups.length > 0 ? (
                    <ul>
                      {groups.map((sentence) => (
                        <li key={sentence}>{sentence}</li>
                      ))}
                    </ul>
                  ) : null}
                </section>
              ))}
            </section>
          ))}
          {results.parts.length === 0 ? <p>{sayPage("results.none", language)}</p> : null}
          <h2>{sayPage("results.limits", language)}</h2>
          {results.limits.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p class="h">{sayPage("results.protected", language, { people: protections.shared.threshold })}</p>
          {own?.next ? (
            <>
              <h2>{sayPage("results.next", language)}</h2>
              <p>{own.next}</p>
            </>
          ) : null}
          {mine === null ? null : (
            <p>
              <OnwardLink class="go" href={mine}>
                {sayPage("results.mine", language)}
              </OnwardLink>
            </p>
          )}
        </>
      )}
    </Page>
  );
}

/** The other languages, each called by its own name. */
export function Languages({ languages, language }: { languages: readonly string[]; language: string }) {
  if (languages.length < 2) return null;
  return (
    <p class="n">
      {sayPage("page.language", language)}:{" "}
      {languages.map((tag) => (
        <span key={tag}>
          {tag === language ? (
            <strong lang={tag}>{nameOf(tag)}</strong>
          ) : (
            <OnwardLink href={`?l=${tag}`} lang={tag} dir={directionOf(tag)}>
              {nameOf(tag)}
            </OnwardLink>
          )}{" "}
        </span>
      ))}
    </p>
  );
}

function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}
