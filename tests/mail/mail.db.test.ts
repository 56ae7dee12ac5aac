import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { readStopToken } from "#api/http/stopToken";
import { sendDueMails } from "#api/mail/sendDue";
import type { SurveyDraft } from "#shared/surveys/definition";
import { testConnections } from "../connect";
import { ask } from "../db/launching";
import { searchTables } from "../disclosure/search";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { draft } from "../surveys/draft";
import { takeTurn } from "../takeTurn";
import { type Inbox, openInbox } from "./inbox";

let inbox: Inbox;
let app: TestApp;
let endTurn: () => Promise<void>;
let named = 0;

beforeAll(async () => {
  endTurn = await takeTurn("sending mails");
  inbox = await openInbox();
  app = await createTestApp({ env: inbox.env });
});
afterAll(async () => {
  await app?.close();
  await inbox?.close();
  await endTurn?.();
});

const minutes = (n: number) => new Date(Date.now() + n * 60_000);
const words = {
  subject: { en: "Hello from {organization}", es: "Hola" },
  text: { en: "About {program}\n\n{link}\n\nThank you", es: "{link}" },
};
const linkIn = (text: string | undefined) => /https?:\/\/\S+\/s\/\S+/.exec(text ?? "")?.[0] ?? "";
const stopIn = (text: string | undefined) => /https?:\/\/\S+\/stop\/\S+/.exec(text ?? "")?.[0] ?? "";
const pathOf = (url: string) => url.replace(inbox.env.PUBLIC_URL, "");

/** A program with people of codes and addresses of its own, and an open survey. */
async function start(people: number, change: Partial<SurveyDraft> = {}) {
  const tag = `M${++named}X`;
  const program = await startProgram(app.ada, `Circle ${tag}`);
  const codes = Array.from({ length: people }, (_, k) => `${tag}${k}`);
  const file = ["id,wave,q1,q2,q3", ...codes.map((code) => `${code},pre,1,2,3`), ""].join("\n");
  const items = ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item }));
  const mapping = { participant: "id", wave: { column: "wave" }, items };
  expect((await upload(app.ada, program, file, { mapping })).status).toBe(201);
  const home = `/api/v1/programs/${program}`;
  const post = async (path: string, json: unknown, method = "POST") => {
    const answer = await app.ada.fetch(`${home}${path}`, { json, method });
    return { status: answer.status, body: await answer.json() };
  };
  const { waves } = await (await app.ada.fetch(home)).json();
  const waveId = waves[1].id as number;
  const survey = (await post("/surveys", draft(change))).body.id as number;
  expect((await post(`/surveys/${survey}/publish`, {})).status).toBe(200);
  await post(`/surveys/${survey}/waves/${waveId}`, { opensAt: "2020-01-01T00:00:00Z" }, "PUT");
  const addresses = codes.map((code) => `${code.toLowerCase()}@example.org`);
  const list = `code;e-mail;language\n${codes.map((code, k) => `${code};${addresses[k]};${k === 1 ? "es" : ""}`).join("\n")}`;
  expect((await post("/addresses", { list })).body).toEqual({ stored: people, mistakes: [] });
  const mailings = `/surveys/${survey}/mailings`;
  const mailTo = async (kind: "invitation" | "reminder", sendAt: string | null = null) =>
    (await post(mailings, { waveId, kind, ...words, sendAt })).body;
  const read = async () => (await app.ada.fetch(`${home}${mailings}`)).json();
  const got = () => inbox.mails.filter(({ recipient }) => addresses.includes(recipient));
  const counts = async (): Promise<string[]> => {
    const { counts } = (await read()).mailings[0] as {
      counts: { state: string; reason: string | null; n: number }[];
    };
    return counts.map(({ state, reason, n }) => `${n} ${reason ?? state}`).sort();
  };
  return { program, survey, waveId, codes, addresses, post, mailTo, read, got, counts, home, mailings };
}

const round = (now = new Date()) => sendDueMails(app.deps, now);
const answerAt = (url: string) =>
  app.fetch(pathOf(url).split("?")[0]!, {
    method: "POST",
    body: new URLSearchParams({ "consent.take_part": "yes", b_came: "yes" }),
  });

describe("an invitation", () => {
  test("reaches each person once, in their language, with a link of their own and no code or name", async () => {
    const { mailTo, got, codes, addresses, read } = await start(2);
    await mailTo("invitation");
    await Promise.all([round(), round()]);
    await round(minutes(5));
    expect(
      got()
        .map(({ recipient }) => recipient)
        .sort(),
    ).toEqual(addresses);
    const [first, second] = [...got()].sort((a, b) => a.recipient.localeCompare(b.recipient));
    expect(first!.subject).toBe("Hello from ada's organization");
    expect(second!.subject).toBe("Hola");
    expect(linkIn(first!.text)).not.toBe(linkIn(second!.text));
    expect((await app.fetch(pathOf(linkIn(first!.text)))).status).toBe(200);
    expect(first!.html).toContain(linkIn(first!.text).replaceAll("&", "&amp;"));
    expect(first!.html).toContain("<p");
    expect(`${first!.text}${String(first!.html)}`).not.toContain(codes[0]!);
    expect(first!.headers.get("auto-submitted")).toBe("auto-generated");
    expect((await read()).waves[0]).toMatchObject({ invited: 2, answered: 0 });
  });

  test("waits for its day, and can be given up until then", async () => {
    const { mailTo, got, post, mailings } = await start(1);
    const planned = await mailTo("invitation", minutes(60).toISOString());
    await round();
    expect(got()).toEqual([]);
    const gone = await post(`${mailings}/${planned.mailings[0].id}`, {}, "DELETE");
    expect(gone.body.mailings[0].cancelled).toBe(true);
    await round(minutes(61));
    expect(got()).toEqual([]);
    await mailTo("invitation", minutes(60).toISOString());
    await round(minutes(61));
    expect(got()).toHaveLength(1);
  });

  test("leads where the settings say, whatever a request called the server", async () => {
    const { post, got, mailings, waveId, home } = await start(1);
    await app.ada.fetch(`${home}${mailings}`, {
      json: { waveId, kind: "invitation", ...words, sendAt: null },
      host: "evil.example",
      headers: { "X-Forwarded-Host": "evil.example" },
    });
    const drawn = await post(`${mailings}/preview`, { waveId, language: "en", ...words });
    await round();
    expect(`${got()[0]!.text}${String(got()[0]!.html)}${JSON.stringify(drawn.body)}`).not.toContain("evil");
    expect(linkIn(got()[0]!.text)).toMatch(/^http:\/\/localhost:3000\/s\/[A-Za-z0-9_-]{22}\?l=en$/);
  });

  test("is refused without the link, with words that are not filled in, and before the survey is open", async () => {
    const { post, waveId, mailings } = await start(1);
    const wrong = { subject: { en: "x\ny", es: "" }, text: { en: "no link {name}", es: "{link}" } };
    const { status, body } = await post(mailings, { waveId, kind: "invitation", ...wrong });
    expect(status).toBe(422);
    expect(body.places.map(({ path }: { path: string }) => path)).toEqual([
      ...["subject.en", "text.en", "text.en", "subject.es"],
    ]);
    const { body: fresh } = await post("/surveys", draft());
    const early = await post(`/surveys/${fresh.id}/mailings`, { waveId, kind: "invitation", ...words });
    expect(early).toMatchObject({ status: 409, body: { code: "conflict" } });
  });

  test("shows scripts in a program's name as text", async () => {
    const { post, waveId, mailings, home } = await start(1);
    await app.ada.fetch(home, { method: "PATCH", json: { name: '"><img src=x onerror=alert(1)>{link}' } });
    const { body } = await post(`${mailings}/preview`, { waveId, language: "en", ...words });
    expect(body.html).not.toContain("<img");
    expect(body.html).toContain("&lt;img");
  });
});

describe("a reminder", () => {
  test("goes to whoever has not answered, and a mail that waits is dropped once they have", async () => {
    const { mailTo, got, counts, read } = await start(3);
    await mailTo("invitation");
    await round();
    const links = [...got()].map(({ text }) => linkIn(text));
    expect((await answerAt(links[0]!)).status).toBe(200);
    await mailTo("reminder");
    inbox.answer(got()[1]!.recipient, 451);
    await round();
    expect(got().filter(({ recipient }) => recipient === got()[0]!.recipient)).toHaveLength(1);
    expect(await counts()).toEqual(["1 sent", "1 waiting"]);
    expect((await answerAt(links[1]!)).status).toBe(200);
    await round(minutes(2));
    expect(await counts()).toEqual(["1 answered", "1 sent"]);
    expect((await read()).waves[0]).toMatchObject({ invited: 3, answered: 2 });
  });

  test("of an anonymous survey goes to everybody with the open link, and nothing says who answered", async () => {
    const anonymous = {
      anonymous: true,
      matching: "self_code" as const,
      blocks: (draft().blocks ?? []).slice(0, 2),
    };
    const { mailTo, got, read, survey } = await start(2, anonymous);
    await mailTo("invitation");
    await round();
    const links = new Set(got().map(({ text }) => linkIn(text).split("?")[0]));
    expect(links.size).toBe(1);
    expect((await answerAt([...links][0] ?? "")).status).toBe(200);
    await mailTo("reminder");
    await round();
    expect(got()).toHaveLength(4);
    const told = await read();
    expect(told).toMatchObject({ anonymous: true, waves: [] });
    expect(JSON.stringify(told)).not.toContain('answered"');
    const personal = await withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute(sql`select 1 from survey_link where survey_id = ${survey} and enrollment_id is not null`),
    );
    expect(personal.length).toBe(0);
  });
});

describe("stopping", () => {
  test("takes a button, not a look; the address goes, its hash stays, and no list brings it back", async () => {
    const { mailTo, got, post, addresses, codes, counts } = await start(2);
    await mailTo("invitation");
    await round();
    const [mail] = got().filter(({ recipient }) => recipient === addresses[0]);
    const list = mail!.headers.get("list") as { unsubscribe: { url: string } };
    const stop = stopIn(mail!.text);
    expect(`${list.unsubscribe.url}?l=en`).toBe(stop);
    expect(mail!.headerLines.find(({ key }) => key === "list-unsubscribe-post")?.line).toBe(
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    );
    const token = new URL(stop).pathname.slice("/stop/".length);
    const rows = () =>
      withOrganization(app.db, app.ada.organizationId, (db) =>
        db.execute(
          sql`select 1 from participant_address where address_hash = ${readStopToken(app.deps.matchKey, token)!.addressHash}`,
        ),
      );
    for (const method of ["GET", "HEAD"])
      expect((await app.fetch(pathOf(stop), { method })).status).toBe(200);
    expect((await rows()).length).toBe(1);
    const clicked = await app.fetch(pathOf(stop), {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      headers: { Origin: "https://mail.example", "Sec-Fetch-Site": "cross-site" },
    });
    expect(clicked.status).toBe(200);
    expect((await rows()).length).toBe(0);
    expect((await post("/addresses", { list: `${codes[0]},${addresses[0]!.toUpperCase()}` })).body).toEqual({
      stored: 0,
      mistakes: [{ line: 1, mistake: "stopped" }],
    });
    await mailTo("reminder");
    await round();
    expect(got().filter(({ recipient }) => recipient === addresses[0])).toHaveLength(1);
    expect(await counts()).toEqual(["1 sent"]);
    expect(app.logged.filter((line) => line.includes("stop"))).toEqual([]);
  });

  test("takes a token that was made here, for this address", async () => {
    const { mailTo, got } = await start(1);
    await mailTo("invitation");
    await round();
    const stop = pathOf(stopIn(got()[0]!.text)).split("?")[0]!;
    const token = stop.slice("/stop/".length);
    const flipped = Buffer.from(token, "base64url");
    flipped[20]! ^= 1;
    for (const wrong of [flipped.toString("base64url"), token.slice(1), "example", `${token}A`])
      expect((await app.fetch(`/stop/${wrong}`, { method: "POST" })).status).toBe(404);
  });
});

describe("a mail server that does not take a mail", () => {
  test("is asked again with growing pauses, then no more, and the screen says why", async () => {
    const { mailTo, got, counts, addresses, read } = await start(2);
    inbox.answer(addresses[0]!, 451);
    inbox.answer(addresses[1]!, 550);
    await mailTo("invitation");
    const begun = Date.now();
    const tries: number[] = [];
    for (const at of [0, 0.5, 1.2, 5, 6.5, 37, 158, 519, 2000]) {
      await round(new Date(begun + at * 60_000));
      const [row] = await withOrganization(app.db, app.ada.organizationId, (db) =>
        db.execute<{ tries: number }>(sql`select max(tries)::int as tries from mail l join mailing m
          on m.id = l.mailing_id where m.id = (select max(id) from mailing)`),
      );
      tries.push(row!.tries);
    }
    expect(tries).toEqual([1, 1, 2, 2, 3, 4, 5, 6, 6]);
    expect(got()).toEqual([]);
    expect(await counts()).toEqual(["1 refused", "1 unreachable"]);
    const { failures } = (await read()).mailings[0];
    const mask = (address: string) => `${address[0]}…@example.org`;
    expect(failures).toHaveLength(2);
    expect(failures).toContainEqual({
      ...{ address: mask(addresses[0]!), reason: "unreachable", smtpCode: 451 },
    });
    expect(failures).toContainEqual({ address: mask(addresses[1]!), reason: "refused", smtpCode: 550 });
  });

  test("and hangs up when the mail was on its way may have it: it is not sent again", async () => {
    const { mailTo, got, counts, addresses } = await start(1);
    inbox.answer(addresses[0]!, 0);
    await mailTo("invitation");
    await round();
    await round(minutes(30));
    expect(got()).toHaveLength(1);
    expect(await counts()).toEqual(["1 unsure"]);
  });

  test("cannot be reached: mails wait, over a restart of ours too", async () => {
    const { mailTo, got, counts } = await start(2);
    await mailTo("invitation");
    const settings = { ...app.deps.settings, SMTP_URL: "smtp://127.0.0.1:9" };
    await sendDueMails({ ...app.deps, settings }, new Date());
    expect(got()).toEqual([]);
    expect(await counts()).toEqual(["2 waiting"]);
    await round(minutes(2));
    expect(got()).toHaveLength(2);
  });

  test("a server of ours that ended while sending leaves a mail that is not sent twice", async () => {
    const { mailTo, got, counts, survey } = await start(1);
    await mailTo("invitation");
    const settings = { ...app.deps.settings, SMTP_URL: "smtp://127.0.0.1:9" };
    await sendDueMails({ ...app.deps, settings }, new Date());
    await withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute(sql`update mail set state = 'sending', at = ${new Date().toISOString()}
        where mailing_id = (select id from mailing where survey_id = ${survey})`),
    );
    await round(minutes(5));
    expect(await counts()).toEqual(["1 sending"]);
    await round(minutes(11));
    await round(minutes(12));
    expect(await counts()).toEqual(["1 unsure"]);
    expect(got()).toEqual([]);
  });
});

test("an address is shown and handed out with the person, and erased with them", async () => {
  const { codes, addresses, mailTo, post } = await start(1);
  await mailTo("invitation");
  await round();
  const { id } = await (
    await app.ada.fetch("/api/v1/participants/find", { json: { code: codes[0] } })
  ).json();
  const shown = await (await app.ada.fetch(`/api/v1/participants/${id}`)).json();
  expect(shown.mail).toMatchObject({
    addresses: [{ address: addresses[0], language: null }],
    mails: [{ kind: "invitation", survey: "Arrivals", state: "sent", reason: null }],
  });
  const csv = await (await app.ada.fetch(`/api/v1/participants/${id}/export.csv`)).text();
  expect(csv).toContain(addresses[0]);
  expect((await app.ada.fetch(`/api/v1/participants/${id}/erase`, { method: "POST" })).status).toBe(200);
  const left = await withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute(sql`select 1 from participant_address where participant_id = ${id}
      union all select 1 from mail where participant_id = ${id}`),
  );
  expect(left.length).toBe(0);
  expect((await post("/addresses", { list: `${codes[0]},${addresses[0]}` })).body.mistakes).toEqual([
    { line: 1, mistake: "unknown_code" },
  ]);
});

test("no address lies readable in a table or a line of the log", async () => {
  const { addresses } = await start(1);
  const found = await ask(testConnections().owner, (owner) =>
    searchTables(owner, app.ada.organizationId, addresses[0]!),
  );
  expect(found).toEqual([]);
  expect(app.logged.filter((line) => /m\d+x\d+@example/i.test(line))).toEqual([]);
});

test("without a mail server nothing is taken and nothing promised", async () => {
  const bare = await createTestApp();
  const program = await startProgram(bare.ada);
  const home = `/api/v1/programs/${program}`;
  const refused = await bare.ada.fetch(`${home}/addresses`, { json: { list: "P1,p1@example.org" } });
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ code: "no_mail" });
  expect(await (await bare.ada.fetch(`${home}/addresses`)).json()).toEqual({
    ...{ from: null, enrolled: 0, addresses: 0 },
  });
  await bare.close();
});
