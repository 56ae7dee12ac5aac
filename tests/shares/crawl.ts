import type { Fetch, Init } from "../harness";

export interface Crawled {
  ask: string;
  status: number;
  text: string;
}

/** Words by which a page or an API might take a filter, a wider audience, live data or rows. */
const parameters = [
  "group=North",
  "cohort=Spring",
  "area=Town",
  "group=East",
  "only=East",
  "filter=East",
  "where=group%3DEast",
  "by=area",
  "by=group,cohort",
  "by=participant",
  "audience=team",
  "audience=viewer",
  "release=next",
  "release=1",
  "preview=true",
  "live=true",
  "detail=full",
  "explain=true",
  "matches=exact",
  "threshold=1",
  "pre=post",
  "post=pre",
  "instrument=ons-direct",
  "subscale=1",
  "program=1",
  "report=1",
  "version=1",
  "passphrase=x",
  "format=csv",
  "limit=1",
  "offset=1",
  "participant=North-Spring-0",
  "l=es",
];

const behind = [
  "",
  "/",
  "/change",
  "/change.csv",
  "/outcomes",
  "/items",
  "/attrition",
  "/equity",
  "/releases",
  "/responses",
  "/participants",
  "/export",
  "/export.csv",
  "/data",
  "/rows",
  "/raw",
  "/json",
  ".csv",
  ".json",
  ".xlsx",
  "/..",
  "/../../programs",
  "/%2e%2e/programs",
  "/1",
];

/** Where else a token could be shown as a word that opens something. */
const elsewhere = (token: string, program: number): [string, Init][] => [
  ...["", "/change?instrument=ucla-3", "/outcomes", "/measures", "/quality", "/imports", "/matching"].map(
    (rest): [string, Init] => [
      `/api/v1/programs/${program}${rest}`,
      { headers: { Authorization: `Bearer ${token}` } },
    ],
  ),
  [`/api/v1/programs/${program}?token=${token}`, {}],
  [`/api/v1/shares?token=${token}`, {}],
  [`/s/${token}`, {}],
  [`/s/${token}/results`, {}],
  [`/s/${token}/mine`, {}],
  [`/stop/${token}`, {}],
  [`/api/v1/invitations/${token}`, {}],
  ["/api/v1/participants/find", { method: "POST", json: { code: "North-Spring-0" } }],
];

/** Everything that somebody with nothing but a token can ask for: each place, method, parameter and body. */
export async function crawl(
  fetch: Fetch,
  token: string,
  program: number,
  behindTime = behind,
): Promise<Crawled[]> {
  const answers: Crawled[] = [];
  const ask = async (path: string, init: Init = {}) => {
    // An address of its own for each: what is refused for its number of tries was not looked at.
    const from = `192.0.${answers.length >> 8}.${answers.length & 255}`;
    const answer = await fetch(path, { ...init, from });
    const text = `${JSON.stringify([...answer.headers])}\n${await answer.text()}`;
    answers.push({
      ask: `${init.method ?? (init.json ? "POST" : "GET")} ${path}`,
      status: answer.status,
      text,
    });
  };
  for (const root of ["/api/v1/shared", "/r", "/embed"]) {
    for (const rest of behindTime) await ask(`${root}/${token}${rest}`);
    for (const parameter of parameters) await ask(`${root}/${token}?${parameter}`);
    for (const method of ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "POST"])
      await ask(`${root}/${token}`, { method });
  }
  for (const parameter of parameters) {
    const [name = "", value = ""] = parameter.split("=");
    await ask(`/api/v1/shared/${token}`, { json: { passphrase: "", [name]: decodeURIComponent(value) } });
  }
  await ask(`/api/v1/shared/${token}`, { json: { passphrase: "" } });
  await ask(`/api/v1/shared/${token}`, { headers: { Cookie: "audience=team; group=East" } });
  for (const [path, init] of elsewhere(token, program)) await ask(path, init);
  return answers;
}
