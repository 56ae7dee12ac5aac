import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { answers, form as paperForm } from "../collect/open";
import { wordingOfSix } from "../disclosure/asks";
import { createTestApp, type Init, onePixelPng, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { type Inbox, openInbox } from "../mail/inbox";
import { listOperations, listPaperOperations, operationOf } from "../operations";
import { type PersonName, password } from "../people";
import { draft } from "../surveys/draft";

let inbox: Inbox;
let app: TestApp;
/** Things of ada's organization that routes name by id. */
const ids = { member: "", invitation: "", key: "" };
/** A program with two groups, two cohorts, a merge to undo, and files at every stage of importing. */
const numbers = {
  program: 0,
  north: 0,
  south: 0,
  spring: 0,
  autumn: 0,
  merge: 0,
  wave: 0,
  stored: 0,
  survey: 0,
  link: 0,
  enrollment: 0,
  response: 0,
  version: 0,
  participant: 0,
  report: 0,
  view: 0,
};
const staged: number[] = [];
const view = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post", by: ["group"] };
const resultsWish = { published: true, ownScores: false, breakdowns: ["group"], words: {} };

const reportDraft = { name: "For the funder", language: "en" };
const reportWish = () => ({ ...reportDraft, template: "funder", programs: [numbers.program] });

const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  cohort: { column: "cohort" },
  group: { column: "site" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};
const file = [
  "id,wave,site,cohort,q1,q2,q3",
  "P1,pre,North,Spring,1,2,3",
  "P1,post,North,Spring,1,2,2",
  "P2,pre,South,Autumn,2,2,2",
  "P3,pre,Nroth,Autumn,2,2,2",
  "P4,pre,North,Spring,9,9,9",
  "",
].join("\n");
const form = () => {
  const body = new FormData();
  body.set("mapping", JSON.stringify(mapping));
  body.set("file", new Blob([file]), "answers.csv");
  return { body };
};
const ownInstrument = (id: string) => ({
  id,
  version: "1",
  name: { en: "Feeling welcome" },
  domain: ["belonging"],
  validated: false,
  licence: { name: "Own", textRedistributable: true, attribution: "Riverside Community Network" },
  items: ["1", "2"].map((item) => ({
    id: item,
    key: `item_${item}`,
    kind: "numeric",
    range: { min: 1, max: 5 },
  })),
  subscales: [
    {
      id: "total",
      label: { en: "Welcome" },
      items: ["1", "2"],
      aggregate: "sum",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [2, 10],
      step: 1,
      direction: "higher_better",
    },
  ],
  composite: "allowed",
  vectors: [
    { name: "floor", answers: [1, 1], expected: { total: 2 } },
    { name: "ceiling", answers: [5, 5], expected: { total: 10 } },
    { name: "one missing", answers: [5, null], expected: { total: null } },
  ],
});

beforeAll(async () => {
  inbox = await openInbox();
  app = await createTestApp({ env: inbox.env });
  const { members } = await (await app.ada.fetch("/api/v1/members")).json();
  ids.member = members.find((one: { name: string }) => one.name === "dan").id;
  const json = { email: "waiting@example.org", role: "viewer" };
  ids.invitation = (await (await app.ada.fetch("/api/v1/organization/invitations", { json })).json()).id;
  ids.key = (await (await app.ada.fetch("/api/v1/api-keys", { json: { name: "k" } })).json()).id;
  numbers.program = await startProgram(app.ada);
  const leaveOut = { mapping, query: "?on_failed=leave_out" };
  numbers.stored = (await upload(app.ada, numbers.program, file, leaveOut)).id ?? 0;
  for (let k = 0; k < 4; k++) {
    const dry = await upload(app.ada, numbers.program, file, {
      mapping,
      query: "?dry_run=true&on_failed=leave_out",
    });
    staged.push(dry.id ?? 0);
  }
  const home = `/api/v1/programs/${numbers.program}`;
  const { groups, cohorts } = await (await app.ada.fetch(home)).json();
  const idOf = (labels: { id: number; name: string }[], name: string) =>
    labels.find((label) => label.name === name)?.id ?? 0;
  [numbers.north, numbers.south] = [idOf(groups, "North"), idOf(groups, "South")];
  [numbers.spring, numbers.autumn] = [idOf(cohorts, "Spring"), idOf(cohorts, "Autumn")];
  const merged = await app.ada.fetch(`${home}/groups/${idOf(groups, "Nroth")}/merge`, {
    json: { into: numbers.north },
  });
  const { merges, waves } = await merged.json();
  [numbers.merge, numbers.wave] = [merges[0].id, waves[0].id];
  const survey = await app.ada.fetch(`${home}/surveys`, { json: draft() });
  numbers.survey = (await survey.json()).id;
  const links = await app.ada.fetch(`${home}/surveys/${numbers.survey}/links`, {
    json: { waveId: numbers.wave },
  });
  const saved = await app.ada.fetch(`${home}/views`, { json: { name: "All", search: {}, shared: true } });
  numbers.view = (await saved.json()).id;
  const written = await app.ada.fetch("/api/v1/reports", { json: reportDraft });
  numbers.report = (await written.json()).id;
  numbers.link = (await links.json()).links[0].id;
  const [stored] = await app.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.organization_id', ${app.ada.organizationId}, true)`);
    return tx.execute<{ enrollment: number; response: number; version: number; participant: number }>(sql`
      select r.enrollment_id::int as enrollment, r.id::int as response, a.instrument_version_id::int as version,
        e.participant_id::int as participant
      from response r join answer_set a on a.response_id = r.id and a.enrollment_id = r.enrollment_id
      join enrollment e on e.id = r.enrollment_id
      where r.import_id = ${numbers.stored} order by r.id limit 1`);
  });
  Object.assign(numbers, stored);
  const own = await app.ada.fetch("/api/v1/instruments", { json: ownInstrument("adas-own") });
  expect(own.status).toBe(201);
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

/** What nobody, a viewer, a manager and an owner are answered; and the owner of another organization. */
type Expected = { nobody: number; dan: number; ben: number; ada: number; eve: number };
const own = (dan: number, ben: number, ada: number): Expected => ({ nobody: 401, dan, ben, ada, eve: ada });
/** Routes that name something of ada's: for eve it is not there. */
const named = (ada: number): Expected => ({ nobody: 401, dan: 403, ben: 403, ada, eve: 404 });
const open = (status: number): Expected => ({
  nobody: status,
  dan: status,
  ben: status,
  ada: status,
  eve: status,
});

/** Routes that name something of ada's and are for the team: what ben is answered, and ada after him. */
const team = (ben: number, ada = ben): Expected => ({ nobody: 401, dan: 403, ben, ada, eve: 404 });
/** The same for routes that viewers may read. */
const all = (status: number, dan = status): Expected => ({ ...team(status), dan });

const report = (rest = "") => `/api/v1/reports/${numbers.report}${rest}`;
const program = (rest = "") => `/api/v1/programs/${numbers.program}${rest}`;
const change = "instrument=ucla-3&by=group";
const response = (rest = "") =>
  program(`/enrollments/${numbers.enrollment}/responses/${numbers.response}${rest}`);
const right =
  (item: number, to: number): (() => Init) =>
  () =>
    json({ reason: "Typed wrongly", answers: [{ version: numbers.version, item, to }] });
const json = (value: unknown): Init => ({ json: value });
const paper = (rest = "") => `/paper/programs/${numbers.program}/surveys/${numbers.survey}${rest}`;
const [paperId, firstId] = [randomUUID(), randomUUID()];
const typed =
  (id: string, more = {}): (() => Init) =>
  () =>
    paperForm({ ...answers, _id: id, _v: "1", _l: "en", _wave: String(numbers.wave), ...more });
const looks = () =>
  json({
    hint: "look_alike",
    responses: [{ enrollmentId: numbers.enrollment, responseId: numbers.response }],
  });
const mark: Init = { body: onePixelPng, headers: { "Content-Type": "image/png" } };

const mailWords = { subject: { en: "Hello", es: "Hola" }, text: { en: "{link}", es: "{link}" } };

/** Every route of the product; those that remove something come last. */
const routes: [string, () => string, Init | (() => Init), Expected][] = [
  ["GET", () => "/api/v1/setup", {}, open(200)],
  [
    "POST",
    () => "/api/v1/setup",
    json({ setupToken: "x", organization: "x", owner: { name: "x", email: "x@example.org", password } }),
    open(409),
  ],
  ["GET", () => "/api/v1/me", {}, own(200, 200, 200)],
  [
    "POST",
    () => "/api/v1/me/organization",
    json({ organizationId: "00000000-0000-4000-8000-000000000000" }),
    own(404, 404, 404),
  ],
  ["GET", () => "/api/v1/organization", {}, own(200, 200, 200)],
  ["PATCH", () => "/api/v1/organization", json({ timeZone: "Europe/London" }), own(403, 403, 200)],
  ["PUT", () => "/api/v1/organization/mark", mark, own(403, 403, 204)],
  ["GET", () => "/api/v1/organization/mark", {}, { ...own(200, 200, 200), eve: 200 }],
  ["DELETE", () => "/api/v1/organization/mark", {}, own(403, 403, 204)],
  ["GET", () => "/api/v1/members", {}, own(403, 200, 200)],
  ["PATCH", () => `/api/v1/members/${ids.member}`, json({ role: "viewer" }), named(204)],
  ["POST", () => `/api/v1/members/${ids.member}/reset-link`, {}, named(201)],
  ["GET", () => "/api/v1/organization/invitations", {}, own(403, 403, 200)],
  [
    "POST",
    () => "/api/v1/organization/invitations",
    json({ email: "new@example.org", role: "viewer" }),
    own(403, 403, 201),
  ],
  ["GET", () => "/api/v1/invitations/unknown", {}, open(404)],
  ["POST", () => "/api/v1/invitations/unknown", json({ name: "x", password }), open(404)],
  ["GET", () => "/api/v1/api-keys", {}, own(403, 403, 200)],
  ["POST", () => "/api/v1/api-keys", json({ name: "new" }), own(403, 403, 201)],
  ["GET", () => "/api/v1/instruments", {}, own(200, 200, 200)],
  ["GET", () => "/api/v1/instruments/adas-own", {}, all(200)],
  [
    "POST",
    () => "/api/v1/instruments",
    json(ownInstrument("anybodys-own")),
    { nobody: 401, dan: 403, ben: 201, ada: 200, eve: 201 },
  ],
  ["PUT", () => "/api/v1/instruments/djg-6/wording", json(wordingOfSix), own(403, 200, 200)],
  ["GET", () => "/api/v1/instruments/djg-6/wording", {}, own(403, 200, 200)],
  // Ben takes ada's back; eve has brought one of her own.
  [
    "DELETE",
    () => "/api/v1/instruments/djg-6/wording",
    {},
    { nobody: 401, dan: 403, ben: 204, ada: 404, eve: 204 },
  ],
  ["POST", () => "/api/v1/programs", json({ name: "Another" }), own(403, 201, 201)],
  ["GET", () => "/api/v1/programs", {}, own(200, 200, 200)],
  ["GET", () => program(), {}, all(200)],
  ["PATCH", () => program(), json({ name: "Circles of friends" }), team(200)],
  ["PATCH", () => program(`/cohorts/${numbers.spring}`), json({ name: "Spring 2026" }), team(200)],
  ["PATCH", () => program(`/groups/${numbers.north}`), json({ name: "Northside" }), team(200)],
  ["POST", () => program("/waves"), json({ key: "month-6" }), team(201, 409)],
  ["PATCH", () => program(`/waves/${numbers.wave}`), json({ label: "At the start" }), team(200)],
  ["PUT", () => program(`/waves/${numbers.wave}/rule?dry_run=true`), json({ rule: "first" }), team(200)],
  ["GET", () => program(`/change?${change}`), {}, all(200, 403)],
  ["GET", () => program(`/change.csv?${change}&audience=team`), {}, all(200, 403)],
  ["GET", () => program(`/change.xlsx?${change}&audience=team`), {}, all(200, 403)],
  ["GET", () => program("/outcomes"), {}, all(200, 403)],
  ["GET", () => program("/dashboard"), {}, all(200, 403)],
  ["GET", () => "/api/v1/dashboard", {}, own(200, 200, 200)],
  ["GET", () => program("/views"), {}, all(200)],
  ["POST", () => program("/views"), json({ name: "North", search: {}, shared: true }), team(201, 409)],
  ["PATCH", () => program(`/views/${numbers.view}`), json({ name: "Northern", opens: true }), all(200, 404)],
  ["DELETE", () => program(`/views/${numbers.view}`), {}, { ...team(204, 404), dan: 404 }],
  ["GET", () => program(`/attrition?${change}`), {}, all(200, 403)],
  ["GET", () => program("/releases"), {}, all(200)],
  ["POST", () => program("/releases?dry_run=true"), json({}), team(200)],
  ["POST", () => program("/releases"), json({ note: "For the board" }), team(201)],
  ["GET", () => program("/releases/progress"), {}, team(200)],
  ["PUT", () => program("/releases/plan"), json({ every: "month", attributes: [] }), team(200)],
  ["GET", () => program("/results-page"), {}, team(200)],
  ["PUT", () => program("/results-page"), json(resultsWish), team(200)],
  ["GET", () => program("/stories"), {}, team(200)],
  ["GET", () => program("/stories/codes"), {}, team(200)],
  ["POST", () => program("/stories/codes"), json({ name: "Friends" }), team(200, 409)],
  ["PUT", () => program("/stories/codes/order"), json({ codes: [] }), team(200)],
  ["PATCH", () => program("/stories/codes/1000000000"), json({ name: "Tea" }), team(404)],
  ["GET", () => program("/stories/agreement"), {}, team(200)],
  ["GET", () => program("/stories/1/1/1/quote"), {}, team(404)],
  ["PUT", () => program("/stories/1/1/1/quote"), json({ text: "We cook.", revision: null }), team(404)],
  ["PUT", () => program("/stories/1/1/1/codes"), json({ codes: [], done: true }), team(404)],
  ["POST", () => program("/quotes/1000000000/approve"), json({ revision: 1 }), team(404)],
  ["POST", () => program("/quotes/1000000000/withdraw"), json({ why: "team" }), team(404)],
  ["GET", () => program("/quotes"), {}, team(200)],
  ["POST", () => "/api/v1/reports", () => json(reportWish()), own(403, 201, 201)],
  ["GET", () => "/api/v1/reports", {}, own(200, 200, 200)],
  ["GET", () => "/api/v1/reports/choices", {}, own(403, 200, 200)],
  ["GET", () => report(), {}, team(200)],
  ["PUT", () => report(), () => json({ ...reportDraft, blocks: [], revision: 99 }), team(409)],
  ["POST", () => report("/duplicate"), json({ name: "Another" }), team(201)],
  ["PUT", () => report("/archived"), json({ archived: false }), team(200)],
  ["GET", () => report("/preview"), {}, team(200)],
  // There is nobody in this program whose figure it could show.
  ["POST", () => report("/versions"), json({ revision: 1 }), team(409)],
  ["GET", () => report("/versions"), {}, all(200)],
  ["GET", () => "/api/v1/reports/versions/999999", {}, all(404)],
  ["GET", () => "/api/v1/reports/versions/999999/changes", {}, all(404)],
  // What was released since is a viewer's too.
  ["GET", () => program(`/change?${change}&audience=shared`), {}, all(200)],
  ["GET", () => program("/outcomes?by=group"), {}, all(200)],
  ["GET", () => program("/equity?by=group"), {}, all(200)],
  ["GET", () => program("/items?instrument=ucla-3"), {}, all(200)],
  ["GET", () => program("/reliability?instrument=ucla-3"), {}, all(200)],
  ["GET", () => program("/measures"), {}, all(200)],
  ["GET", () => program("/export/responses.csv"), {}, team(200)],
  ["GET", () => program("/export/codebook.csv"), {}, team(200)],
  ["POST", () => program("/exports"), json({ kind: "zip" }), team(201)],
  ["GET", () => program("/exports"), {}, team(200)],
  ["POST", () => "/api/v1/reports/versions/1000000000/exports", json({ kind: "xlsx" }), own(404, 404, 404)],
  ["GET", () => "/api/v1/reports/versions/1000000000/exports", {}, own(200, 200, 200)],
  ["GET", () => "/api/v1/exports/1000000000", {}, own(404, 404, 404)],
  ["POST", () => "/api/v1/exports/1000000000/cancel", {}, own(404, 404, 404)],
  ["GET", () => "/api/v1/exports/1000000000/file", {}, own(404, 404, 404)],
  ["GET", () => "/api/v1/shares", {}, own(403, 200, 200)],
  ["POST", () => "/api/v1/shares", () => json({ name: "x", program: numbers.program, view }), team(201)],
  ["PATCH", () => "/api/v1/shares/1000000000", json({ days: 9 }), team(404)],
  ["DELETE", () => "/api/v1/shares/1000000000", {}, team(404)],
  ["GET", () => "/api/v1/shared/unknown", {}, open(404)],
  ["POST", () => "/api/v1/shared/unknown", json({ passphrase: "x" }), open(404)],
  ["GET", () => program("/surveys"), {}, team(200)],
  ["POST", () => program("/surveys"), json(draft()), team(201)],
  ["GET", () => program(`/surveys/${numbers.survey}`), {}, team(200)],
  ["PUT", () => program(`/surveys/${numbers.survey}`), json(draft()), team(200)],
  ["POST", () => program(`/surveys/${numbers.survey}/publish`), {}, team(200)],
  ["GET", () => paper(), {}, team(200)],
  ["GET", () => paper("/entry?twice=1"), {}, team(200)],
  ["POST", () => paper("/entry"), typed(paperId), team(200)],
  ["POST", () => paper("/entry/undo"), typed(paperId), team(200, 404)],
  ["POST", () => paper("/entry/first"), typed(firstId), team(200)],
  ["POST", () => paper("/entry/compare"), typed(randomUUID()), team(200)],
  ["POST", () => paper("/entry/settle"), typed(randomUUID(), { _first: "1000000000" }), team(404)],
  ["POST", () => paper("/entry/first/undo"), typed(firstId), team(200, 404)],
  [
    "PUT",
    () => program(`/surveys/${numbers.survey}/waves/${numbers.wave}`),
    json({ opensAt: "2026-01-01T00:00:00Z" }),
    team(200),
  ],
  ["GET", () => program(`/surveys/${numbers.survey}/links`), {}, team(200)],
  [
    "POST",
    () => program(`/surveys/${numbers.survey}/links`),
    () => json({ waveId: numbers.wave, groupId: numbers.north }),
    team(200),
  ],
  [
    "POST",
    () => program(`/surveys/${numbers.survey}/links/personal`),
    () => json({ waveId: numbers.wave }),
    team(200),
  ],
  ["GET", () => program(`/surveys/${numbers.survey}/sheet?wave=${numbers.wave}`), {}, team(200)],
  ["DELETE", () => program(`/surveys/${numbers.survey}/links/${numbers.link}`), {}, team(204, 404)],
  ["GET", () => program("/addresses"), {}, team(200)],
  ["POST", () => program("/addresses"), json({ list: "P1,p1@example.org" }), team(200)],
  ["GET", () => program(`/surveys/${numbers.survey}/mailings`), {}, team(200)],
  [
    "POST",
    () => program(`/surveys/${numbers.survey}/mailings`),
    () => json({ waveId: numbers.wave, kind: "reminder", sendAt: "2030-01-01T00:00:00Z", ...mailWords }),
    team(200),
  ],
  [
    "POST",
    () => program(`/surveys/${numbers.survey}/mailings/preview`),
    () => json({ waveId: numbers.wave, language: "en", ...mailWords }),
    team(200),
  ],
  [
    "POST",
    () => program(`/surveys/${numbers.survey}/mailings/test`),
    () => json({ waveId: numbers.wave, language: "en", ...mailWords }),
    team(200),
  ],
  ["DELETE", () => program(`/surveys/${numbers.survey}/mailings/1000000000`), {}, team(404)],
  ["DELETE", () => program("/addresses"), {}, team(204)],
  ["GET", () => program("/matching"), {}, team(200)],
  ["GET", () => program("/matching/count"), {}, team(200)],
  ["POST", () => program("/matching/safe"), json({ expected: 0 }), team(200)],
  ["POST", () => program("/matching/decisions"), json({ first: 1e9, second: 2e9, same: true }), team(404)],
  ["POST", () => program("/matching/decisions/1000000000/undo"), {}, team(404)],
  ["GET", () => program("/quality"), {}, team(200)],
  ["GET", () => program("/quality/hints"), {}, team(200)],
  ["GET", () => program("/quality/hints/count"), {}, team(200)],
  ["GET", () => program("/quality/missing"), {}, team(200)],
  ["POST", () => program("/quality/hints/looks"), looks, team(200)],
  ["POST", () => program("/quality/hints/looks/undo"), looks, team(200)],
  ["GET", () => response(), {}, team(200)],
  ["POST", () => response("/exclusion"), json({ reason: "A test entry" }), team(200, 409)],
  ["POST", () => response("/exclusion/undo"), {}, team(200, 409)],
  ["POST", () => response("/corrections"), right(1, 3), team(200, 422)],
  ["POST", () => response("/corrections/undo"), {}, team(200, 409)],
  ["GET", () => program("/imports"), {}, team(200)],
  ["GET", () => program("/imports/template.csv"), {}, team(200)],
  ["POST", () => program("/uploads"), form, team(201)],
  ["POST", () => program("/imports?dry_run=true&on_failed=leave_out"), form, team(200)],
  ["GET", () => program(`/imports/${staged[0]}`), {}, team(200)],
  ["GET", () => program(`/imports/${staged[0]}/progress`), {}, team(200)],
  ["GET", () => program(`/imports/${numbers.stored}/problems.csv`), {}, team(200)],
  ["POST", () => program(`/imports/${staged[0]}/dry-run`), json({ mapping }), team(200)],
  ["POST", () => program(`/merges/${numbers.merge}/undo`), {}, team(200, 409)],
  [
    "POST",
    () => program(`/imports/${staged[1]}/confirm`),
    json({ mapping, onFailed: "leave_out" }),
    team(201, 409),
  ],
  [
    "POST",
    () => program(`/groups/${numbers.south}/merge`),
    () => json({ into: numbers.north }),
    team(200, 404),
  ],
  [
    "POST",
    () => program(`/cohorts/${numbers.autumn}/merge`),
    () => json({ into: numbers.spring }),
    team(200, 404),
  ],
  ["POST", () => program(`/imports/${numbers.stored}/undo?dry_run=true`), {}, team(200)],
  // The code of a person of ada's; in eve's organization nobody has it.
  ["POST", () => "/api/v1/participants/find", json({ code: "P1" }), team(200)],
  ["GET", () => `/api/v1/participants/${numbers.participant}`, {}, team(200)],
  ["GET", () => `/api/v1/participants/${numbers.participant}/export.json`, {}, team(200)],
  ["GET", () => `/api/v1/participants/${numbers.participant}/export.csv`, {}, team(200)],
  ["DELETE", () => response(), json({ reason: "Filled in for fun" }), team(204, 404)],
  ["DELETE", () => program(`/imports/${staged[2]}`), {}, team(204, 404)],
  ["POST", () => program(`/imports/${staged[3]}/cancel`), {}, team(200, 404)],
  ["POST", () => `/api/v1/participants/${numbers.participant}/erase`, {}, team(200, 404)],
  // No form with this code waits.
  ["POST", () => "/api/v1/participants/discard-forms", json({ code: "P1" }), team(404)],
  ["POST", () => "/api/v1/participants/readmit", json({ code: "P1" }), team(204, 404)],
  ["DELETE", () => `/api/v1/organization/invitations/${ids.invitation}`, {}, named(204)],
  ["DELETE", () => `/api/v1/api-keys/${ids.key}`, {}, named(204)],
  ["POST", () => "/api/v1/sample", {}, { nobody: 401, dan: 403, ben: 403, ada: 201, eve: 200 }],
  ["DELETE", () => "/api/v1/sample", {}, { nobody: 401, dan: 403, ben: 403, ada: 204, eve: 404 }],
  ["GET", () => "/api/auth/get-session", {}, open(200)],
  [
    "POST",
    () => "/api/auth/sign-in/email",
    json({ email: "nobody@example.org", password: "a wrong password" }),
    open(401),
  ],
  ["POST", () => "/api/auth/reset-password", json({ token: "unknown", newPassword: password }), open(404)],
  [
    "POST",
    () => "/api/auth/change-password",
    json({ currentPassword: "a wrong password", newPassword: password }),
    { nobody: 401, dan: 403, ben: 403, ada: 403, eve: 403 },
  ],
  ["DELETE", () => `/api/v1/members/${ids.member}`, {}, named(204)],
  ["POST", () => "/api/auth/sign-out", {}, open(204)],
];

/** Whoever may least asks first, so that what an owner removes is there for all. */
const order = ["nobody", "dan", "eve", "ben", "ada"] as const;

describe("who may do what", () => {
  test("every route, asked by everybody", async () => {
    for (const [method, path, init, expected] of routes) {
      // The sample is the installation's: what ada adds or removes is there, or gone, for eve.
      for (const who of path() === "/api/v1/sample" ? [...order].reverse() : order) {
        const fetch = who === "nobody" ? app.fetch : app[who].fetch;
        const answer = await fetch(path(), { ...(typeof init === "function" ? init() : init), method });
        expect(`${method} ${path()} by ${who}: ${answer.status}`).toBe(
          `${method} ${path()} by ${who}: ${expected[who]}`,
        );
        if (answer.status >= 400) {
          expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
        }
      }
    }
  });

  test("knows every route there is", async () => {
    const documented = await listOperations(app.fetch);
    const operations = [...documented, ...listPaperOperations()];
    expect(operations.length).toBe(documented.length + 8);
    const asked = routes.map(([method, path]) => operationOf(operations, method, path()));
    expect(operations.length).toBeGreaterThan(50);
    expect([...new Set(asked)].sort()).toEqual(operations.sort());
  });

  test("an unknown route is not taken for a known one", () => {
    const operations = ["GET /api/v1/things/{id}", "GET /api/v1/things/all", "GET /api/v1/things/{id}/parts"];
    expect(operationOf(operations, "GET", "/api/v1/things/all?x=1")).toBe("GET /api/v1/things/all");
    expect(operationOf(operations, "GET", "/api/v1/things/7")).toBe("GET /api/v1/things/{id}");
    expect(operationOf(operations, "POST", "/api/v1/things/7")).toBeUndefined();
    expect(operationOf(operations, "GET", "/api/v1/things/7/parts/2")).toBeUndefined();
  });

  test("no answer to a GET holds a password, a key, a session or a link, nor their hashes", async () => {
    const eve = await app.signIn(app.eve.email);
    const link = await eve("/api/v1/organization/invitations", {
      json: { email: "planted@example.org", role: "viewer" },
    });
    const secrets = [
      new URL((await link.json()).url).hash.slice(1),
      password,
      app.eve.apiKey,
      app.deps.secret,
    ];
    secrets.push(app.deps.setupToken);
    const kept = await app.db.execute<{ secret: string }>(sql`
      select password as secret from account union select key from apikey
      union select token from session union select split_part(identifier, ':', 2) from verification`);
    secrets.push(...[...kept].map((row) => row.secret));
    expect(secrets.length).toBeGreaterThan(12);
    for (const [method, path] of routes) {
      if (method !== "GET") continue;
      const text = await (await eve(path())).text();
      for (const secret of secrets) expect(text, path()).not.toContain(secret);
    }
  });

  test("an API key has its role's rights and no person's", async () => {
    const status = async (who: PersonName, path: string, init: Init = {}) =>
      (await app.fetch(path, { ...init, headers: { Authorization: `Bearer ${app[who].apiKey}` } })).status;
    expect(await status("ada", "/api/v1/organization", { method: "PATCH", json: { language: "en" } })).toBe(
      200,
    );
    expect(await status("ben", "/api/v1/organization", { method: "PATCH", json: { language: "en" } })).toBe(
      403,
    );
    expect(await status("dan", "/api/v1/members")).toBe(403);
    expect(await status("ada", "/api/v1/sample", { method: "DELETE" })).toBe(403);
  });
});
