import { expect, test } from "vitest";
import { sendBytes } from "#api/imports/thread/sendBytes";

test("sendBytes(source, send), stopped, sends no more of the file: the thread may be at another by then", async () => {
  const sent: string[] = [];
  let arrives = () => {};
  const more = new Promise<void>((resolve) => {
    arrives = resolve;
  });
  async function* upload() {
    yield new Uint8Array([1]);
    await more;
    yield new Uint8Array([2]);
  }
  const sending = sendBytes(upload(), ({ what }) => void sent.push(what));
  sending.start();
  await expect.poll(() => sent).toEqual(["bytes"]);
  sending.stop();
  arrives();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent).toEqual(["bytes"]);
});
