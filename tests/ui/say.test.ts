import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { sayIn } from "../../web/ui/say";

const words = {
  people: "{n, plural, one {# person} other {# people}}",
  tag: "under <b> {name}",
  link: "See <link>the list of {name}</link>, or ask.",
  drawn: "{who} is here",
};
const say = sayIn({ en: words, es: words, ar: words });

test("say(key, values) writes numbers as the language does, and takes plurals from the message", () => {
  expect(say("people", { n: 1 })).toBe("1 person");
  expect(say("people", { n: 1_200 })).toBe("1,200 people");
});

test("say leaves what looks like a tag alone: names are text", () => {
  expect(say("tag", { name: "<i>" })).toBe("under <b> <i>");
});

test("say.parts(key, values) draws what stands between tags, and leaves names text", () => {
  const link = (inside: React.ReactNode) => createElement("a", { href: "/x" }, inside);
  expect(renderToStaticMarkup(say.parts("link", { link, name: "<i>" }))).toBe(
    'See <a href="/x">the list of &lt;i&gt;</a>, or ask.',
  );
  expect(renderToStaticMarkup(say.parts("drawn", { who: createElement("b", null, "Ada") }))).toBe(
    "<b>Ada</b> is here",
  );
});
