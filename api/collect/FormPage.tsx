/** @jsxImportSource hono/jsx */
import { consentName } from "#shared/responses/readForm";
import type { Sent } from "#shared/surveys/conditions";
import type { Survey } from "#shared/surveys/definition";
import { estimateMinutes } from "#shared/surveys/effort";
import type { Field } from "#shared/surveys/fields";
import { sayPage } from "#shared/surveys/sayPage";
import { tell } from "#shared/surveys/texts";
import type { Form } from "./entrance";
import { formId, largerName } from "./larger";
import { Page } from "./Page";
import { Question } from "./Question";
import { pageScript } from "./script";
import { styleOf } from "./style";
import { conditionClass, Ways } from "./Ways";
import { Who } from "./Who";

export interface Shown {
  form: Form;
  language: string;
  organization: string;
  /** The single-use id of this submission. */
  clientId: string;
  /** What was sent already: a language was switched, or something is to be looked at again. */
  values: Sent;
  wrong: ReadonlySet<string>;
  /** Whether a personal link says who answers. */
  known: boolean;
}

/** The style sheet of a version's page; its policy is made from it too. */
export function styleOfForm(form: Form): string {
  const known = styles.get(form);
  if (known !== undefined) return known;
  const { survey, fields } = form;
  const consented = survey.consent.some(({ purpose }) => purpose === "take_part");
  const style = styleOf(fields, consented, survey.layout === "one_question");
  styles.set(form, style);
  return style;
}

const styles = new WeakMap<Form, string>();

/** The survey as people get it: one document, complete without scripts. */
export function FormPage(shown: Shown) {
  const { form, language } = shown;
  const title = tell(form.survey.introduction.title, language, form.survey).text;
  return (
    <Page
      language={language}
      title={title}
      style={styleOfForm(form)}
      script={pageScript}
      large={shown.values.has(largerName)}
    >
      <FormMain {...shown} />
    </Page>
  );
}

/** What stands between the page's head and foot. A kiosk holds it in every language. */
export function FormMain(shown: Shown) {
  const { form, language, organization, clientId, values, wrong } = shown;
  const { survey, fields } = form;
  const say = (key: Parameters<typeof sayPage>[0]) => sayPage(key, language);
  const title = tell(survey.introduction.title, language, survey).text;
  const paged = survey.layout === "one_question";
  const data = {
    "data-f": "1",
    "data-keep": survey.keepDrafts ? "1" : "0",
    "data-found": say("draft.found"),
    "data-sending": say("send.sending"),
    "data-waiting": say("send.waiting"),
    "data-busy": say("busy.text"),
    ...(values.size > 0 ? { "data-filled": "1" } : {}),
  };
  return (
    <>
      <p class="h">{organization}</p>
      <h1>{title}</h1>
      {wrong.size > 0 ? (
        <p class="w" role="alert">
          {wrong.has("consent.take_part") ? say("consent.needed") : say("who.codeWrong")}
        </p>
      ) : null}
      <form method="post" id={formId} {...data}>
        {/* Enter in a line of text must send nothing: a first button that cannot be pressed takes it. */}
        <button type="submit" disabled hidden>
          {say("page.send")}
        </button>
        <input type="hidden" name="_id" value={clientId} />
        <input type="hidden" name="_v" value={String(form.version)} />
        <input type="hidden" name="_l" value={language} />
        {survey.anonymous ? null : <input type="hidden" name="_s" value={values.get("_s")?.[0] ?? ""} />}
        <Languages survey={survey} language={language} />
        <section class="p" id="p0">
          <p>{tell(survey.introduction.text, language, survey).text}</p>
          <p class="h">
            {sayPage("page.minutes", language, { minutes: estimateMinutes(survey, fields) })}{" "}
            {say("page.skip")}
          </p>
          <p class="h" id="kept" hidden>
            {say("draft.kept")}{" "}
            <label class="s">
              <input type="checkbox" id="forget" /> {say("draft.forget")}
            </label>
          </p>
          <Consents survey={survey} language={language} values={values} />
          {survey.matching !== "none" && !shown.known ? (
            <div class="b">
              <Who survey={survey} language={language} values={values} wrong={wrong} />
            </div>
          ) : null}
          <div class="d">
            <button type="submit" class="do">
              {say("page.send")}
            </button>
          </div>
          {paged ? <Ways fields={fields} at={0} language={language} /> : null}
        </section>
        <div class="b">
          {fields.map((field, index) => (
            <Step key={field.name} {...shown} field={field} index={index} paged={paged} />
          ))}
        </div>
        {paged ? null : (
          <div class="b">
            <button type="submit" class="do">
              {say("page.send")}
            </button>
          </div>
        )}
        <p id="say" role="status"></p>
        <button type="button" id="again" hidden>
          {say("send.again")}
        </button>
      </form>
    </>
  );
}

function Languages({ survey, language }: { survey: Survey; language: string }) {
  const others = survey.languages.filter((one) => one !== language);
  if (others.length === 0) return null;
  return (
    <p class="n">
      {others.map((one) => (
        <button type="submit" name="_to" value={one} lang={one} formnovalidate key={one}>
          {new Intl.DisplayNames([one], { type: "language" }).of(one)}
        </button>
      ))}
    </p>
  );
}

function Consents({ survey, language, values }: { survey: Survey; language: string; values: Sent }) {
  if (survey.consent.length === 0) return null;
  return (
    <>
      <h2>{sayPage("consent.title", language)}</h2>
      {survey.consent.map(({ purpose, text }) => (
        <fieldset key={purpose} class={purpose === "take_part" ? "" : "b"}>
          <legend>{sayPage(`consent.${purpose}`, language)}</legend>
          <p>{tell(text, language, survey).text}</p>
          {(["yes", "no"] as const).map((said) => (
            <label class="a" key={said}>
              <input
                type="radio"
                name={consentName(purpose)}
                value={said}
                checked={values.get(consentName(purpose))?.[0] === said}
              />
              <span>{sayPage(`consent.${said}`, language)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}

function Step(props: Shown & { field: Field; index: number; paged: boolean }) {
  const { field, index, paged, language, form, values, wrong } = props;
  const { survey, fields } = form;
  const condition = conditionClass(fields, field);
  const question = (
    <div class={condition}>
      {field.when ? <OnlyIf field={field} {...{ survey, fields, language }} /> : null}
      <Question {...{ field, survey, language, values }} wrong={wrong.has(field.name)} />
    </div>
  );
  if (!paged) return question;
  const conditional = fields.some(({ when }) => when);
  return (
    <section class="p" id={`p${index + 1}`}>
      <p class="h n">
        {sayPage(conditional ? "page.progressAtMost" : "page.progress", language, {
          at: index + 1,
          all: fields.length,
        })}
      </p>
      {question}
      <Ways fields={fields} at={index + 1} language={language} />
    </section>
  );
}

/** For a browser that cannot hide what is not asked, and for paper. */
function OnlyIf(props: { field: Field; survey: Survey; fields: readonly Field[]; language: string }) {
  const { field, survey, fields, language } = props;
  const about = fields.find(({ name }) => name === field.when?.question);
  const labels = (about?.choices ?? [])
    .filter(({ value }) => field.when?.anyOf.includes(value))
    .map(({ label, value }) => tell(label, language, survey).text || value);
  return (
    <p class="h f">
      {sayPage("page.onlyIf", language)} {about ? tell(about.title, language, survey).text : ""}{" "}
      {labels.join(", ")}
    </p>
  );
}
