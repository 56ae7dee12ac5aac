import type { Instrument, Subscale } from "../../instruments/definition";
import { textIn } from "../../instruments/subscale";
import type { DisclosedOutcome } from "../../outcomes/disclosure";
import { answerFromRelease, type ReleasedMeasure, type ReleaseMark } from "../../outcomes/release";
import type { ReportScale } from "../content";
import { decimalsOf, type Measure } from "../measure";
import type { Language } from "../say";
import type { ReportMessage } from "./sayReport";

/** What a report is filled from: the releases that stand, and what there is to say about them. */
export interface ReportSources {
  /** The mark is a picture as a `data:` address, where there is one. */
  organization: { name: string; mark: string | null };
  programs: readonly ProgramSource[];
}

/** One program as everybody outside the team may read it. */
export interface ProgramSource {
  id: number;
  name: string;
  /** The current one; null before the first. */
  release: ReleaseMark | null;
  waves: readonly { key: string; label: string; kind: string }[];
  /** The definitions of what the release tells of, newest version first. */
  definitions: readonly Instrument[];
  /** The release's tables under the names that groups have now, newest version first. */
  measures: readonly ReleasedMeasure[];
}

export interface AskedMeasure {
  program: number;
  instrument: string;
  subscale: string;
  pre: string;
  post: string;
}

/** Why a part of a report cannot be filled: a message with its values. */
export interface Fault {
  message: Extract<ReportMessage, `fault.${string}`>;
  values: Record<string, string>;
}

/** One subscale of a release with all that words and pictures of it need. */
export interface FoundMeasure {
  program: ProgramSource & { release: ReleaseMark };
  released: ReleasedMeasure;
  definition: Instrument;
  subscale: Subscale;
  scale: ReportScale;
  measure: Measure;
  waves: { pre: { key: string; label: string }; post: { key: string; label: string } };
}

/** The program of a part, where it has a release and both waves in their order. */
export function findProgram(
  sources: ReportSources,
  asked: Pick<AskedMeasure, "program" | "pre" | "post">,
): FoundProgram | Fault {
  const program = sources.programs.find(({ id }) => id === asked.program);
  if (!program) return fault("fault.noProgram");
  const { release, name, waves } = program;
  if (!release) return fault("fault.noRelease", { program: name });
  const [pre, post] = [asked.pre, asked.post].map((key) => waves.findIndex((wave) => wave.key === key));
  if (pre! < 0 || post! <= pre!)
    return fault("fault.noWaves", { program: name, pre: asked.pre, post: asked.post });
  const named = ({ key, label }: ProgramSource["waves"][number]) => ({ key, label });
  return {
    program: { ...program, release },
    waves: { pre: named(waves[pre!]!), post: named(waves[post!]!) },
  };
}

export type FoundProgram = Pick<FoundMeasure, "program" | "waves">;

/** The newest version that the release tells of what was asked, or why there is none. */
export function findMeasure(
  sources: ReportSources,
  asked: AskedMeasure,
  language: Language,
): FoundMeasure | Fault {
  const found = findProgram(sources, asked);
  if ("message" in found) return found;
  const { program, waves } = found;
  const released = program.measures.find(
    (one) =>
      one.instrument === asked.instrument &&
      one.subscale === asked.subscale &&
      one.pre === asked.pre &&
      one.post === asked.post,
  );
  const definition = program.definitions.find(
    ({ id, version }) => id === asked.instrument && version === released?.version,
  );
  const subscale = definition?.subscales.find(({ id }) => id === asked.subscale);
  if (!released || !definition || !subscale)
    return fault("fault.noScale", { program: program.name, name: `${asked.instrument} ${asked.subscale}` });
  const scale = scaleOf(definition, subscale, language);
  const { label, range, direction, step } = scale;
  const instrument = textIn(definition.name, language);
  const measure = { scale: label, instrument, range: [...range] as [number, number], direction, step };
  return { program, waves, released, definition, subscale, scale, measure };
}

/** What a release tells of a measure by a breakdown; a fault where it was not cut by it. */
export function readOutcome(found: FoundMeasure, by: readonly string[]): DisclosedOutcome | Fault {
  const held = found.released.tables.some(
    (table) => table.by.length === by.length && table.by.every((name) => by.includes(name)),
  );
  if (!held) return fault("fault.noBreakdown", { program: found.program.name, name: by.join(", ") });
  const { release } = found.program;
  return answerFromRelease(found.released, { by }, { from: "release", audience: "shared", release });
}

export function fault(message: Fault["message"], values: Record<string, string> = {}): Fault {
  return { message, values };
}

/** A subscale as axes, tables and captions need it, in one language. */
export function scaleOf(definition: Instrument, subscale: Subscale, language: Language): ReportScale {
  const label = textIn(subscale.label, language) || textIn(definition.name, language);
  const [low, high] = subscale.range;
  const { direction, step, anchors } = subscale;
  return {
    instrument: definition.id,
    version: definition.version,
    subscale: subscale.id,
    label,
    range: [low, high],
    step,
    decimals: decimalsOf({ scale: label, range: [low, high], direction, step }),
    direction,
    anchors: anchors ? { low: textIn(anchors.low, language), high: textIn(anchors.high, language) } : null,
  };
}
