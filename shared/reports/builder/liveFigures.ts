import { isSuppressed } from "../../outcomes/suppressed";
import { findChange } from "../changeFinding";
import type { Cell, ReportContent } from "../content";
import { hiddenLabel } from "../hiddenWording";
import { likelyWords } from "../likely";
import { formatPoints, formatSize } from "../numberFormats";
import type { Language } from "../say";
import { scaleTitle } from "../scaleTitle";
import { cellOf } from "./cells";
import { sayReport } from "./sayReport";
import {
  type AskedMeasure,
  type Fault,
  type FoundMeasure,
  fault,
  findMeasure,
  type ProgramSource,
  type ReportSources,
  readOutcome,
} from "./sources";

export const figureKinds = ["change", "likely", "before", "after", "people"] as const;
type FigureKind = (typeof figureKinds)[number];

/** A figure that a text can hold: what is put into the text, what it is called, and what it says now. */
export interface LiveFigure {
  insert: string;
  label: string;
  said: string;
}

/** A figure as a text named it, and what it says. */
export interface FilledFigure {
  name: string;
  said: string;
  asked: AskedMeasure;
}

const braces = /\{\{([^{}]*)\}\}/g;

/**
 * Fills the figures of a text: `{{change: ucla-3 total}}` becomes "0.8 points lower". The number is worked out from
 * the same cell of the same release as a chart of it, so words and pictures cannot disagree. A hidden figure says so.
 *
 * The name is the figure in any language of reports, the instrument, the subscale, then where it is not the first
 * measurement against the next the two waves, and where a report holds several programs `#` and the program's number.
 *
 * @returns The text, what was filled in, and a fault for each name that means nothing here; those stay as they are.
 */
export function fillFigures(
  text: string,
  sources: ReportSources,
  language: Language,
): { text: string; figures: FilledFigure[]; faults: Fault[] } {
  const figures: FilledFigure[] = [];
  const faults: Fault[] = [];
  const filled = text.replaceAll(braces, (whole: string, inside: string) => {
    const name = inside.trim();
    const asked = parseFigure(name, sources);
    const found = asked && findMeasure(sources, asked.measure, language);
    if (!asked || !found || "message" in found) {
      faults.push(found && "message" in found ? found : fault("fault.unknownFigure", { name }));
      return whole;
    }
    const said = sayFigure(asked.kind, found, language);
    figures.push({ name, said, asked: asked.measure });
    return said;
  });
  return { text: filled, figures, faults };
}

/** The programs that a text names by their number. */
export function programsNamed(text: string): number[] {
  return [...text.matchAll(braces)].flatMap(([, inside]) => {
    const [, id] = /#(\d{1,15})\s*$/.exec(inside!) ?? [];
    return id === undefined ? [] : [Number(id)];
  });
}

/** Every figure of a program that can be put into a text, newest version of each scale. */
export function listFigures(
  program: ProgramSource,
  sources: ReportSources,
  language: Language,
): LiveFigure[] {
  const usual = usualWaves(program);
  return program.measures.flatMap(({ instrument, subscale, pre, post, version }, k) => {
    const newer = program.measures
      .slice(0, k)
      .some(
        (one) =>
          one.instrument === instrument && one.subscale === subscale && one.pre === pre && one.post === post,
      );
    const found = findMeasure(sources, { program: program.id, instrument, subscale, pre, post }, language);
    if (newer || "message" in found || found.released.version !== version) return [];
    const waves = usual?.pre === pre && usual.post === post ? "" : ` ${pre} ${post}`;
    const where = sources.programs.length > 1 ? ` #${program.id}` : "";
    return figureKinds.map((kind) => ({
      insert: `{{${sayReport(`figure.${kind}`, {}, language)}: ${instrument} ${subscale}${waves}${where}}}`,
      label: sayReport(`figure.label.${kind}`, { scale: labelOf(found, waves !== "", language) }, language),
      said: sayFigure(kind, found, language),
    }));
  });
}

function labelOf({ measure, waves }: FoundMeasure, withWaves: boolean, language: Language): string {
  const called = scaleTitle(measure, language);
  if (!withWaves) return called;
  return sayReport(
    "figure.ofWaves",
    { scale: called, pre: waves.pre.label, post: waves.post.label },
    language,
  );
}

/**
 * What a figure that a text named is called in a list: "Loneliness: people who answered both times" for
 * `people: ucla-3 total`. Its own name where the report knows no such scale.
 */
export function labelFigure(
  name: string,
  { definitions, programs, language }: Pick<ReportContent, "definitions" | "programs" | "language">,
): string {
  const named = readName(name);
  const scale = definitions
    .flatMap(({ subscales }) => subscales)
    .find(({ scale: one }) => one.instrument === named?.instrument && one.subscale === named.subscale)?.scale;
  if (!named || !scale) return name;
  const program = programs.find(({ id }) => id === named.program) ?? programs[0];
  const waveOf = (key: string) => program?.waves.find((wave) => wave.key === key)?.label ?? key;
  const { pre, post } = named;
  const called =
    pre !== undefined && post !== undefined
      ? sayReport("figure.ofWaves", { scale: scale.label, pre: waveOf(pre), post: waveOf(post) }, language)
      : scale.label;
  const label = sayReport(`figure.label.${named.kind}`, { scale: called }, language);
  return programs.length > 1 && program ? `${program.name}: ${label}` : label;
}

/** The parts of a figure's name; undefined where it is none. */
function readName(name: string) {
  const [, called, rest] = /^([^:]+):\s*(.+)$/u.exec(name) ?? [];
  const kind = kindCalled(called?.trim().toLowerCase());
  const words = (rest ?? "").trim().split(/\s+/u);
  const id = /^#(\d+)$/.exec(words.at(-1) ?? "")?.[1];
  const [instrument, subscale, pre, post, ...more] = id === undefined ? words : words.slice(0, -1);
  if (!kind || !instrument || !subscale || more.length > 0 || (pre === undefined) !== (post === undefined))
    return undefined;
  return { kind, instrument, subscale, pre, post, program: id === undefined ? undefined : Number(id) };
}

function parseFigure(
  name: string,
  sources: ReportSources,
): { kind: FigureKind; measure: AskedMeasure } | undefined {
  const named = readName(name);
  if (!named) return undefined;
  const { kind, instrument, subscale, pre, post, program: id } = named;
  const has = (program: ProgramSource) =>
    program.measures.some((one) => one.instrument === instrument && one.subscale === subscale);
  const possible = sources.programs.filter((one) => (id === undefined ? has(one) : one.id === id));
  const [program] = possible;
  const waves = pre !== undefined && post !== undefined ? { pre, post } : program && usualWaves(program);
  if (!program || possible.length > 1 || !waves) return undefined;
  return { kind, measure: { program: program.id, instrument, subscale, ...waves } };
}

function kindCalled(word: string | undefined): FigureKind | undefined {
  const languages = ["en", "es", "ar"] as const;
  return figureKinds.find((kind) => languages.some((tag) => sayReport(`figure.${kind}`, {}, tag) === word));
}

/** The first measurement and the one that is compared with it by default. */
export function usualWaves({
  waves,
}: Pick<ProgramSource, "waves">): { pre: string; post: string } | undefined {
  const [first, ...later] = waves.filter(({ kind }) => kind !== "then");
  const post = later.find(({ kind }) => kind === "post") ?? later[0];
  return first && post && { pre: first.key, post: post.key };
}

/** What a figure says: of the cell that a chart of everybody draws. */
function sayFigure(kind: FigureKind, found: FoundMeasure, language: Language): string {
  const outcome = readOutcome(found, []);
  if ("message" in outcome || isSuppressed(outcome.overall)) return hiddenLabel(language);
  const cell = cellOf(outcome.overall, found, language);
  return cell.kind === "told" ? sayCell(kind, cell, found, language) : hiddenLabel(language);
}

function sayCell(
  kind: FigureKind,
  { n, pre, post, change }: Extract<Cell, { kind: "told" }>,
  { scale: { decimals } }: FoundMeasure,
  language: Language,
): string {
  const none = sayReport("word.notEstimable", {}, language);
  switch (kind) {
    case "people":
      return sayReport("figure.people.said", { n: n.paired }, language);
    case "before":
      return pre ? formatPoints(pre.value, language, decimals) : none;
    case "after":
      return post ? formatPoints(post.value, language, decimals) : none;
    case "change": {
      if (!change) return none;
      if (change.value === 0) return sayReport("figure.same", {}, language);
      const size = formatSize(change.value, language, decimals);
      return sayReport(change.value < 0 ? "figure.lower" : "figure.higher", { size }, language);
    }
    case "likely": {
      if (!change || change.low === null || change.high === null) return none;
      const span = { kind: "estimate", method: "", n: n.paired, value: change.value } as const;
      const finding = findChange({ ...span, low: change.low, high: change.high });
      if (!("low" in finding)) return none;
      const { way, low, high } = likelyWords(finding, decimals, language);
      return finding.kind === "clear"
        ? sayReport("figure.range", { way, low, high }, language)
        : sayReport("figure.rangeAcross", { low, high }, language);
    }
  }
}
