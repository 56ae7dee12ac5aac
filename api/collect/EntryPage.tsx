/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import { daysOfWaiting } from "#api/db/paperTypings";
import { consentName } from "#shared/responses/readForm";
import type { PageMessageKey } from "#shared/surveys/messages/en";
import { sayPage } from "#shared/surveys/sayPage";
import { directionOf } from "#shared/surveys/texts";
import { FieldEntry, Row, WhoEntry } from "./EntryRows";
import type { Form } from "./entrance";
import { entryScript } from "./entryScript";
import { entryStyle } from "./entryStyle";
import { type SettledForm, SettledForms } from "./SettledForms";

interface EntryProps {
  form: Form;
  /** The language of the paper form. */
  language: string;
  /** The language of whoever types. */
  spoken: string;
  formNumber: string;
  waves: { id: number; label: string }[];
  waveId: number;
  /** The survey's page in the dashboard. */
  back: string;
  /** Whether every form is typed by two people (doubleEntry.ts). */
  isTwice: boolean;
  /** How many forms of this pile were typed once and wait for their second typing. */
  waiting: number;
  /** Those that were typed twice, newest first. */
  settled: SettledForm[];
}

/** Paper forms are typed in here by the keyboard alone: one question after the other, form after form. */
export function EntryPage(props: EntryProps) {
  const { form, language, spoken, formNumber, waves, waveId, back, isTwice, waiting, settled } = props;
  const { survey, version } = form;
  const say = (key: EntryKey, values?: Record<string, string | number>) =>
    sayPage(`entry.${key}`, spoken, values);
  const { name } = survey;
  const wave = waves.find(({ id }) => id === waveId)?.label ?? "";
  return (
    <html lang={spoken} dir={directionOf(spoken)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{say("title", { name })}</title>
        <link rel="icon" href="data:," />
        <style>{raw(entryStyle)}</style>
      </head>
      <body>
        <header>
          <p>
            <a href={back}>{say("back")}</a>
          </p>
          <h1>{say("heading", { name, wave })}</h1>
          <form method="get">
            <input type="hidden" name="ui" value={spoken} />
            <label>
              {say("form")} <input name="form" value={formNumber} size={12} autocomplete="off" />
            </label>{" "}
            <label>
              {say("wave")}{" "}
              <select name="wave">
                {waves.map(({ id, label }) => (
                  <option value={String(id)} selected={id === waveId} key={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>{" "}
            <label>
              <input type="checkbox" name="twice" value="1" checked={isTwice} /> {say("twice")}
            </label>{" "}
            <button type="submit">{say("open")}</button>
          </form>
          {/* Our own sentences with keys in them: nothing that anybody wrote. */}
          <p class="k">{raw(say("keys", keys))}</p>
          {isTwice ? <p class="k">{raw(say("twiceHow", { ...keys, days: daysOfWaiting }))}</p> : null}
          <p>
            <strong id="count">{say("count", { n: 0 })}</strong> <span id="said" role="status" />
          </p>
          {isTwice ? (
            <button type="button" id="drop" hidden>
              {say("drop")}
            </button>
          ) : null}
        </header>
        <main>
          <section id="settle" tabindex={-1} hidden aria-live="assertive">
            <h2>{say("differ", { title: "" })}</h2>
            <table>
              <tr>
                <th scope="row">
                  <kbd>1</kbd> {say("first")}
                </th>
                <td />
              </tr>
              <tr>
                <th scope="row">
                  <kbd>2</kbd> {say("second")}
                </th>
                <td />
              </tr>
              <tr>
                <th scope="row" colspan={2}>
                  <kbd>3</kbd> {say("neither")}
                </th>
              </tr>
            </table>
          </section>
          <form
            id="entry"
            autocomplete="off"
            data-twice={isTwice ? "1" : "0"}
            data-waiting={String(waiting)}
            data-words={JSON.stringify(Object.fromEntries(scripted.map((key) => [key, say(key)])))}
          >
            <input type="hidden" name="_v" value={String(version)} />
            <input type="hidden" name="_l" value={language} />
            <input type="hidden" name="_wave" value={String(waveId)} />
            <WhoEntry {...{ form, language, spoken }} />
            {survey.consent.map(({ purpose }) => (
              <Row
                key={purpose}
                name={consentName(purpose)}
                kind="choice"
                language={language}
                spoken={spoken}
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
              <FieldEntry key={field.name} {...{ field, form, language, spoken }} />
            ))}
            <fieldset data-n="_save" data-k="save" tabindex={-1}>
              <button type="submit">{say("save", { enter: "Enter" })}</button>
            </fieldset>
          </form>
          {settled.length > 0 ? <SettledForms settled={settled} spoken={spoken} /> : null}
        </main>
        <script>{raw(entryScript)}</script>
      </body>
    </html>
  );
}

type EntryKey = Extract<PageMessageKey, `entry.${string}`> extends `entry.${infer Key}` ? Key : never;

const kbd = (key: string) => `<kbd>${key}</kbd>`;
const keys = {
  ...{ zero: kbd("0"), dash: kbd("-"), p: kbd("P"), back: kbd("Backspace"), enter: kbd("Enter") },
  ...{ undo: kbd("F2"), turn: kbd("F4") },
};

/** What the script says (entryScript.ts), which fills in the rest. */
const scripted = [
  ...["count", "typed", "round", "turn", "pile", "differ", "none", "saving", "wrong", "saved", "removed"],
  ...["declined", "offline", "back1", "undone", "stays", "noBox", "more"],
  ...["hashed", "noFirst"],
] as EntryKey[];
