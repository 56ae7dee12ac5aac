import type { Page } from "playwright-core";

/** Makes a kiosk of this page, with a PIN of 2580. */
export async function beginKiosk(page: Page, url: string) {
  await page.goto(`${url}/kiosk`);
  await page.getByLabel(/Choose a PIN/).fill("2580");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Start (English)" }).waitFor();
}

/**
 * One person answers under this code and leaves the page of thanks standing.
 *
 * @param look  What is done while their answers stand there, before they are sent.
 */
export async function answerAtKiosk(page: Page, code: string, look?: () => Promise<unknown>) {
  await page.getByRole("button", { name: "Start (English)" }).click();
  await page.getByRole("group", { name: "Taking part" }).getByLabel("Yes").check();
  await page.getByLabel("Your code").fill(code);
  await page.getByLabel("Yes, I have").check();
  await page.getByLabel("What did you like?").fill(`the words of ${code}`);
  await look?.();
  await page.getByRole("button", { name: "Send my answers" }).last().click();
  await page.getByRole("button", { name: "Next person" }).waitFor();
}

/**
 * All that the device keeps and shows, as text: storage of every kind, cookies, stored pages, the page itself with
 * what its fields hold, and forms whose fields the browser would offer to the next person (`autofill`).
 * tests/journeys/kioskBreach.test.ts plants a value in each of them.
 */
export async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept = [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
    ];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => done(request.result);
      });
      for (const store of db.objectStoreNames) {
        const all = await new Promise<unknown[]>((done) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => done(request.result);
        });
        kept.push(JSON.stringify(all));
      }
      db.close();
    }
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        kept.push(await (await caches.match(request))!.text());
    kept.push(document.documentElement.outerHTML);
    for (const field of document.querySelectorAll("input, textarea"))
      kept.push((field as HTMLInputElement).value);
    for (const form of document.forms)
      if (form.autocomplete !== "off") kept.push(`autofill ${form.outerHTML}`);
    return kept.join("\n");
  });
}
