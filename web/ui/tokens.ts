/**
 * The few colors that words and controls are made of, on light and on dark. Contrast is tested
 * (tests/charts/contrast.test.ts): words 4.5:1 at least, edges of controls 3:1.
 */
export interface Tokens {
  /** The page. */
  paper: string;
  /** Raised above the page: tables, menus, fields. */
  surface: string;
  ink: string;
  quiet: string;
  /** Separates; carries no meaning. */
  rule: string;
  /** The edge of something that can be used. */
  edge: string;
  /** What can be clicked. */
  link: string;
  /** A filled button and the words on it. */
  button: string;
  onButton: string;
  /** A ground for what asks for attention. */
  notice: string;
}

export const tokens: Record<"light" | "dark", Tokens> = {
  light: {
    paper: "#fffdf9",
    surface: "#ffffff",
    ink: "#1d2a2d",
    quiet: "#56615f",
    rule: "#ddd8ce",
    edge: "#7d8684",
    link: "#0b5f66",
    button: "#0b5f66",
    onButton: "#ffffff",
    notice: "#f6eedd",
  },
  dark: {
    paper: "#161d1e",
    surface: "#1d2628",
    ink: "#f3efe7",
    quiet: "#b4bdbb",
    rule: "#39454a",
    edge: "#7f8b8d",
    link: "#7fcdd0",
    button: "#7fcdd0",
    onButton: "#0c2b2e",
    notice: "#33301f",
  },
};

/** Teal from pale to deep; the theme's primary color. Shade 9 is what a button is filled with. */
export const teal = [
  "#eaf5f5",
  "#d3e9e9",
  "#a9d5d6",
  "#7fcdd0",
  "#58b0b9",
  "#3796a1",
  "#1f7f89",
  "#146d76",
  "#0f666e",
  "#0b5f66",
] as const;
