/** @jsxImportSource hono/jsx */
import { type SelfCodeElement, selfCodeChoices, selfCodeElements } from "#shared/participants/selfCode";
import type { Sent } from "#shared/surveys/conditions";
import type { Survey } from "#shared/surveys/definition";
import { sayPage } from "#shared/surveys/sayPage";
import { tell } from "#shared/surveys/texts";
import { whoName } from "./submission";

interface WhoProps {
  survey: Survey;
  language: string;
  values: Sent;
  wrong: ReadonlySet<string>;
}

/** How this person's earlier answers are found: a code that they were given, or six things that they know. */
export function Who({ survey, language, values, wrong }: WhoProps) {
  const saidTo = (name: string) => values.get(name)?.[0] ?? "";
  if (survey.matching === "code") {
    const name = whoName("code");
    const label = survey.codeLabel && tell(survey.codeLabel, language, survey).text;
    return (
      <div class="q">
        <label for={name}>{label || sayPage("who.code", language)}</label>
        <input
          type="text"
          id={name}
          name={name}
          maxlength={100}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={saidTo(name)}
        />
      </div>
    );
  }
  return (
    <fieldset>
      <legend>{sayPage("who.title", language)}</legend>
      <p class="h">{sayPage("who.selfCode", language)}</p>
      <p class="h">{sayPage("who.unknown", language)}</p>
      {selfCodeElements.map((element) => {
        const name = whoName(element);
        return (
          <div class="q" key={name}>
            {wrong.has(name) ? <p class="w">{sayPage("who.codeWrong", language)}</p> : null}
            <label for={name}>{sayPage(messageOf[element], language)}</label>
            <Element element={element} name={name} value={saidTo(name)} language={language} />
          </div>
        );
      })}
    </fieldset>
  );
}

export const messageOf = {
  mother: "who.mother",
  siblings: "who.siblings",
  month: "who.month",
  day: "who.day",
  town: "who.town",
  middle: "who.middle",
} as const;

function Element(props: { element: SelfCodeElement; name: string; value: string; language: string }) {
  const { element, name, value, language } = props;
  if (element === "siblings" || element === "month" || element === "day")
    return (
      <select id={name} name={name}>
        <option value=""></option>
        {selfCodeChoices[element].map((choice) => (
          <option key={choice} value={choice} selected={choice === value}>
            {element === "siblings" && choice === "4" ? sayPage("who.fourOrMore", language) : choice}
          </option>
        ))}
      </select>
    );
  return <input type="text" id={name} name={name} maxlength={4} autocomplete="off" value={value} />;
}
