import PptxGenJS from "pptxgenjs";
import type { ReportContent } from "#shared/reports/content";

/** The colors of the product's charts on paper (web/charts/colors), as PowerPoint writes them. */
export const colors = {
  paper: "FFFDF9",
  ink: "1D2A2D",
  quiet: "56615F",
  rule: "DDD8CE",
  wash: "F3EFE6",
  before: "D57934",
  after: "0B5F66",
  many: ["288A97", "D57934", "254587", "A3265D", "333A10", "27003E", "6F7675"],
};

/** Where things stand on a wide slide, in inches. */
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
      { rect: { x: 0, y: 0, w: 0.28, h: 7.5, fill: { color: colors.after } } },
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
          options: { x: 0.8, y: 7.02, w: 9, h: 0.3, ...text, fontSize: 10, color: colors.quiet },
        },
      },
    ],
    slideNumber: { x: 12.2, y: 7.02, w: 0.6, h: 0.3, fontFace: font, fontSize: 10, color: colors.quiet },
  });
  return {
    file,
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

/** A slide with its title in the place made for it. */
export function addTitled(
  { file }: Deck,
  title: string,
  master: "OPENING" | "PAGE" = "PAGE",
): PptxGenJS.Slide {
  const slide = file.addSlide({ masterName: master });
  slide.addText(title, { placeholder: "title" });
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

/**
 * Lines in portions that fit on a slide: long ones take the room of several, and a heading stays with what follows it.
 *
 * @param most    Lines on a slide.
 * @param across  Letters of one.
 */
export function linesOf<Line extends { text: string; isHeading?: boolean }>(
  lines: readonly Line[],
  { most, across }: { most: number; across: number },
): Line[][] {
  const pages: Line[][] = [[]];
  let room = most;
  for (const [k, line] of lines.entries()) {
    const roomOf = (one: Line | undefined) => (one ? Math.ceil(one.text.length / across) : 0);
    const needed = roomOf(line) + (line.isHeading ? roomOf(lines[k + 1]) : 0);
    if (needed > room && pages.at(-1)!.length > 0) {
      pages.push([]);
      room = most;
    }
    pages.at(-1)!.push(line);
    room -= roomOf(line);
  }
  return pages;
}

/** The first row on top: a value that the types of pptxgenjs leave out. */
export function topDown(options: PptxGenJS.IChartOpts): PptxGenJS.IChartOpts {
  return Object.assign(options, { catAxisOrientation: "maxMin" });
}

/** Rows over as few slides as hold them, about as many on each: none stands alone after a full one. */
export function overSlides<Row>(rows: readonly Row[], most: number): Row[][] {
  const slides = Math.ceil(rows.length / most);
  const each = Math.ceil(rows.length / slides);
  return Array.from({ length: slides }, (_, k) => rows.slice(k * each, (k + 1) * each));
}
