/** Light or dark ground under a chart. */
export type Scheme = "light" | "dark";

/** Every color that a chart may use, on one ground. */
export interface Palette {
  paper: string;
  ink: string;
  /** Second voice: captions, n, ticks. Still 4.5:1 on the paper. */
  quiet: string;
  /** Grid and frames; carries no meaning, so it needs no contrast. */
  rule: string;
  /** A ground for rows that are pointed at. */
  wash: string;
  /** The one hue of a chart that does not tell groups apart. */
  main: string;
  /** Groups 1 to 6; further groups take `otherGroup` and are told apart by their label. */
  groups: readonly [string, string, string, string, string, string];
  otherGroup: string;
  /** Fillings of a heat map: three depths to each side of no clear change. */
  heat: { worse: Depths; none: string; better: Depths };
}

/** From pale to deep. */
export type Depths = readonly [string, string, string];

/**
 * The six group hues keep apart under deuteranopia, protanopia, tritanopia and in grey, and each has 3:1
 * on its paper; all seven fillings of a heat map differ in grey (tests/charts/colors.test.ts). They were searched for around the Okabe–Ito hues, because
 * the originals are too pale on white: yellow has 1.3:1 there.
 */
export const palettes: Record<Scheme, Palette> = {
  light: {
    paper: "#fffdf9",
    ink: "#1d2a2d",
    quiet: "#56615f",
    rule: "#ddd8ce",
    wash: "#f3efe6",
    main: "#0b5f66",
    groups: ["#288a97", "#d57934", "#254587", "#a3265d", "#333a10", "#27003e"],
    otherGroup: "#6f7675",
    heat: {
      worse: ["#f3cfa0", "#dd9f55", "#a9631a"],
      none: "#efebe2",
      better: ["#9ec8cc", "#4f9aa3", "#0b5f66"],
    },
  },
  dark: {
    paper: "#161d1e",
    ink: "#f3efe7",
    quiet: "#b4bdbb",
    rule: "#39454a",
    wash: "#222c2e",
    main: "#7fcdd0",
    groups: ["#74feff", "#fdc4ac", "#6da6df", "#a1758a", "#b2c24c", "#7753c4"],
    otherGroup: "#949d9c",
    heat: {
      worse: ["#5c4120", "#936427", "#d99a4a"],
      none: "#2b3537",
      better: ["#1f5d63", "#45949b", "#93d3d6"],
    },
  },
};

/** The color of the group at `index` (0 first): six hues, then grey. */
export function groupColor(palette: Palette, index: number): string {
  return palette.groups[index] ?? palette.otherGroup;
}
