import type { ReportBlock } from "../blocks";
import type { Language } from "../say";
import { scaleTitle } from "../scaleTitle";
import { listFigures, usualWaves } from "./liveFigures";
import { sayReport } from "./sayReport";
import { type FoundMeasure, findMeasure, type ProgramSource, type ReportSources } from "./sources";

export const reportTemplates = ["summary", "funder", "board", "advocacy", "participants"] as const;
export type ReportTemplate = (typeof reportTemplates)[number];

/** At most so many scales are told one by one; a table holds them all. */
const fewScales = 4;

/**
 * A report to begin with, made of what the programs measured: a page in short, a report for a funder, slides for a
 * board, a brief that asks for something, or what goes back to those who answered. Every part can be changed.
 *
 * @returns Parts in order, with ids `b1`, `b2`, …; of a program without a release or scores, its words alone.
 */
export function fillTemplate(
  template: ReportTemplate,
  { name, language }: { name: string; language: Language },
  sources: ReportSources,
): ReportBlock[] {
  const say = (key: Parameters<typeof sayReport>[0], values = {}) => sayReport(key, values, language);
  const programs = sources.programs.map((program) => measuredBy(program, sources, language));
  const parts: Part[] = [{ kind: "title", title: name, subtitle: "" }];
  for (const measured of programs)
    parts.push(
      ...partsOf[template](measured, say).map((part) => nameProgram(part, measured, programs.length)),
    );
  if (template === "advocacy")
    parts.push({
      kind: "text",
      heading: say("template.advocacy.ask"),
      text: say("template.advocacy.askText"),
    });
  if (template === "participants")
    parts.push({ kind: "text", heading: say("template.back.next"), text: say("template.back.nextText") });
  parts.push({ kind: "methods" });
  return parts.map((part, k) => ({ ...part, id: `b${k + 1}` }) as ReportBlock);
}

type WithoutId<Block> = Block extends ReportBlock ? Omit<Block, "id"> : never;
type Part = WithoutId<ReportBlock>;
type Say = (key: Parameters<typeof sayReport>[0], values?: Record<string, string>) => string;

/** What a program measured at its two usual waves. */
interface Measured {
  program: ProgramSource;
  waves: { pre: string; post: string } | undefined;
  scales: FoundMeasure[];
  live: (scale: FoundMeasure) => string;
  people: string;
}

function measuredBy(program: ProgramSource, sources: ReportSources, language: Language): Measured {
  const waves = usualWaves(program);
  const seen = new Set<string>();
  const scales = program.measures.flatMap(({ instrument, subscale, pre, post }) => {
    const key = `${instrument} ${subscale}`;
    if (pre !== waves?.pre || post !== waves.post || seen.has(key)) return [];
    seen.add(key);
    const found = findMeasure(sources, { program: program.id, instrument, subscale, pre, post }, language);
    return "message" in found ? [] : [found];
  });
  const figures = listFigures(program, sources, language);
  const insert = (kind: "change" | "likely" | "people", { scale }: FoundMeasure) => {
    const called = sayReport(`figure.${kind}`, {}, language);
    const start = `{{${called}: ${scale.instrument} ${scale.subscale}`;
    // Figures of other waves begin with the same words and may stand first.
    const isUsual = (name: string) =>
      name.startsWith(start) && /^(?: #\d+)?\}\}$/.test(name.slice(start.length));
    return figures.find(({ insert: name }) => isUsual(name))?.insert ?? "";
  };
  const live = (found: FoundMeasure) =>
    sayReport(
      "template.live",
      {
        scale: scaleTitle(found.measure, language),
        change: insert("change", found),
        likely: insert("likely", found),
      },
      language,
    );
  return { program, waves, scales, live, people: scales[0] ? insert("people", scales[0]) : "" };
}

const keysOf = ({ program, scale, waves }: FoundMeasure) => ({
  program: program.id,
  instrument: scale.instrument,
  subscale: scale.subscale,
  pre: waves.pre.key,
  post: waves.post.key,
});

const partsOf: Record<ReportTemplate, (measured: Measured, say: Say) => Part[]> = {
  summary: (measured, say) => [
    inShort(measured, say, [say("template.summary.text", { program: measured.program.name })]),
    ...measured.scales.slice(0, 2).map((found): Part => ({ kind: "outcome", ...keysOf(found) })),
    ...whoAnswered(measured, say),
  ],
  funder: (measured, say) => [
    inShort(measured, say, [say("template.funder.text", { program: measured.program.name })]),
    ...whoAnswered(measured, say),
    ...flow(measured),
    ...measured.scales
      .slice(0, fewScales)
      .flatMap((found): Part[] => [
        { kind: "outcome", ...keysOf(found) },
        ...(hasTable(found, "group")
          ? [{ kind: "chart", chart: "forest", ...keysOf(found), by: ["group"] } satisfies Part]
          : []),
      ]),
    ...equity(measured),
    ...table(measured),
  ],
  board: (measured, say) => [
    text(say("template.summary.heading"), [say("template.board.text")]),
    ...flow(measured),
    ...measured.scales
      .slice(0, fewScales)
      .map((found): Part => ({ kind: "chart", chart: "slope", ...keysOf(found), by: [] })),
    ...equity(measured),
  ],
  advocacy: (measured, say) => [
    inShort(measured, say, [say("template.advocacy.text")]),
    ...measured.scales.slice(0, 2).map((found): Part => ({ kind: "outcome", ...keysOf(found) })),
    ...equity(measured),
  ],
  participants: (measured, say) => [
    text(say("template.summary.heading"), [say("template.back.text")]),
    ...measured.scales.slice(0, fewScales).map((found): Part => ({ kind: "outcome", ...keysOf(found) })),
  ],
};

function text(heading: string, paragraphs: readonly string[]): Part {
  return { kind: "text", heading, text: paragraphs.join("\n\n") };
}

/** Whom words are about, where a report tells of several programs. */
function nameProgram(part: Part, { program }: Measured, programs: number): Part {
  if (part.kind !== "text" || programs < 2) return part;
  return { ...part, heading: `${part.heading}: ${program.name}` };
}

function inShort({ scales, live }: Measured, say: Say, paragraphs: readonly string[]): Part {
  return text(say("template.summary.heading"), [...paragraphs, ...scales.slice(0, 2).map(live)]);
}

function whoAnswered({ people }: Measured, say: Say): Part[] {
  return people ? [text(say("template.who"), [say("template.who.text", { people })])] : [];
}

function flow({ scales: [first] }: Measured): Part[] {
  if (!first) return [];
  return [{ kind: "flow", ...keysOf(first), by: hasTable(first, "group") ? ["group"] : [] }];
}

function equity({ scales: [first] }: Measured): Part[] {
  return first && hasTable(first, "group")
    ? [{ kind: "equity", ...keysOf(first), by: ["group"], reference: null }]
    : [];
}

function table({ program, waves, scales }: Measured): Part[] {
  if (!waves || scales.length < 2) return [];
  const measures = scales
    .slice(0, 30)
    .map(({ scale }) => ({ instrument: scale.instrument, subscale: scale.subscale }));
  return [{ kind: "table", program: program.id, ...waves, by: [], measures }];
}

/** Whether a release tells more than one row of a breakdown. */
function hasTable({ released }: FoundMeasure, dimension: string): boolean {
  const found = released.tables.find(({ by }) => by.length === 1 && by[0] === dimension);
  return (found?.strata.length ?? 0) > 1;
}
