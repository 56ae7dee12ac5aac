/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { textIn } from "#shared/instruments/subscale";
import { selfCodeElements } from "#shared/participants/selfCode";
import { writtenName } from "#shared/responses/readForm";
import type { Texts } from "#shared/surveys/definition";
import type { Field } from "#shared/surveys/fields";
import { sayPage } from "#shared/surveys/sayPage";
import { languageOf, tell } from "#shared/surveys/texts";
import { boxesOf } from "./boxes";
import type { Form } from "./entrance";
import { labelOf } from "./Question";
import { whoName } from "./submission";
import { messageOf } from "./Who";

interface RowProps {
  /** Of the question, and of whoever types. */
  language: string;
  spoken: string;
  name: string;
  kind: string;
  title: string;
  when?: Field["when"];
  children: Child;
}

/** One question of a paper form, as it is typed. */
export function Row({ name, kind, title, when, language, spoken, children }: RowProps) {
  return (
    <fieldset data-n={name} data-k={kind} tabindex={-1} {...(when ? { "data-w": JSON.stringify(when) } : {})}>
      <legend>
        <code>{name}</code>{" "}
        <span dir="auto" lang={language}>
          {title}
        </span>
      </legend>
      <div dir="auto" lang={language}>
        {children}
      </div>
      <em>{sayPage("entry.none", spoken)}</em>
    </fieldset>
  );
}

interface PartProps {
  form: Form;
  language: string;
  spoken: string;
}

export function WhoEntry({ form: { survey }, language, spoken }: PartProps) {
  if (survey.matching === "none") return null;
  const elements = survey.matching === "code" ? (["code"] as const) : selfCodeElements;
  return (
    <>
      {elements.map((element) => {
        const title = sayPage(element === "code" ? "who.code" : messageOf[element], language);
        return (
          <Row key={element} name={whoName(element)} kind="text" {...{ title, language, spoken }}>
            <input type="text" name={whoName(element)} aria-label={title} maxlength={100} />
          </Row>
        );
      })}
    </>
  );
}

export function FieldEntry({ field, form, language, spoken }: PartProps & { field: Field }) {
  const { survey } = form;
  const told = field.of ? languageOf(field.of.instrument, language) : language;
  const say = (texts: Texts) => (field.of ? textIn(texts, told) : tell(texts, language, survey).text);
  const isTaps = field.kind === "choice" || field.kind === "choices";
  const title = say(field.title);
  const writes = field.choices.some(({ write }) => write);
  return (
    <Row
      name={field.name}
      kind={isTaps ? field.kind : "text"}
      when={field.when}
      {...{ title, language, spoken }}
    >
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
      {writes ? (
        <input
          type="text"
          name={writtenName(field.name)}
          aria-label={sayPage("entry.written", spoken, { title })}
        />
      ) : null}
    </Row>
  );
}

/** A bare number has no words beside it: the number of its box says it. */
const wordsBeside = (key: string, label: string) => (label === key ? "" : label);
