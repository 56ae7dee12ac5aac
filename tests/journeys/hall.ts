import type { Browser, BrowserContext } from "playwright-core";
import type { SurveyDraft } from "#shared/surveys/definition";
import { draft } from "../surveys/draft";
import { openBrowser } from "./browser";
import { type Product, startProduct } from "./pages";
import { password } from "./team";

/** A product with a browser, and ada signed in, who publishes surveys: where people are about to answer. */
export interface Hall {
  browser: Browser;
  product: Product;
  /** The browser of ada, an owner. */
  team: BrowserContext;
  /** A survey of its own program, published and open at the first wave, with a link to it. */
  publish: (change?: Partial<SurveyDraft>) => Promise<PublishedSurvey>;
  stop: () => Promise<void>;
}

export interface PublishedSurvey {
  /** Where people answer. */
  url: string;
  /** Where the team looks after it, and where its paper forms are. */
  page: string;
  paper: string;
  wave: { id: number; label: string };
  /** How many answered so far. */
  responses: () => Promise<number>;
  /** Publishes another version, whose closing page says this. */
  edit: (closing: string) => Promise<void>;
}

export async function startHall(): Promise<Hall> {
  const [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  const team = await browser.newContext();
  const send = async (method: string, path: string, data?: unknown) => {
    const answer = await team.request.fetch(`${product.url}/api/v1${path}`, {
      method,
      // A connection that idled is closed by the server the moment it is used again.
      maxRetries: 2,
      headers: { Origin: product.url, "Content-Type": "application/json" },
      ...(data === undefined ? {} : { data: JSON.stringify(data) }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const owner = { name: "Ada", email: "ada@example.org", password };
  await send("POST", "/setup", { setupToken: product.setupToken, organization: "Harbor Circles", owner });

  const publish = async (change: Partial<SurveyDraft> = {}): Promise<PublishedSurvey> => {
    const { id, waves } = await send("POST", "/programs", { name: "In the hall" });
    const at = `/programs/${id}/surveys`;
    const survey = await send("POST", at, draft(change));
    const own = `${at}/${survey.id}`;
    await send("POST", `${own}/publish`);
    await send("PUT", `${own}/waves/${waves[0].id}`, { opensAt: "2020-01-01T00:00:00Z" });
    const { links } = await send("POST", `${own}/links`, { waveId: waves[0].id });
    return {
      url: links[0].url,
      page: `${product.url}/programs/${id}/collect/${survey.id}`,
      paper: `${product.url}/paper${own}`,
      wave: waves[0],
      responses: async () => (await send("GET", own)).waves[0].responses,
      edit: async (words) => {
        const closing = { title: { en: words, es: words }, text: { en: words, es: words } };
        await send("PUT", own, draft({ ...change, closing }));
        await send("POST", `${own}/publish`);
      },
    };
  };
  const stop = async () => {
    await browser.close();
    await product.stop();
  };
  return { browser, product, team, publish, stop };
}
