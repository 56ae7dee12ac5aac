import { describe, expect, test } from "vitest";
import { theme } from "../../web/ui/theme";
import { teal, tokens } from "../../web/ui/tokens";
import { contrast } from "./vision";

describe.each(["light", "dark"] as const)("the %s theme", (scheme) => {
  const token = tokens[scheme];

  test.each(["paper", "surface", "notice"] as const)("words and links can be read on %s", (ground) => {
    expect(contrast(token.ink, token[ground])).toBeGreaterThanOrEqual(7);
    expect(contrast(token.quiet, token[ground])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token.link, token[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test("the edge of a control can be seen", () => {
    expect(contrast(token.edge, token.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(token.edge, token.surface)).toBeGreaterThanOrEqual(3);
  });

  test("a button can be read and found", () => {
    expect(contrast(token.onButton, token.button)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token.button, token.paper)).toBeGreaterThanOrEqual(3);
  });
});

test("the theme fills buttons with the teal that was tested", () => {
  expect(theme.primaryShade).toEqual({ light: 9, dark: 3 });
  expect(teal[9]).toBe(tokens.light.button);
  expect(teal[3]).toBe(tokens.dark.button);
});

test("no text of the theme is smaller than 16 px", () => {
  for (const size of Object.values(theme.fontSizes ?? {}))
    expect(Number.parseFloat(String(size))).toBeGreaterThanOrEqual(1);
});
