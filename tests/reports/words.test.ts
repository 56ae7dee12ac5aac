import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { audiences } from "#shared/outcomes/audience";
import { disclose } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { chartTitle } from "#shared/reports/chartTitle";
import { en } from "#shared/reports/messages/en";
import { describeChange } from "#shared/reports/wording";
import { changeTables } from "../stats/changeTables";
import { loneliness, outcomeFor } from "./disclosed";

vi.setConfig({ testTimeout: 60_000 });

/** Words that claim more than a before and an after can show, or that mean something else to most people. */
const banned =
  /\b(significan\w*|prov(e|es|ed|en)|improv\w*|worsen\w*|reduc\w*|increas\w*|decreas\w*|effect\w*|impact\w*|because|due to|led to|thanks to|result(s|ed) in|help(s|ed)|works?|worked|success\w*|achiev\w*|benefit\w*|clients?|subjects?|cured?)\b/i;

const oneCause = "This cannot show that the program was the cause.";

test("no message holds a word that claims too much; cause is named once, to deny it", () => {
  for (const [key, message] of Object.entries(en)) {
    expect(message, key).not.toMatch(banned);
    if (/caus/i.test(message)) expect(message).toBe(oneCause);
    expect(message, key).not.toContain("!");
  }
});

test("the list of banned words catches a sentence that claims too much", () => {
  expect("The program significantly reduced loneliness").toMatch(banned);
  expect("Loneliness improved because of the program").toMatch(banned);
});

test("every sentence that a table can produce is whole, and no stronger than its interval", () => {
  fc.assert(
    fc.property(changeTables, fc.constantFrom(...audiences), (table, audience) => {
      const outcome = disclose(outcomeFor([{ by: { group: "North" }, table }], ["group"]), audience);
      for (const summary of [outcome.overall, ...outcome.strata]) {
        const text = describeChange(summary, loneliness, outcome.threshold);
        expect(text).not.toMatch(banned);
        expect(text).not.toMatch(/NaN|Infinity|undefined|null|[{}]|[^.]$/);
        expect(text).not.toMatch(/-\d/);
        if (isSuppressed(summary)) {
          expect(text).toMatch(/^Hidden to protect people/);
          continue;
        }
        expect(text).toContain(oneCause);
        const { meanChange } = summary;
        if (meanChange.kind !== "estimate") continue;
        const holdsNothing = meanChange.low <= 0 && meanChange.high >= 0;
        expect(text.includes("cannot tell")).toBe(holdsNothing);
        if (!holdsNothing) expect(text).toContain(meanChange.value < 0 ? "lower after" : "higher after");
      }
      expect(chartTitle(outcome, loneliness, ["group"])).toMatch(/^Loneliness by group: \S.*[^.]$/);
    }),
    { numRuns: 300 },
  );
});
