import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { fileOf, mapping } from "../releases/file";
import type { Product } from "./pages";
import { type Cookies, send } from "./team";

/** A program of two groups in two cohorts, one of which is too small for its dashboard to tell. */
export async function bringWalks(browser: Browser, product: Product, ada: Cookies): Promise<number> {
  const context = await browser.newContext({ storageState: ada });
  const program = Number((await send(product, context, "/programs", { name: "Harbor walks" })).id);
  const file = fileOf([
    { group: "North", cohort: "2024", people: 24 },
    { group: "North", cohort: "2025", people: 31, shift: 1 },
    { group: "South", cohort: "2024", people: 28, shift: 2 },
    { group: "South", cohort: "2025", people: 3 },
  ]);
  const answer = await context.request.post(`${product.url}/api/v1/programs/${program}/imports`, {
    headers: { Origin: product.url },
    // Time is no test: a busy machine may take long to store a file.
    timeout: 240_000,
    multipart: {
      mapping: JSON.stringify(mapping),
      file: { name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(file) },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await context.close();
  return program;
}
