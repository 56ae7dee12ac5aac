/** @jsxImportSource hono/jsx */
import { textIn, within } from "#shared/instruments/subscale";
import type { Survey } from "#shared/surveys/definition";
import { sayPage } from "#shared/surveys/sayPage";
import { tell } from "#shared/surveys/texts";
import type { Form } from "./entrance";
import { OnwardLink } from "./OnwardLink";
import { Page } from "./Page";
import type { Submission } from "./queries";
import { styleOf } from "./style";

interface ThanksProps {
  form: Form;
  language: string;
  /** Left out where nothing was stored that could be taken back. */
  link?: string;
  receipt: string;
  fresh: boolean;
  /** What the answers brought up (messagesFor). */
  moved: string[];
  large?: boolean;
}

/** The pages around the form have no conditions, so one style serves them all. */
export const plainStyle = styleOf([], false, false);

/** What people see when their answers are committed: thanks, somebody to talk to, a receipt. */
export function Thanks({ form, language, link, receipt, fresh, moved, large = false }: ThanksProps) {
  const { survey } = form;
  const { closing } = survey;
  const title = tell(closing.title, language, survey).text;
  return (
    <Page language={language} title={title} style={plainStyle} large={large}>
      <h1>{title}</h1>
      {fresh ? null : <p class="w">{sayPage("thanks.already", language)}</p>}
      <ClosingWords {...{ survey, language, moved }} />
      <h2>{sayPage("thanks.receipt", language)}</h2>
      <p class="code">
        <bdi dir="ltr">{receipt}</bdi>
      </p>
      <p>{sayPage("thanks.receiptWhy", language)}</p>
      <p>
        {link === undefined ? (
          <span>{sayPage("thanks.takeBack", language)}</span>
        ) : (
          <OnwardLink href={`/s/${link}/withdraw?l=${language}`}>
            {sayPage("thanks.takeBack", language)}
          </OnwardLink>
        )}
      </p>
    </Page>
  );
}

interface ClosingProps {
  survey: Survey;
  language: string;
  moved: string[];
  /** On a kiosk, which nobody leaves without its PIN: numbers and addresses to read, and none to follow. */
  toRead?: boolean;
}

/** The organizer's last words, and somebody to talk to. */
export function ClosingWords({ survey, language, moved, toRead = false }: ClosingProps) {
  const { closing } = survey;
  const leadTo = (href: string, words: string) =>
    toRead ? (
      <bdi dir="ltr">{words}</bdi>
    ) : (
      <a href={href} rel="noreferrer" dir="ltr">
        {words}
      </a>
    );
  return (
    <>
      <p>{tell(closing.text, language, survey).text}</p>
      {closing.support ? (
        <section class={moved.length > 0 ? "w" : ""}>
          <h2>{sayPage("thanks.support", language)}</h2>
          {moved.map((message) => (
            <p key={message}>{message}</p>
          ))}
          <p>{tell(closing.support.text, language, survey).text}</p>
          {closing.support.phone ? (
            <p>{leadTo(`tel:${closing.support.phone.replace(/[^+\d]/g, "")}`, closing.support.phone)}</p>
          ) : null}
          {closing.support.url ? <p>{leadTo(closing.support.url, closing.support.url)}</p> : null}
        </section>
      ) : null}
    </>
  );
}

/** What a sensitive instrument has to say to somebody whose answers fall in its span; to them alone. */
export function messagesFor(
  { survey, fields, pinned }: Form,
  language: string,
  { sets }: Pick<Submission, "sets">,
): string[] {
  return survey.blocks.flatMap((block) => {
    if (block.kind !== "instrument") return [];
    const instrument = fields.find((field) => field.block.id === block.id)?.of?.instrument;
    const set = sets.find(({ v }) => v === pinned.instruments[block.id]);
    return (instrument?.safeguarding ?? []).flatMap((rule) => {
      const score = set?.s[instrument!.subscales.findIndex(({ id }) => id === rule.subscale)];
      return score !== null && score !== undefined && within(rule, score)
        ? [textIn(rule.message, language)]
        : [];
    });
  });
}
