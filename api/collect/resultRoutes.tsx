/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { type OrganizationDb, withOrganization } from "#api/db/client";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { sizeLimit } from "#api/http/sizeLimit";
import { getOrganizationName } from "#api/organizations/queries";
import {
  findOwnSets,
  findProgramName,
  findResultPage,
  listSurveyLanguages,
  listWaves,
} from "#api/results/queries";
import { Problem } from "#shared/problem";
import type { Survey } from "#shared/surveys/definition";
import { pageMessages } from "#shared/surveys/sayPage";
import { chooseLanguage } from "#shared/surveys/texts";
import { answerPage, readSent } from "./answerPage";
import { type Entrance, findEntrance } from "./entrance";
import { framed } from "./framed";
import { largerName } from "./larger";
import { roomFor } from "./limits";
import { OwnPage } from "./OwnPage";
import { isOnKiosk } from "./onKiosk";
import { plainPage } from "./Page";
import { ResultsPage } from "./ResultsPage";
import { hashReceipt } from "./receipt";
import { readShown } from "./shownResults";
import { plainStyle } from "./Thanks";

type C = Context<AppEnv>;
const withinSize = sizeLimit({ maxSize: 16 * 1024 });

/**
 * Back to the people: what was released, at every link of a program that publishes it, also when its survey takes
 * no answers any more; and one person's own scores, where the program shows them. No page of these is kept by a
 * browser (answerPage), and nothing of who asks is logged.
 */
export const resultRoutes = new Hono<AppEnv>()
  .get("/s/:link/results", (c) => enter(c, "page", (at) => showResults(c, at)))
  .get("/s/:link/mine", (c) => enter(c, "page", (at) => atOwnDevice(c, () => showOwn(c, at))))
  .post("/s/:link/mine", withinSize, (c) => enter(c, "answers", (at) => atOwnDevice(c, () => askOwn(c, at))))
  .get("/preview/programs/:programId/results", allow("owner", "manager"), async (c) => {
    const programId = Number(c.req.param("programId"));
    const { organizationId } = c.var.actor;
    const organization = await getOrganizationName(c.var.deps.db, organizationId);
    const page = await inOrganization(c, async (db) => {
      const isNumber = Number.isSafeInteger(programId);
      const name = isNumber ? await findProgramName(db, organizationId, programId) : undefined;
      if (name === undefined) throw new Problem("not_found", "There is no such program here.");
      return drawResults(c, db, { organizationId, programId, organization, link: null });
    });
    return framed(c, 200, page, plainStyle);
  });

interface Place {
  organizationId: string;
  programId: number;
  organization: string;
  /** Null in the preview, which shows what is not published yet. */
  link: string | null;
}

type At = { entrance: Entrance; link: string };

async function enter(c: C, what: "page" | "answers", work: (at: At) => Promise<Response>): Promise<Response> {
  const link = c.req.param("link") ?? "";
  const wait = await roomFor(c, what, link);
  if (wait !== undefined) return tell(c, 429, "busy", wait);
  const { db, now } = c.var.deps;
  const entrance = await findEntrance(db, link, now().getTime());
  if (entrance && entrance.link.revokedAt === null) return work({ entrance, link });
  const tries = await roomFor(c, "unknown", "");
  return tries === undefined ? tell(c, 404, "unknown") : tell(c, 429, "busy", tries);
}

async function showResults(c: C, { entrance, link }: At): Promise<Response> {
  const { organizationId } = entrance;
  const { programId, organization } = entrance.link;
  const page = await withOrganization(c.var.deps.db, organizationId, (db) =>
    drawResults(c, db, { organizationId, programId, organization, link }),
  );
  return answerPage(c, 200, page, plainStyle);
}

async function drawResults(c: C, db: OrganizationDb, place: Place) {
  const { organizationId, programId, organization, link } = place;
  const chosen = await findResultPage(db, organizationId, programId);
  const languages = await languagesOf(db, place);
  const language = languageFor(c, languages);
  const isShown = chosen.published || link === null;
  const results = isShown ? await readShown(db, organizationId, programId, chosen, language) : null;
  const program = (await findProgramName(db, organizationId, programId)) ?? "";
  const leadsOn = link !== null && chosen.published && chosen.ownScores && !isOnKiosk(c);
  const mine = leadsOn ? `/s/${link}/mine?l=${language}` : null;
  return (
    <ResultsPage
      {...{ language, languages, program, organization, results, mine, words: chosen.words }}
      large={isLarge(c)}
    />
  );
}

/** Nobody's own scores stand on a device that the next person takes in hand: at a kiosk nothing is even asked. */
function atOwnDevice(c: C, work: () => Promise<Response>): Promise<Response> {
  if (!isOnKiosk(c)) return work();
  const language = languageFor(c, Object.keys(pageMessages));
  return answerPage(c, 403, plainPage(language, "own.kiosk", "own.kioskText", plainStyle), plainStyle);
}

/** Whoever holds a personal link reads the scores of the one enrollment that it leads to. */
async function showOwn(c: C, { entrance }: At): Promise<Response> {
  const { enrollmentId } = entrance.link;
  return drawOwn(c, entrance, enrollmentId === null ? undefined : { enrollmentId }, isLarge(c));
}

/** Receipts that were typed show the responses they belong to, where all are one person's; and no others. */
async function askOwn(c: C, { entrance }: At): Promise<Response> {
  const sent = await readSent(c);
  const typed = (sent.get("receipt") ?? []).slice(0, mostReceipts);
  const receipts = typed.filter((one) => one.trim() !== "").map(hashReceipt);
  return drawOwn(c, entrance, { receipts }, sent.has(largerName));
}

const mostReceipts = 4;

async function drawOwn(
  c: C,
  { organizationId, link: { programId } }: Entrance,
  whose: { enrollmentId: number } | { receipts: Buffer[] } | undefined,
  large: boolean,
): Promise<Response> {
  const read = await withOrganization(c.var.deps.db, organizationId, async (db) => {
    const { published, ownScores } = await findResultPage(db, organizationId, programId);
    const languages = await languagesOf(db, { organizationId, programId });
    if (!published || !ownScores) return { languages, allowed: false as const };
    const isAsked = whose !== undefined && ("enrollmentId" in whose || whose.receipts.length > 0);
    const sets = isAsked ? await findOwnSets(db, programId, whose) : whose && [];
    const waves = (await listWaves(db, organizationId, programId)).map(({ key }) => key);
    return { languages, allowed: true as const, sets, waves };
  });
  if (!read.allowed) return tell(c, 404, "unknown");
  const { languages, waves, sets } = read;
  const isOnePerson = new Set(sets?.map(({ enrollmentId }) => enrollmentId)).size < 2;
  const shown = isOnePerson ? sets : [];
  const language = languageFor(c, languages);
  const status = shown !== undefined && shown.length === 0 ? 404 : 200;
  return answerPage(
    c,
    status,
    <OwnPage {...{ language, languages, waves, sets: shown, large }} />,
    plainStyle,
  );
}

/** Whether the link that led here says that the text is larger (OnwardLink.tsx). */
const isLarge = (c: C) => c.req.query(largerName) !== undefined;

/** Those of the program's surveys that the pages speak, then the others that they speak. */
async function languagesOf(
  db: OrganizationDb,
  { organizationId, programId }: Pick<Place, "organizationId" | "programId">,
): Promise<string[]> {
  const asked = await listSurveyLanguages(db, organizationId, programId);
  const base = (tag: string) => tag.split("-")[0]!.toLowerCase();
  const spoken = asked.filter((tag) => Object.hasOwn(pageMessages, base(tag)));
  const others = Object.keys(pageMessages).filter((one) => !spoken.some((tag) => base(tag) === one));
  return [...spoken, ...others];
}

function languageFor(c: C, languages: string[]): string {
  const wished = c.req.query("l");
  if (wished !== undefined && languages.includes(wished)) return wished;
  return chooseLanguage({ languages } as Survey, c.req.header("Accept-Language"));
}

function tell(c: C, status: 404 | 429, what: "unknown" | "busy", wait?: number): Promise<Response> {
  if (wait !== undefined) c.header("Retry-After", String(wait));
  const language = languageFor(c, Object.keys(pageMessages));
  return answerPage(c, status, plainPage(language, `${what}.title`, `${what}.text`, plainStyle), plainStyle);
}
