import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Hall, startHall } from "./hall";
import { answerAtKiosk as answer, beginKiosk as begin, everythingKept } from "./kioskDevice";
import { expectSound, visit } from "./pages";

let hall: Hall;
let browser: Browser;
beforeAll(async () => {
  hall = await startHall();
  ({ browser } = hall);
});
afterAll(() => hall?.stop());

const open: Hall["publish"] = (change) => hall.publish(change);
const traces = /PERSON-\d|the words of/;

describe("a kiosk", () => {
  test("takes ten people in an hour without a network, and one more after a reload, keeps nothing of them to read, and sends each once", async () => {
    const { url, responses } = await open();
    const seen = await visit(browser, 800);
    const { page, context, errors } = seen;
    await page.clock.install();
    await begin(page, url);
    await expectSound(seen, "kiosk, start");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    for (let k = 1; k <= 10; k++) {
      await answer(page, `PERSON-${k}`);
      await page.getByText(`Waiting to be sent: ${k}`, { exact: true }).waitFor();
      await page.getByRole("button", { name: "Next person" }).click();
      await page.goBack({ timeout: 2_000 }).catch(() => undefined);
      expect(await everythingKept(page), `after person ${k}`).not.toMatch(traces);
      await page.clock.fastForward("06:00");
    }
    // The whole page again without a network: the worker has it, and what waits is still counted.
    await page.reload();
    await page.getByText("Waiting to be sent: 10", { exact: true }).waitFor();
    await answer(page, "PERSON-11");
    await page.reload();
    await page.getByText("Waiting to be sent: 11", { exact: true }).waitFor();
    expect(await responses()).toBe(0);
    errors.length = 0;
    await context.setOffline(false);
    await page.getByText("Everything is sent.").waitFor();
    expect(await responses()).toBe(11);
    expect(await everythingKept(page)).not.toMatch(traces);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("speaks the language of its device, each start in its own direction, and leads nowhere without the PIN", async () => {
    const words = (en: string, ar: string) => ({ en, ar });
    const { url } = await open({
      languages: ["en", "ar"],
      introduction: { title: words("How are you?", "كيف حالك؟"), text: words("A few words.", "بضع كلمات.") },
      consent: [{ purpose: "take_part", text: words("I want to take part.", "أريد المشاركة.") }],
      blocks: [
        {
          ...{ kind: "question", id: "liked", answer: { type: "short_text" } },
          title: words("What did you like?", "ما الذي أعجبك؟"),
        },
      ],
      closing: {
        title: words("Thank you", "شكرًا لك"),
        text: words("Your answers help.", "إجاباتك تساعد."),
        support: {
          text: words("Hana is at the desk.", "هناء عند المكتب."),
          ...{ phone: "+1 555 0100", url: "https://help.example.org/talk" },
        },
      },
    });
    const context = await browser.newContext({ locale: "ar-EG", viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${url}/kiosk`);
    await page.getByRole("heading", { name: "استخدام هذا الجهاز ككشك" }).waitFor();
    await page.locator("#new").fill("2580");
    await page.getByRole("button", { name: "ابدأ" }).click();
    const starts = page.getByRole("button", { name: /Start \(English\)|ابدأ/ });
    await expect.poll(() => starts.count()).toBe(2);
    const sides = await starts.evaluateAll((all) =>
      all.map((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < innerWidth - right ? "left" : "right";
      }),
    );
    expect(sides).toEqual(["left", "right"]);
    expect(await page.locator("footer label").innerText()).toBe("خط أكبر");
    await page.getByRole("button", { name: "Start (English)" }).click();
    await page.getByRole("group", { name: "Taking part" }).getByLabel("Yes").check();
    await page.getByRole("button", { name: "Send my answers" }).last().click();
    await page.getByText("+1 555 0100").waitFor();
    expect(await page.locator("footer label").innerText()).toBe("Larger text");
    expect(await page.getByRole("link").count()).toBe(0);
    await context.close();
  });

  test("sends again what was stored while the connection was lost, and it counts once", async () => {
    const { url, responses } = await open();
    const { page, context } = await visit(browser, 800);
    await begin(page, url);
    let lost = 0;
    await context.route(url, async (route) => {
      if (route.request().method() !== "POST" || lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort("connectionreset");
    });
    await answer(page, "P1");
    await page.getByText("Waiting to be sent: 1", { exact: true }).waitFor();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.getByText("Everything is sent.").waitFor();
    expect(lost).toBe(2);
    expect(await responses()).toBe(1);
    await context.close();
  });

  test("clears what somebody left lying there, after asking, and not while somebody answers that they are there", async () => {
    const { url } = await open();
    const seen = await visit(browser, 800);
    const { page, context } = seen;
    await page.clock.install();
    await begin(page, url);
    await page.getByRole("button", { name: "Start (English)" }).click();
    await page.getByLabel("Your code").fill("LEFT-LYING");
    await page.clock.runFor(95_000);
    await page.getByText(/Seconds left: \d+/).waitFor();
    await expectSound(seen, "kiosk, still there");
    await page.getByRole("button", { name: "I am still here" }).click();
    expect(await page.getByLabel("Your code").inputValue()).toBe("LEFT-LYING");
    await page.clock.runFor(125_000);
    await page.getByRole("button", { name: "Start (English)" }).waitFor();
    expect(await everythingKept(page)).not.toContain("LEFT-LYING");
    await context.close();
  });

  test("is left with the PIN alone, in the language of who answers, and a no is kept nowhere", async () => {
    const { url, responses } = await open();
    const { page, context } = await visit(browser, 800);
    await begin(page, url);
    await page.getByRole("button", { name: /español/ }).click();
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    await page.locator('input[name="consent.take_part"][value=no]').check();
    await page.getByRole("button", { name: "Enviar mis respuestas" }).first().click();
    await page.getByRole("heading", { name: "Ha decidido no participar" }).waitFor();
    await page.getByRole("button", { name: "Siguiente persona" }).click();
    await page.getByRole("button", { name: "Leave kiosk" }).click();
    await page.getByLabel("PIN", { exact: true }).fill("1111");
    await page.getByRole("button", { name: "Leave", exact: true }).click();
    await page.getByText("That is not the PIN.").waitFor();
    // After a wrong PIN every PIN is refused for a moment: whoever guesses has to wait, whoever knows it tries again.
    const left = page.getByLabel(/Choose a PIN/);
    const tryAgain = async () => {
      if (await left.isVisible()) return true;
      await page.getByLabel("PIN", { exact: true }).fill("2580");
      await page.getByRole("button", { name: "Leave", exact: true }).click();
      return left.isVisible();
    };
    await expect.poll(tryAgain, { timeout: 60_000, interval: 500 }).toBe(true);
    expect(await responses()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });
});

test("the first page on slow 3G with a processor four times slower: bytes are kept, times are told", async () => {
  const { url } = await open();
  const context = await browser.newContext({ viewport: { width: 360, height: 700 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 400_000 / 8,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let bytes = 0;
  const asked: string[] = [];
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  page.on("request", (request) => asked.push(request.url()));
  const started = performance.now();
  const first = await page.goto(url, { waitUntil: "commit" });
  await page.getByRole("group", { name: "Taking part" }).getByLabel("Yes").check();
  const usable = performance.now() - started;
  await page.waitForLoadState("load");
  const whole = gzipSync(await first!.body(), { level: 9 }).length;
  process.stdout.write(
    `slow 3G, 4x CPU: first answer given after ${Math.round(usable)} ms, ${bytes} bytes on the wire (${whole} gz)\n`,
  );
  expect(bytes, "on the wire, with headers").toBeLessThanOrEqual(10 * 1024);
  expect(whole).toBeLessThanOrEqual(10 * 1024);
  expect(asked.filter((one) => !one.startsWith("data:"))).toEqual([url]);
  await context.close();
});
