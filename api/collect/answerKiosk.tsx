/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import type { AppEnv } from "#api/http/env";
import type { PageMessageKey } from "#shared/surveys/messages/en";
import { sayPage } from "#shared/surveys/sayPage";
import { directionOf, tell } from "#shared/surveys/texts";
import { answerPage } from "./answerPage";
import type { Entrance, Form } from "./entrance";
import { FormMain, styleOfForm } from "./FormPage";
import { kioskScript } from "./kioskScript";
import { Page } from "./Page";
import { sealingKey } from "./sealed";
import { ClosingWords } from "./Thanks";

/** What the script says, beside what is drawn here; `{count}` is filled in on the device. */
const said = [
  ...["waiting", "sent", "refused", "next", "idle", "idleText", "still", "leave", "leaving", "stayIn"],
  ...["pin", "wrongPin", "keepFirst", "insecure", "stuck"],
] as const;

const look = `dialog{border:2px solid var(--l);border-radius:.5rem;background:var(--p);color:var(--i);max-width:26rem}dialog::backdrop{background:#000b}
#bar{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;align-items:center;margin-top:2rem;color:var(--q)}#bar[hidden]{display:none}`;

/**
 * The whole kiosk in one page, so that one page is all that has to be there without a network.
 *
 * @param first  The survey's language in which it is set up, and which it speaks between people.
 */
export async function answerKiosk(
  c: Context<AppEnv>,
  { form, link, organizationId }: Entrance & { form: Form },
  first: string,
): Promise<Response> {
  const { survey } = form;
  const words = Object.fromEntries(survey.languages.map((language) => [language, wordsOf(form, language)]));
  const style = `${styleOfForm(form)}${look}`;
  const say = (key: PageMessageKey) => sayPage(key, first);
  const { organization } = link;
  const page = (
    <Page language={first} title={words[first]!.title} style={style} script={kioskScript}>
      <noscript>{say("kiosk.insecure")}</noscript>
      <div
        id="x"
        hidden
        data-l={first}
        data-w={JSON.stringify(words)}
        data-k={sealingKey(c.var.deps.matchKey, organizationId)}
      />
    </Page>
  );
  const rest = (
    <>
      {survey.languages.map((language) => (
        <Templates key={language} {...{ form, language, organization }} />
      ))}
      <template data-l={first} data-p="setup">
        <h1>{say("kiosk.setUp")}</h1>
        <p>{say("kiosk.setUpText")}</p>
        <form id="newpin" autocomplete="off">
          <div class="q">
            <label for="new">{say("kiosk.newPin")}</label>
            <input type="text" inputmode="numeric" id="new" name="pin" pattern="[0-9]{4,8}" required />
          </div>
          <button type="submit" class="do">
            {say("kiosk.begin")}
          </button>
        </form>
      </template>
      <aside id="bar" hidden>
        <span id="wait" role="status" />
        <button type="button" data-do="leave" data-say="leave" />
      </aside>
      <dialog id="pin" aria-label={say("kiosk.leave")}>
        <form id="askpin" autocomplete="off">
          <label for="old" data-say="pin">
            {say("kiosk.pin")}
          </label>
          <input type="password" inputmode="numeric" id="old" name="pin" autocomplete="off" required />
          <p id="pinsay" role="alert" />
          <button type="submit" class="do" data-say="leaving" />
          <button type="button" data-do="stay" data-say="stayIn" />
        </form>
      </dialog>
      <dialog id="idle" aria-labelledby="idlehead">
        <h2 id="idlehead" data-say="idle">
          {say("kiosk.idle")}
        </h2>
        <p id="idlesay" />
        <button type="button" class="do" data-do="still" data-say="still" />
      </dialog>
    </>
  );
  // Beside `main`, which the script empties between people; what it reads first stays.
  const drawn = String(await page);
  const [before, hidden, after] = split(drawn);
  const answer = await answerPage(
    c,
    200,
    `${before}</main>${hidden}${String(await rest)}${after}`,
    style,
    kioskScript,
  );
  const policy = answer.headers.get("Content-Security-Policy");
  answer.headers.set("Content-Security-Policy", `${policy}; worker-src 'self'`);
  return answer;
}

/** The page before the data for the script, that data, and what comes after `main`. */
function split(drawn: string): [string, string, string] {
  const from = drawn.indexOf('<div id="x"');
  const to = drawn.indexOf("</main>");
  return [drawn.slice(0, from), drawn.slice(from, to), drawn.slice(to + "</main>".length)];
}

function wordsOf({ survey }: Form, language: string) {
  const own = Object.fromEntries(
    said.map((key) => [key, sayPage(`kiosk.${key}` as PageMessageKey, language)]),
  );
  return {
    ...own,
    dir: directionOf(language),
    title: tell(survey.introduction.title, language, survey).text,
    start: `${sayPage("page.start", language)} (${new Intl.DisplayNames([language], { type: "language" }).of(language)})`,
    needed: sayPage("consent.needed", language),
    larger: sayPage("page.larger", language),
  };
}

function Templates(props: { form: Form; language: string; organization: string }) {
  const { form, language, organization } = props;
  const { survey } = form;
  const shown = { form, language, organization, clientId: "", values: new Map(), wrong: new Set<string>() };
  return (
    <>
      <template data-l={language} data-p="form">
        <FormMain {...shown} known={false} />
      </template>
      <template data-l={language} data-p="thanks">
        <h1>{tell(survey.closing.title, language, survey).text}</h1>
        <ClosingWords {...{ survey, language }} moved={[]} toRead />
      </template>
      <template data-l={language} data-p="declined">
        <h1>{sayPage("declined.title", language)}</h1>
        <p>{sayPage("declined.text", language)}</p>
      </template>
    </>
  );
}
