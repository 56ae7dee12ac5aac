/** @jsxImportSource hono/jsx */
import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import type { AppEnv } from "#api/http/env";
import { sizeLimit } from "#api/http/sizeLimit";
import { readForm } from "#shared/responses/readForm";
import type { Sent } from "#shared/surveys/conditions";
import type { PageMessageKey } from "#shared/surveys/messages/en";
import { pageLanguage, pageMessages, sayPage } from "#shared/surveys/sayPage";
import { chooseLanguage } from "#shared/surveys/texts";
import { answerKiosk } from "./answerKiosk";
import { answerPage, readSent } from "./answerPage";
import { drawOnce, ownPlace } from "./drawn";
import { type Entrance, type Form, findEntrance, findForm, standingOf } from "./entrance";
import { FormPage, styleOfForm } from "./FormPage";
import { kioskWorker } from "./kioskWorker";
import { largerName } from "./larger";
import { roomFor } from "./limits";
import { isOnKiosk } from "./onKiosk";
import { Page, plainPage } from "./Page";
import { withdrawResponse } from "./queries";
import { hashReceipt } from "./receipt";
import { pageScript } from "./script";
import { openSealed } from "./sealed";
import { makeSubmission, nobody, readSeconds, readWho } from "./submission";
import { messagesFor, plainStyle, Thanks } from "./Thanks";
import { storeSubmission } from "./together";
import { Withdraw } from "./Withdraw";

type C = Context<AppEnv>;
type Found = { entrance: Entrance & { form: Form }; link: string; language: string };

/** Answers of one person are small; what is larger was not typed. */
const largestBody = 256 * 1024;
const withinSize = sizeLimit({ maxSize: largestBody, onError: (c) => tell(c as C, 413, "broken") });

/** The pages that participants see. No session, and no cookie but a kiosk's; nothing of who asks is logged. */
export const collectRoutes = new Hono<AppEnv>()
  .get("/s/:link", (c) =>
    enter(c, "page", async ({ entrance, language, link }) =>
      // The page for one's own phone keeps what is typed; a kiosk has a page that does not.
      isOnKiosk(c) ? c.redirect(`/s/${link}/kiosk`) : showForm(c, entrance, language, new Map()),
    ),
  )
  .post("/s/:link", withinSize, (c) => enter(c, "answers", (found) => takeAnswers(c, found)))
  .get("/s/:link/kiosk", (c) =>
    enter(c, "page", ({ entrance, language }) => answerKiosk(c, entrance, language)),
  )
  .get("/s/:link/kiosk.js", (c) => c.body(kioskWorker, 200, { "Content-Type": "text/javascript" }))
  .get("/s/:link/withdraw", (c) => withdrawing(c, async () => undefined))
  .post("/s/:link/withdraw", withinSize, (c) => withdrawing(c, (sent) => takeBack(c, sent)));

/** Finds what the link leads to and whether it is open; everything else gets a page that says so. */
async function enter(c: C, what: "page" | "answers", work: (found: Found) => Promise<Response>) {
  const link = c.req.param("link") ?? "";
  const wait = await roomFor(c, what, link);
  if (wait !== undefined) return tell(c, 429, "busy", wait);
  const { db, now } = c.var.deps;
  const entrance = await findEntrance(db, link, now().getTime());
  if (!entrance) return unknownLink(c);
  const standing = standingOf(entrance, now());
  if (standing === "closed") return tell(c, 410, "closed");
  if (standing === "early" || !entrance.form) return tell(c, 403, "early");
  const { form } = entrance;
  const wished = c.req.query("l");
  const language =
    wished && form.survey.languages.includes(wished)
      ? wished
      : chooseLanguage(form.survey, c.req.header("Accept-Language"));
  return work({ entrance: { ...entrance, form }, link, language });
}

async function unknownLink(c: C): Promise<Response> {
  const wait = await roomFor(c, "unknown", "");
  return wait === undefined ? tell(c, 404, "unknown") : tell(c, 429, "busy", wait);
}

async function takeAnswers(c: C, found: Found): Promise<Response> {
  const { db, matchKey, now } = c.var.deps;
  const { entrance, link } = found;
  const received = await readSent(c);
  const opened = openSealed(matchKey, entrance.organizationId, received.get("_sealed")?.[0]);
  const isKiosk = opened !== undefined;
  const sent = opened ?? received;
  const one = (name: string) => sent.get(name)?.[0] ?? "";
  const version = Number(one("_v"));
  const form = version === entrance.form.version ? entrance.form : await oldForm(c, entrance, version);
  const { survey, fields } = form;
  const at = { ...entrance, form };
  const known = (tag: string) => survey.languages.includes(tag);
  const language = known(one("_l")) ? one("_l") : found.language;
  if (known(one("_to"))) return showForm(c, at, one("_to"), sent);

  const read = readForm(survey, fields, sent);
  const large = sent.has(largerName);
  if (read.consent.get("take_part") === false) {
    const declined = plainPage(language, "declined.title", "declined.text", plainStyle, large);
    return answerPage(c, 200, declined, plainStyle);
  }
  const who = readWho(form, entrance, sent, matchKey);
  const open = read.consent.has("take_part") && read.consent.get("take_part") === undefined;
  const wrong = [...(open ? ["consent.take_part"] : []), ...read.wrong, ...("wrong" in who ? who.wrong : [])];
  // Who answered on a kiosk has gone: what could not be read is missing, and answers are not lost for it.
  if (!isKiosk && wrong.length > 0) return showForm(c, at, language, sent, new Set(wrong));
  const person = "wrong" in who ? nobody : who;

  const id = one("_id");
  const clientId = uuid.test(id) ? id : randomUUID();
  const mode = isKiosk ? "kiosk" : c.req.header("X-Sent-By") === "page" ? "page" : "plain";
  // A kiosk sends when it can, and stands with one page between people: how long one of them took it does not know.
  const seconds = isKiosk ? null : readSeconds(one("_s"));
  const made = { clientId, language, mode, now: now(), seconds };
  const submission = makeSubmission(entrance, form, read, person, made, matchKey);
  const fate = await storeSubmission(db, submission).catch((err: unknown) => {
    c.var.deps.log.error({ err }, "answers could not be stored");
    return undefined;
  });
  if (fate === undefined) return tell(c, 503, "broken");
  // As good an answer as thanks: the device forgets what it kept and tries no more.
  if (fate === "removed")
    return answerPage(
      c,
      200,
      plainPage(language, "withdraw.done", "withdraw.again", plainStyle, large),
      plainStyle,
    );
  const fresh = fate === "stored";
  const moved = messagesFor(form, language, submission);
  const thanks = () => <Thanks {...{ form, language, link, receipt: ownPlace, fresh, moved, large }} />;
  const kind = ["thanks", language, link, String(fresh), String(large), ...moved];
  return answerPage(c, 200, drawOnce(form, kind, submission.receipt, thanks), plainStyle);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The version that the page was made from, where that is still known; else the present one. */
async function oldForm(c: C, entrance: Found["entrance"], version: number): Promise<Form> {
  const known = Number.isSafeInteger(version) && version > 0 && version < entrance.form.version;
  return (known && (await findForm(c.var.deps.db, entrance, version))) || entrance.form;
}

function showForm(
  c: C,
  { form, link }: { form: Form; link: Entrance["link"] },
  language: string,
  values: Sent,
  wrong: ReadonlySet<string> = new Set(),
): Promise<Response> {
  const sentId = values.get("_id")?.[0] ?? "";
  const clientId = uuid.test(sentId) ? sentId : randomUUID();
  const { organization } = link;
  const known = link.enrollmentId !== null;
  const draw = (id: string) => (
    <FormPage {...{ form, language, clientId: id, values, wrong, organization, known }} />
  );
  const isBlank = values.size === 0 && wrong.size === 0;
  const page = isBlank
    ? drawOnce(form, ["form", language, organization, String(known)], clientId, () => draw(ownPlace))
    : draw(clientId);
  return answerPage(c, wrong.size > 0 ? 422 : 200, page, styleOfForm(form), pageScript);
}

/** A link takes answers back also when it takes none any more. */
async function withdrawing(
  c: C,
  work: (sent: Sent) => Promise<"done" | "unknown" | undefined>,
): Promise<Response> {
  const language = pageLanguage(c.req.query("l") ?? anyLanguage(c));
  const link = c.req.param("link") ?? "";
  const wait = await roomFor(c, "answers", link);
  if (wait !== undefined) return tell(c, 429, "busy", wait);
  const sent = await readSent(c);
  const done = await work(sent);
  const large = sent.has(largerName) || (c.req.method === "GET" && c.req.query(largerName) !== undefined);
  const title = sayPage("withdraw.done", language);
  const page =
    done === "done" ? (
      <Page language={language} title={title} style={plainStyle} large={large}>
        <h1>{title}</h1>
      </Page>
    ) : (
      <Withdraw language={language} unknown={done === "unknown"} large={large} />
    );
  return answerPage(c, done === "unknown" ? 404 : 200, page, plainStyle);
}

async function takeBack(c: C, sent: Sent): Promise<"done" | "unknown"> {
  const { db, now } = c.var.deps;
  const entrance = await findEntrance(db, c.req.param("link") ?? "", now().getTime());
  const receipt = sent.get("receipt")?.[0] ?? "";
  if (!entrance) return "unknown";
  const month = `${now().toISOString().slice(0, 7)}-01`;
  const gone = await withdrawResponse(db, entrance.organizationId, hashReceipt(receipt), month);
  return gone ? "done" : "unknown";
}

type Told = "closed" | "early" | "unknown" | "busy" | "broken";

function tell(c: C, status: 403 | 404 | 410 | 413 | 429 | 503, what: Told, wait?: number): Promise<Response> {
  if (wait !== undefined) c.header("Retry-After", String(wait));
  const [title, text] = [`${what}.title`, `${what}.text`] as [PageMessageKey, PageMessageKey];
  return answerPage(c, status, plainPage(anyLanguage(c), title, text, plainStyle), plainStyle);
}

/** The language of a page that belongs to no survey. */
function anyLanguage(c: C): string {
  const languages = Object.keys(pageMessages);
  return chooseLanguage({ languages } as Form["survey"], c.req.header("Accept-Language"));
}
