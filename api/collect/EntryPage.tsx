/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { textIn } from "#shared/instruments/subscale";
import { selfCodeElements } from "#shared/participants/selfCode";
import { consentName, writtenName } from "#shared/responses/readForm";
import type { Texts } from "#shared/surveys/definition";
import type { Field } from "#shared/surveys/fields";
import { sayPage } from "#shared/surveys/sayPage";
import { languageOf, tell } from "#shared/surveys/texts";
import { boxesOf } from "./boxes";
import type { Form } from "./entrance";
import { entryScript } from "./entryScript";
import { entryStyle } from "./entryStyle";
import { labelOf } from "./Question";
import { whoName } from "./submission";
import { messageOf } from "./Who";

interface EntryProps {
  form: Form;
  language: string;
  formNumber: string;
  waves: { id: number; label: string }[];
  waveId: number;
  /** The survey's page in the dashboard. */
  back: string;
  /** Whether every form is typed by two people (doubleEntry.ts). */
  isTwice: boolean;
}

/** Paper forms are typed in here by the keyboard alone: one question after the other, form after form. */
export function EntryPage({ form, language, formNumber, waves, waveId, back, isTwice }: EntryProps) {
  const { survey, version } = form;
  const wave = waves.find(({ id }) => id === waveId)?.label ?? "";
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`Enter paper forms: ${survey.name}`}</title>
        <link rel="icon" href="data:," />
        <style>{raw(entryStyle)}</style>
      </head>
      <body>
        <header>
          <p>
            <a href={back}>Back to the survey</a>
          </p>
          <h1>
            Enter paper forms: {survey.name}, {wave}
          </h1>
          <form method="get">
            <label>
              Form number <input name="form" value={formNumber} size={12} autocomplete="off" />
            </label>{" "}
            <label>
              Wave{" "}
              <select name="wave">
                {waves.map(({ id, label }) => (
                  <option value={String(id)} selected={id === waveId} key={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>{" "}
            <label>
              <input type="checkbox" name="twice" value="1" checked={isTwice} /> enter every form twice
            </label>{" "}
            <button type="submit">Open this form</button>
          </form>
          <p class="k">
            Number of the box: choose and go on. <kbd>0</kbd> (or <kbd>-</kbd> where there is a box 0): not
            answered. <kbd>P</kbd>: prefers not to say. <kbd>Backspace</kbd>: back. <kbd>Enter</kbd>: go on;
            at the end, save and start the next form. <kbd>F2</kbd>: take the last form back.
          </p>
          {isTwice ? (
            <p class="k">
              One person types the pile, then <kbd>F4</kbd>, then another types the same pile again. Only what
              both agree on, or what you settle, is saved; keep this page open until then.
            </p>
          ) : null}
          <p>
            <strong id="count">Forms entered: 0</strong> <span id="said" role="status" />
          </p>
        </header>
        <main>
          <section id="settle" tabindex={-1} hidden aria-live="assertive">
            <h2>The two differ</h2>
            <table>
              <tr>
                <th scope="row">
                  <kbd>1</kbd> First time
                </th>
                <td />
              </tr>
              <tr>
                <th scope="row">
                  <kbd>2</kbd> Second time
                </th>
                <td />
              </tr>
              <tr>
                <th scope="row" colspan={2}>
                  <kbd>3</kbd> Neither: type it again
                </th>
              </tr>
            </table>
          </section>
          <form id="entry" autocomplete="off" data-twice={isTwice ? "1" : "0"}>
            <input type="hidden" name="_v" value={String(version)} />
            <input type="hidden" name="_l" value={language} />
            <input type="hidden" name="_wave" value={String(waveId)} />
            <WhoEntry form={form} language={language} />
            {survey.consent.map(({ purpose }) => (
              <Row
                key={purpose}
                name={consentName(purpose)}
                kind="choice"
                title={sayPage(`consent.${purpose}`, language)}
              >
                {(["yes", "no"] as const).map((said, index) => (
                  <label key={said}>
                    <input
                      type="radio"
                      name={consentName(purpose)}
                      value={said}
                      data-b={String(index + 1)}
                      tabindex={-1}
                    />
                    <b>{index + 1}</b> {sayPage(`consent.${said}`, language)}
                  </label>
                ))}
              </Row>
            ))}
            {form.fields.map((field) => (
              <FieldEntry key={field.name} {...{ field, form, language }} />
            ))}
            <fieldset data-n="_save" data-k="save" tabindex={-1}>
              <button type="submit">Save this form (Enter)</button>
            </fieldset>
          </form>
        </main>
        <script>{raw(entryScript)}</script>
      </body>
    </html>
  );
}

interface RowProps {
  name: string;
  kind: string;
  title: string;
  when?: Field["when"];
  children: Child;
}

function Row({ name, kind, title, when, children }: RowProps) {
  return (
    <fieldset data-n={name} data-k={kind} tabindex={-1} {...(when ? { "data-w": JSON.stringify(when) } : {})}>
      <legend>
        <code>{name}</code> <span dir="auto">{title}</span>
      </legend>
      <div dir="auto">{children}</div>
      <em>not answered</em>
    </fieldset>
  );
}

function WhoEntry({ form: { survey }, language }: { form: Form; language: string }) {
  if (survey.matching === "none") return null;
  const elements = survey.matching === "code" ? (["code"] as const) : selfCodeElements;
  return (
    <>
      {elements.map((element) => {
        const title = sayPage(element === "code" ? "who.code" : messageOf[element], language);
        return (
          <Row key={element} name={whoName(element)} kind="text" title={title}>
            <input type="text" name={whoName(element)} aria-label={title} maxlength={100} />
          </Row>
        );
      })}
    </>
  );
}

function FieldEntry({ field, form, language }: { field: Field; form: Form; language: string }) {
  const { survey } = form;
  const told = field.of ? languageOf(field.of.instrument, language) : language;
  const say = (texts: Texts) => (field.of ? textIn(texts, told) : tell(texts, language, survey).text);
  const isTaps = field.kind === "choice" || field.kind === "choices";
  const title = say(field.title);
  const writes = field.choices.some(({ write }) => write);
  return (
    <Row name={field.name} kind={isTaps ? field.kind : "text"} title={title} when={field.when}>
      {isTaps ? null : <input type="text" name={field.name} aria-label={title} maxlength={5000} />}
      {boxesOf(field).map(({ key, choice }, index) => (
        <label key={key}>
          <input
            type={field.kind === "choice" ? "radio" : "checkbox"}
            name={field.name}
            value={choice.value}
            data-b={key}
            tabindex={-1}
            {...(choice.write ? { "data-t": "1" } : {})}
            {...(choice.exclusive || choice.missing ? { "data-x": "1" } : {})}
          />
          <b>{key}</b> {wordsBeside(key, labelOf(choice, say(choice.label), language, index, field))}
        </label>
      ))}
      {writes ? <input type="text" name={writtenName(field.name)} aria-label={`${title}: written`} /> : null}
    </Row>
  );
}

/** A bare number has no words beside it: the number of its box says it. */
const wordsBeside = (key: string, label: string) => (label === key ? "" : label);
