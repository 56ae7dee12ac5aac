import { expect, test } from "vitest";
import { sayIn } from "../../web/ui/say";

const words = { people: "{n, plural, one {# person} other {# people}}", tag: "under <b> {name}" };
const say = sayIn({ en: words, es: words, ar: words });

test("say(key, values) writes numbers as the language does, and takes plurals from the message", () => {
  expect(say("people", { n: 1 })).toBe("1 person");
  expect(say("people", { n: 1_200 })).toBe("1,200 people");
});

test("say leaves what looks like a tag alone: names are text", () => {
  expect(say("tag", { name: "<i>" })).toBe("under <b> <i>");
});
