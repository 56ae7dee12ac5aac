import PptxGenJS from "pptxgenjs";
import type { ReportContent } from "#shared/reports/content";

/** The colors of the product's charts on paper (web/charts/colors), as PowerPoint writes them. */
export const colors = {
  paper: "FFFDF9",
  ink: "1D2A2D",
  quiet: "56615F",
  rule: "DDD8CE",
  wash: "F3EFE6",
  after: "0B5F66",
  /** Two steps on the way to it. */
  pale: "9EC8CC",
  middle: "4F9AA3",
};

/** How wide a slide is, in inches. */
const slideWidth = 13.333;

/** Where things stand on a slide that is read from the left. */
export const size = {
  chart: { x: 0.5, y: 1.45, w: 6, h: 4.25 },
  beside: { x: 6.65, y: 1.55, w: 6.2 },
  wide: { x: 0.8, y: 1.45, w: 11.7, h: 4.45 },
  whole: { x: 0.8, y: 1.55, w: 11.7 },
  page: { x: 0.8, y: 1.5, w: 11.7, h: 5.3 },
  said: { x: 0.8, y: 5.75, w: 11.7, h: 0.65 },
  caption: { x: 0.8, y: 6.42, w: 11.7, h: 0.55 },
};

export interface Deck {
  file: PptxGenJS;
  rtl: boolean;
  /** Where something stands that is told for slides read from the left. */
  place: <At extends { x: number; w: number }>(at: At) => At;
  /** What every text says of itself: its language and from where it is read. */
  text: PptxGenJS.TextPropsOptions;
  chart: PptxGenJS.IChartOpts;
  table: (
    slide: PptxGenJS.Slide,
    header: readonly string[],
    rows: readonly string[][],
    at: { x: number; y: number; w: number },
    widths?: readonly number[],
  ) => void;
}

const font = "Arial";

/** An empty deck in the report's language: wide slides with a title that readers and screen readers find as such. */
export function slidesStart({ title, organization, language }: ReportContent): Deck {
  const rtl = language === "ar";
  const file = new PptxGenJS();
  file.layout = "LAYOUT_WIDE";
  file.title = title;
  file.company = organization.name;
  file.author = organization.name;
  file.rtlMode = rtl;
  file.theme = { headFontFace: font, bodyFontFace: font };
  const mirrored = <At extends { x: number; w: number }>(at: At): At =>
    rtl ? { ...at, x: slideWidth - at.x - at.w } : at;
  const text = {
    fontFace: font,
    color: colors.ink,
    lang: language,
    rtlMode: rtl,
    align: rtl ? "right" : "left",
  } as const;
  const placed = { ...text, bold: true, margin: 0 };
  file.defineSlideMaster({
    title: "OPENING",
    background: { color: colors.paper },
    objects: [
      { rect: { ...mirrored({ x: 0, w: 0.28 }), y: 0, h: 7.5, fill: { color: colors.after } } },
      {
        placeholder: {
          options: {
            ...placed,
            name: "title",
            type: "title",
            x: 0.8,
            y: 2,
            w: 11.7,
            h: 2,
            fontSize: 40,
            valign: "bottom",
          },
          text: "",
        },
      },
    ],
  });
  file.defineSlideMaster({
    title: "PAGE",
    background: { color: colors.paper },
    objects: [
      { line: { x: 0.8, y: 1.35, w: 11.7, h: 0, line: { color: colors.rule, width: 1 } } },
      {
        placeholder: {
          options: {
            ...placed,
            name: "title",
            type: "title",
            x: 0.8,
            y: 0.35,
            w: 11.7,
            h: 0.95,
            fontSize: 24,
            valign: "middle",
          },
          text: "",
        },
      },
      {
        text: {
          text: organization.name,
          options: {
            ...mirrored({ x: 0.8, w: 9 }),
            y: 7.02,
            h: 0.3,
            ...text,
            fontSize: 10,
            color: colors.quiet,
          },
        },
      },
    ],
    slideNumber: {
      ...mirrored({ x: 12.2, w: 0.6 }),
      y: 7.02,
      h: 0.3,
      fontFace: font,
      fontSize: 10,
      color: colors.quiet,
    },
  });
  return {
    file,
    rtl,
    place: mirrored,
    text,
    chart: {
      showLegend: true,
      legendPos: "b",
      legendFontFace: font,
      legendFontSize: 12,
      legendColor: colors.ink,
      showValue: true,
      dataLabelFontSize: 11,
      dataLabelFontFace: font,
      dataLabelColor: colors.ink,
      catAxisLabelFontFace: font,
      catAxisLabelFontSize: 11,
      catAxisLabelColor: colors.ink,
      valAxisLabelFontFace: font,
      valAxisLabelFontSize: 10,
      valAxisLabelColor: colors.quiet,
      valGridLine: { color: colors.rule, size: 0.5 },
      catGridLine: { style: "none" },
      barGapWidthPct: 60,
      lang: language,
    },
    table(slide, header, rows, at, widths) {
      const head = { bold: true, color: colors.quiet, fill: { color: colors.wash } };
      const cells = (line: readonly string[], options: object): PptxGenJS.TableCell[] =>
        line.map((cell, k) => ({
          text: cell,
          options: {
            ...text,
            ...options,
            ...(line.length < header.length && k === line.length - 1
              ? { colspan: header.length - k, italic: true }
              : {}),
          },
        }));
      const ordered = (line: PptxGenJS.TableCell[]) => (rtl ? [...line].reverse() : line);
      const share = widths ? at.w / widths.reduce((sum, width) => sum + width, 0) : 1;
      const columns = widths?.map((width) => width * share);
      slide.addTable([ordered(cells(header, head)), ...rows.map((row) => ordered(cells(row, {})))], {
        ...at,
        ...(columns ? { colW: rtl ? columns.reverse() : columns } : {}),
        fontSize: 12,
        border: { type: "solid", pt: 0.5, color: colors.rule },
        valign: "middle",
        autoPage: false,
      });
    },
  };
}

/** Points of a title that has more letters than its two lines hold, longest first. */
const titleSizes = [
  { beyond: 125, size: 17 },
  { beyond: 90, size: 20 },
];

/** A slide with its title in the place made for it. */
export function addTitled(
  { file, text }: Deck,
  title: string,
  master: "OPENING" | "PAGE" = "PAGE",
): PptxGenJS.Slide {
  const slide = file.addSlide({ masterName: master });
  const small = titleSizes.find(({ beyond }) => title.length > beyond);
  // Of the text itself: the place for titles has a size of its own, which goes before that of the whole.
  const run = { text: title, options: { ...text, bold: true, ...(small ? { fontSize: small.size } : {}) } };
  slide.addText([run], { placeholder: "title" });
  return slide;
}

/** Letters under a picture that a room can read. */
const mostSaid = 260;

/**
 * What stands under a picture: as many of its sentences as can be read, and in small who is counted and where the
 * numbers come from.
 */
export function addBelow(
  { text }: Deck,
  slide: PptxGenJS.Slide,
  sentences: readonly string[],
  caption: readonly string[],
): void {
  let said = "";
  for (const sentence of sentences) {
    if (said.length + sentence.length > mostSaid) break;
    said = said ? `${said} ${sentence}` : sentence;
  }
  if (said) slide.addText(said, { ...size.said, ...text, fontSize: 13, valign: "middle", fit: "shrink" });
  if (caption.length > 0)
    slide.addText(caption.join(" "), {
      ...{ ...size.caption, ...text, fontSize: 10, color: colors.quiet },
      ...{ valign: "top", fit: "shrink" },
    });
}
