import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../harness";
import { startProgram } from "../imports/api";
import fromR from "../reference/bins.json" with { type: "json" };
import { layBeside } from "../seeds/asR";
import { addScores, fine } from "./addScores";
import { read } from "./planted";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

test("of a scale in bins the API tells R's means and tests of the people, and R's ranks and middles of the bins", async () => {
  const program = await startProgram(app.ada);
  const { pre, post } = fromR.scores;
  await addScores(app, program, fine, (k) => [pre[k]!, post[k]!], pre.length);
  expect(fromR.cells).toBeLessThan(pre.length);
  const { measures } = await read(app.ben, program, "outcomes?detail=full");
  const { differences, compared } = layBeside(fromR.told, measures[0].change.overall);
  expect(measures[0].binned).toBe(true);
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(45);
});
