import type { Instrument } from "#shared/instruments/definition";
import { findSubscale, textIn } from "#shared/instruments/subscale";
import { decimalsOf, type Measure } from "#shared/reports/measure";
import { language } from "../ui/language";
import type { Dashboard, DashboardMeasure } from "./query";
import { say } from "./say";

const domains = [
  "loneliness",
  "belonging",
  "inclusion",
  "community",
  "trust",
  "wellbeing",
  "social_support",
  "empathy",
] as const;
type Domain = (typeof domains)[number] | "other";

/** Measures under what they are about, in a fixed order; each stands under the first domain of its instrument. */
export function byDomain({ measures, domains: known }: Dashboard): [Domain, DashboardMeasure[]][] {
  const domainOf = ({ instrument }: DashboardMeasure): Domain =>
    domains.find((domain) => domain === known[instrument]?.[0]) ?? "other";
  return [...domains, "other" as const]
    .map((domain): [Domain, DashboardMeasure[]] => [
      domain,
      measures.filter((measure) => domainOf(measure) === domain),
    ])
    .filter(([, found]) => found.length > 0);
}

/** What is needed to speak of a measure, and to draw it. */
export function nameMeasure(told: DashboardMeasure, instruments: readonly Instrument[]) {
  const instrument = instruments.find(({ id }) => id === told.instrument);
  const subscale = instrument && findSubscale(instrument, told.subscale);
  const scale = subscale ? textIn(subscale.label, language) : told.subscale;
  const whole = instrument ? textIn(instrument.name, language) : told.instrument;
  const named =
    instrument?.subscales.length === 1
      ? whole
      : say("measure.subscale", { instrument: whole, subscale: scale });
  const measure: Measure = {
    scale,
    range: told.range,
    direction: told.direction,
    step: subscale?.step ?? null,
  };
  return {
    name: told.latest ? named : say("measure.version", { name: named, version: told.version }),
    measure,
    decimals: decimalsOf(measure),
  };
}
