import type { Instrument, Subscale } from "#shared/instruments/definition";
import { findSubscale, textIn } from "#shared/instruments/subscale";
import { decimalsOf, type Measure } from "#shared/reports/measure";
import { formatPoints, formatSignedPoints } from "#shared/reports/numberFormats";
import type { Measures } from "../api";
import { language } from "../ui/language";
import { say } from "./say";

/** What is needed to speak of one measure of an answer. */
export interface NamedMeasure {
  name: string;
  /** What the scale is called in sentences. */
  measure: Measure;
  anchors: { low: string; high: string } | undefined;
  step: number | undefined;
  /** Of means and changes, on charts as in tables. */
  decimals: number;
  subscale: Subscale | undefined;
  /** Points of this scale, as finely as its steps are. */
  points: (value: number) => string;
  signed: (value: number) => string;
}

interface Answered {
  instrument: string;
  version: string;
  subscale: string;
  direction: Measure["direction"];
  range: readonly [number, number];
  latest?: boolean;
}

/** An older version of an instrument goes by its own name, so that nobody takes it for the newer one. */
export function nameMeasure(
  answered: Answered,
  { instruments }: Pick<Measures, "instruments">,
): NamedMeasure {
  const instrument = instruments.find(({ id }) => id === answered.instrument);
  const subscale = instrument && findSubscale(instrument, answered.subscale);
  const named =
    instrument && subscale
      ? measureName(instrument, subscale)
      : `${answered.instrument} ${answered.subscale}`;
  const { range, direction } = answered;
  const scale = subscale ? textIn(subscale.label, language) : answered.subscale;
  const measure: Measure = {
    ...{ scale, range, direction, step: subscale?.step ?? null },
    ...(instrument && { instrument: textIn(instrument.name, language) }),
  };
  const decimals = decimalsOf(measure);
  return {
    name: answered.latest === false ? say("name.version", { name: named, version: answered.version }) : named,
    measure,
    points: (value) => formatPoints(value, language, decimals),
    signed: (value) => formatSignedPoints(value, language, decimals),
    anchors: subscale?.anchors && {
      low: textIn(subscale.anchors.low, language),
      high: textIn(subscale.anchors.high, language),
    },
    step: subscale?.step ?? undefined,
    decimals,
    subscale,
  };
}

export function measureName(instrument: Instrument, subscale: Subscale): string {
  const name = textIn(instrument.name, language);
  return instrument.subscales.length === 1
    ? name
    : say("name.subscale", { instrument: name, subscale: textIn(subscale.label, language) });
}

/** The measure that the view has chosen. */
export function chosenMeasure({
  instrument,
  subscale,
}: {
  instrument: Instrument;
  subscale: Subscale;
}): NamedMeasure {
  const { range, direction } = subscale;
  const answered = {
    instrument: instrument.id,
    version: instrument.version,
    subscale: subscale.id,
    range,
    direction,
  };
  return nameMeasure(answered, { instruments: [instrument] });
}

/** A stratum's name; people without a value have one too. */
export function stratumName(by: Record<string, string | null>): string {
  return Object.entries(by)
    .map(([dimension, value]) => value ?? say("name.notGiven", { dimension, name: dimension }))
    .join(" · ");
}
