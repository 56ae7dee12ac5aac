import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Menu,
  Modal,
  Notification,
  PasswordInput,
  Select,
  type VariantColorsResolver,
} from "@mantine/core";
import { say } from "./sayOwn";
import { teal, tokens } from "./tokens";

export const fontFamily =
  '"Atkinson Hyperlegible Next Variable", "Noto Sans Arabic Variable", system-ui, sans-serif';

/** `autoContrast` looks at the light shade only; the words on a filled button follow the scheme. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isPrimary = input.color === undefined || input.color === input.theme.primaryColor;
  if (input.variant !== "filled" || !isPrimary) return colors;
  return { ...colors, color: "var(--mantine-primary-color-contrast)" };
};

/** Mantine in our voice: deep teal for what can be clicked, ink on warm white, 16 px and more. */
export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 9, dark: 3 },
  autoContrast: true,
  variantColorResolver,
  colors: { teal },
  black: tokens.light.ink,
  white: "#ffffff",
  fontFamily,
  headings: {
    fontFamily,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "2.125rem", lineHeight: "1.2" },
      h2: { fontSize: "1.5rem", lineHeight: "1.3" },
      h3: { fontSize: "1.25rem", lineHeight: "1.35" },
    },
  },
  // The smallest text of the product is 16 px: hints and labels too.
  fontSizes: { xs: "1rem", sm: "1rem", md: "1.0625rem", lg: "1.1875rem", xl: "1.375rem" },
  lineHeights: { xs: "1.45", sm: "1.5", md: "1.55", lg: "1.6", xl: "1.6" },
  defaultRadius: "md",
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Modal: Modal.extend({
      defaultProps: {
        closeButtonProps: { "aria-label": say("dialog.close") },
        // Its head is a `header`, which would be a second banner of the page.
        attributes: { header: { role: "presentation" } },
      },
    }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { "aria-label": say("dialog.close") } },
    }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { visibilityToggleButtonProps: { "aria-label": say("password.toggle") } },
    }),
    // What unfolds belongs to the page and not beside it, where landmarks do not reach.
    Menu: Menu.extend({
      defaultProps: { portalProps: { target: "#main" }, withInitialFocusPlaceholder: false },
    }),
    Select: Select.extend({
      defaultProps: {
        comboboxProps: { portalProps: { target: "#main" } },
        // The list scrolls by itself (ui.css): a scroller around it would be one that no key reaches.
        withScrollArea: false,
      },
    }),
  },
});

/** Ours in place of Mantine's greys, which are too cool and, as hints, too pale. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesFor("light"),
  dark: variablesFor("dark"),
});

function variablesFor(scheme: "light" | "dark"): Record<string, string> {
  const token = tokens[scheme];
  return {
    "--mantine-color-body": token.paper,
    "--mantine-color-text": token.ink,
    "--mantine-color-dimmed": token.quiet,
    "--mantine-color-placeholder": token.quiet,
    "--mantine-color-anchor": token.link,
    "--mantine-color-default": token.surface,
    "--mantine-color-default-color": token.ink,
    "--mantine-color-default-border": token.edge,
    "--mantine-color-error": token.ink,
    "--mantine-primary-color-contrast": token.onButton,
    "--ground-paper": token.paper,
    "--ground-surface": token.surface,
    "--ground-ink": token.ink,
    "--ground-quiet": token.quiet,
    "--ground-rule": token.rule,
    "--ground-edge": token.edge,
    "--ground-link": token.link,
    "--ground-notice": token.notice,
  };
}
