import { expect, test } from "vitest";
import { type ProblemCode, problems } from "#shared/problem";
import { en } from "../../web/ui/messages/en";

test("every problem has its title on pages, in English as the API says it", () => {
  for (const [code, { title }] of Object.entries(problems))
    expect(en[`title.${code as ProblemCode}`]).toBe(title);
  const said = Object.keys(en).filter((key) => key.startsWith("title."));
  expect(said).toHaveLength(Object.keys(problems).length);
});
