/** @jsxImportSource hono/jsx */
import { Fragment } from "hono/jsx";
import { textIn } from "#shared/instruments/subscale";
import { longestText, writtenName } from "#shared/responses/readForm";
import type { Sent } from "#shared/surveys/conditions";
import type { Survey, Texts } from "#shared/surveys/definition";
import { type Choice, type Field, notSaying, selfDescribing } from "#shared/surveys/fields";
import { sayPage } from "#shared/surveys/sayPage";
import { directionOf, languageOf, tell } from "#shared/surveys/texts";

interface QuestionProps {
  field: Field;
  survey: Survey;
  language: string;
  values: Sent;
  wrong: boolean;
}

/** One question, in native controls alone. */
export function Question({ field, survey, language, values, wrong }: QuestionProps) {
  const told = field.of ? languageOf(field.of.instrument, language) : language;
  const say = (texts: Texts) =>
    field.of ? { text: textIn(texts, told), language: told } : tell(texts, language, survey);
  const title = say(field.title);
  const foreign =
    title.language.split("-")[0] === language.split("-")[0]
      ? {}
      : { lang: title.language, dir: directionOf(title.language) };
  const hint = field.hint && say(field.hint).text;
  const sent = values.get(field.name) ?? [];
  const note = wrong ? <p class="w">{sayPage("who.codeWrong", language)}</p> : null;
  const away = field.of && "lang" in foreign ? <p class="h">{sayPage("page.inLanguage", language)}</p> : null;
  const choices = field.choices.map((choice, index) => (
    <Fragment key={choice.value}>
      <Tap
        field={field}
        choice={choice}
        checked={sent.includes(choice.value)}
        label={labelOf(choice, say(choice.label).text, language, index, field)}
      />
      {choice.write ? (
        <input
          type="text"
          name={writtenName(field.name)}
          aria-label={sayPage("answer.write", language)}
          placeholder={sayPage("answer.write", language)}
          maxlength={longestText.short_text}
          value={values.get(writtenName(field.name))?.[0] ?? ""}
        />
      ) : null}
    </Fragment>
  ));
  if (field.kind !== "choice" && field.kind !== "choices")
    return (
      <div class="q">
        {note}
        {away}
        <label for={field.name} {...foreign}>
          {title.text}
        </label>
        {hint ? <p class="h">{hint}</p> : null}
        <Line field={field} language={language} value={sent.find((v) => v !== notSaying) ?? ""} />
        {choices}
      </div>
    );
  return (
    <fieldset>
      {note}
      {away}
      <legend {...foreign}>{title.text}</legend>
      {hint ? <p class="h">{hint}</p> : null}
      {field.kind === "choices" ? <p class="h">{sayPage("answer.several", language)}</p> : null}
      {field.ends ? (
        <p class="e" {...foreign}>
          <span>
            {field.choices[0]?.value} {say(field.ends.low).text}
          </span>
          <span>
            {field.choices.findLast(({ missing }) => !missing)?.value} {say(field.ends.high).text}
          </span>
        </p>
      ) : null}
      {field.circles ? (
        <p class="e" {...foreign}>
          <span>
            <i class="o" /> {say(field.circles.self).text}
          </span>
          <span>
            {say(field.circles.other).text} <i class="o" />
          </span>
        </p>
      ) : null}
      <div {...foreign}>{choices}</div>
    </fieldset>
  );
}

/** The words beside something to tap. Numbers and pictures that have none are named by the page. */
export function labelOf(choice: Choice, text: string, language: string, index: number, field: Field): string {
  if (text !== "") return text;
  if (choice.value === notSaying) return sayPage("answer.notSaying", language);
  if (choice.value === selfDescribing) return sayPage("answer.selfDescribe", language);
  if (!choice.picture) return choice.value;
  const all = field.choices.filter(({ picture }) => picture).length;
  return sayPage("answer.overlap", language, { at: index + 1, all });
}

function Tap({
  field,
  choice,
  checked,
  label,
}: {
  field: Field;
  choice: Choice;
  checked: boolean;
  label: string;
}) {
  return (
    <label class={choice.picture ? "a v" : "a"}>
      <input
        type={field.kind === "choice" ? "radio" : "checkbox"}
        name={field.name}
        value={choice.value}
        checked={checked}
        {...(choice.exclusive ? { "data-x": "1" } : {})}
      />
      {choice.picture ? <Circles overlap={choice.picture.overlap} /> : null}
      <span>{label}</span>
    </label>
  );
}

/** Two circles of one size whose shared part of the diameter grows with the overlap. */
export function Circles({ overlap }: { overlap: number }) {
  const apart = 30 * (1 - overlap);
  return (
    <svg viewBox="0 0 130 64" aria-hidden="true">
      <circle cx={65 - apart} cy="32" r="30" />
      <circle cx={65 + apart} cy="32" r="30" />
    </svg>
  );
}

function Line({ field, language, value }: { field: Field; language: string; value: string }) {
  const { name, kind, number } = field;
  if (kind === "long_text")
    return (
      <textarea id={name} name={name} rows={4} maxlength={longestText.long_text}>
        {value}
      </textarea>
    );
  if (kind !== "number")
    return <input type="text" id={name} name={name} maxlength={longestText.short_text} value={value} />;
  const range =
    number?.min !== undefined && number.max !== undefined
      ? sayPage("answer.range", language, { min: number.min, max: number.max })
      : undefined;
  return (
    <>
      {range ? (
        <p class="h" id={`${name}.range`}>
          {range}
        </p>
      ) : null}
      <input
        type="text"
        inputmode={number?.whole && (number.min ?? -1) >= 0 ? "numeric" : "decimal"}
        id={name}
        name={name}
        maxlength={20}
        value={value}
        {...(range ? { "aria-describedby": `${name}.range` } : {})}
      />
    </>
  );
}
