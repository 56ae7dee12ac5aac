/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import { textIn } from "#shared/instruments/subscale";
import { selfCodeElements } from "#shared/participants/selfCode";
import type { Survey, Texts } from "#shared/surveys/definition";
import type { Field } from "#shared/surveys/fields";
import { sayPage } from "#shared/surveys/sayPage";
import { directionOf, languageOf, tell } from "#shared/surveys/texts";
import { type Box, boxesOf } from "./boxes";
import type { Form } from "./entrance";
import { Circles, labelOf } from "./Question";
import { messageOf } from "./Who";

interface PaperProps {
  form: Form;
  language: string;
  organization: string;
  /** "12-3-en": survey, version, language. Entry opens the right version by it. */
  formNumber: string;
  /** The entry screen of this very form, as a picture to scan. */
  qr: string;
  style: string;
}

/** A survey on paper, with the numbers that entry goes by beside each box. */
export function PaperPage({ form, language, organization, formNumber, qr, style }: PaperProps) {
  const { survey, fields } = form;
  const say = (texts: Texts) => tell(texts, language, survey).text;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${say(survey.introduction.title)} (${formNumber})`}</title>
        <link rel="icon" href="data:," />
        <style>{raw(style)}</style>
      </head>
      <body>
        <header>
          <div>
            <p class="h">{organization}</p>
            <h1>{say(survey.introduction.title)}</h1>
            <p>{say(survey.introduction.text)}</p>
            <p>{sayPage("paper.how", language)}</p>
          </div>
          <aside>
            {raw(qr)}
            {sayPage("paper.form", language)}
            <br />
            <bdi dir="ltr">{formNumber}</bdi>
          </aside>
        </header>
        <main>
          <WhoOnPaper survey={survey} language={language} />
          <ConsentsOnPaper survey={survey} language={language} />
          {fields.map((field) => (
            <PaperQuestion key={field.name} {...{ field, survey, language, fields }} />
          ))}
          <ClosingOnPaper survey={survey} language={language} />
        </main>
      </body>
    </html>
  );
}

function WhoOnPaper({ survey, language }: { survey: Survey; language: string }) {
  if (survey.matching === "none") return null;
  if (survey.matching === "code") {
    const label = survey.codeLabel && tell(survey.codeLabel, language, survey).text;
    return (
      <section class="q">
        <p class="t">
          {label || sayPage("who.code", language)} <small dir="ltr">code</small>
        </p>
        <div class="code" dir="ltr">
          {[...Array(12).keys()].map((place) => (
            <i key={place} />
          ))}
        </div>
      </section>
    );
  }
  return (
    <section>
      <h2>{sayPage("who.title", language)}</h2>
      <p class="h">
        {sayPage("paper.selfCode", language)} {sayPage("who.unknown", language)}
      </p>
      {selfCodeElements.map((element) => (
        <div class="q" key={element}>
          <p class="t">
            {sayPage(messageOf[element], language)} <small dir="ltr">{element}</small>
          </p>
          <div class="code">
            <i />
            {element === "month" || element === "day" ? <i /> : null}
          </div>
        </div>
      ))}
    </section>
  );
}

function ConsentsOnPaper({ survey, language }: { survey: Survey; language: string }) {
  if (survey.consent.length === 0) return null;
  return (
    <section>
      <h2>{sayPage("consent.title", language)}</h2>
      {survey.consent.map(({ purpose, text }) => (
        <div class="q" key={purpose}>
          <p class="t">
            {sayPage(`consent.${purpose}`, language)} <small dir="ltr">{`consent.${purpose}`}</small>
          </p>
          <p>{tell(text, language, survey).text}</p>
          <div class="o">
            {(["yes", "no"] as const).map((said, index) => (
              <div class="x" key={said}>
                <i />
                <span class="k">{index + 1}</span>
                <span>{sayPage(`consent.${said}`, language)}</span>
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

interface PaperQuestionProps {
  field: Field;
  fields: readonly Field[];
  survey: Survey;
  language: string;
}

function PaperQuestion({ field, fields, survey, language }: PaperQuestionProps) {
  const told = field.of ? languageOf(field.of.instrument, language) : language;
  const say = (texts: Texts) => (field.of ? textIn(texts, told) : tell(texts, language, survey).text);
  const boxes = boxesOf(field);
  const foreign = told.split("-")[0] === language.split("-")[0] ? {} : { lang: told, dir: directionOf(told) };
  const isText = field.kind !== "choice" && field.kind !== "choices";
  return (
    <div class="q" {...foreign}>
      <p class="t">
        {say(field.title)} <small dir="ltr">{field.name}</small>
      </p>
      <OnlyIfOnPaper {...{ field, fields, survey, language }} />
      {field.hint ? <p class="h">{say(field.hint)}</p> : null}
      {field.kind === "choices" ? <p class="h">{sayPage("paper.several", language)}</p> : null}
      {field.ends ? (
        <p class="e">
          <span>{say(field.ends.low)}</span>
          <span>{say(field.ends.high)}</span>
        </p>
      ) : null}
      {field.circles ? (
        <p class="e">
          <span>◯ {say(field.circles.self)}</span>
          <span>{say(field.circles.other)} ◯</span>
        </p>
      ) : null}
      {isText
        ? [...Array(field.kind === "long_text" ? 3 : 1).keys()].map((line) => (
            <div class={field.kind === "number" ? "l" : "l w"} key={line} />
          ))
        : null}
      <Boxes {...{ boxes, field, language, say }} />
    </div>
  );
}

function OnlyIfOnPaper({ field, fields, survey, language }: PaperQuestionProps) {
  const about = field.when && fields.find(({ name }) => name === field.when?.question);
  if (!about) return null;
  const said = about.choices
    .filter(({ value }) => field.when?.anyOf.includes(value))
    .map(({ label, value }) => tell(label, language, survey).text || value);
  return (
    <p class="h">
      {sayPage("page.onlyIf", language)} {tell(about.title, language, survey).text} {said.join(", ")}
    </p>
  );
}

function Boxes(props: { boxes: Box[]; field: Field; language: string; say: (texts: Texts) => string }) {
  const { boxes, field, language, say } = props;
  const isBare = ({ choice }: Box) =>
    say(choice.label) === "" && /^\d+$/.test(choice.value) && !choice.picture;
  const draw = (some: Box[], kind: string) =>
    some.length === 0 ? null : (
      <div class={kind}>
        {some.map((box) => (
          <div class="x" key={box.key}>
            <i />
            <span class="k">{box.key}</span>
            {box.choice.picture ? <Circles overlap={box.choice.picture.overlap} /> : null}
            {isBare(box) ? null : (
              <span>{labelOf(box.choice, say(box.choice.label), language, boxes.indexOf(box), field)}</span>
            )}
            {box.choice.write ? <span class="l" /> : null}
          </div>
        ))}
      </div>
    );
  return (
    <>
      {draw(boxes.filter(isBare), "o n")}
      {draw(
        boxes.filter((box) => !isBare(box)),
        "o",
      )}
    </>
  );
}

function ClosingOnPaper({ survey, language }: { survey: Survey; language: string }) {
  const { closing } = survey;
  const say = (texts: Texts) => tell(texts, language, survey).text;
  return (
    <section class="q">
      <h2>{say(closing.title)}</h2>
      <p>{say(closing.text)}</p>
      {closing.support ? (
        <p>
          <strong>{sayPage("thanks.support", language)}:</strong> {say(closing.support.text)}{" "}
          <bdi dir="ltr">{[closing.support.phone, closing.support.url].filter(Boolean).join("  ")}</bdi>
        </p>
      ) : null}
    </section>
  );
}
