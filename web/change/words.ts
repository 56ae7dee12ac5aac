import { textIn } from "#shared/instruments/subscale";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import { caption } from "#shared/reports/caption";
import { type ChartKind, chartSubtitle, chartTitle } from "#shared/reports/chartTitle";
import type { Measure } from "#shared/reports/measure";
import { describeRelease } from "#shared/reports/releaseWording";
import { dayOf } from "../ui/dates";
import { language } from "../ui/language";
import type { ChangeAnswer } from "./asOf";
import { say } from "./say";
import type { View } from "./view";

export function measureOf({ instrument, subscale }: View): Measure {
  return {
    scale: textIn(subscale.label, language),
    instrument: textIn(instrument.name, language),
    range: subscale.range,
    direction: subscale.direction,
    step: subscale.step ?? null,
  };
}

/** Who "everybody" is in this view: all people, or the one group or cohort that is looked at. */
export function nameOfEveryone({ group, cohort }: View): string {
  return group ?? cohort ?? say("name.everyone");
}

/** The dimensions of a breakdown as they are called on screen. */
export function dimensionsOf({ by }: DisclosedOutcome): string[] {
  return by.map((name) => (name === "group" || name === "cohort" ? say(`name.${name}`) : name));
}

export interface ChartWords {
  title: string;
  subtitle: string;
  caption: string;
}

/** Title, subtitle and caption of one chart; they stand in the picture too, so that it explains itself. */
export function chartWords(
  kind: ChartKind,
  outcome: ChangeAnswer,
  view: View,
  { source, timeZone }: { source: string; timeZone: string | undefined },
): ChartWords {
  const sentences = caption(
    outcome,
    {
      instrument: textIn(view.instrument.name, language),
      subscale: textIn(view.subscale.label, language),
      range: view.subscale.range,
      waves: { pre: view.pre.label, post: view.post.label },
      filters: filtersOf(view),
      dates: datesOf(view),
      source,
    },
    language,
  );
  return {
    title: chartTitle(
      outcome,
      measureOf(view),
      kind === "distribution" ? [] : dimensionsOf(outcome),
      language,
    ),
    subtitle: chartSubtitle(kind, language),
    caption: [...sentences.slice(0, -1), ...releaseWords(outcome, timeZone), ...sentences.slice(-1)].join(
      " ",
    ),
  };
}

/** Of which day the figures are, where they are not live: before the source, which ends a caption. */
function releaseWords({ release, preview = false }: ChangeAnswer, timeZone: string | undefined): string[] {
  if (!release && !preview) return [];
  const mark = release ? { ...release, cutAt: dayOf(release.cutAt, timeZone) } : null;
  return [describeRelease({ release: mark, preview }, language)];
}

/** From the first month of the earlier wave to the last of the later one, as far as files gave dates. */
function datesOf({ pre, post }: View) {
  const [from, to] = [pre.answered ?? post.answered, post.answered ?? pre.answered];
  return from && to ? { from: from.from, to: to.to } : null;
}

function filtersOf({ group, cohort }: View) {
  return [
    ...(group === undefined ? [] : [{ name: say("name.group"), value: group }]),
    ...(cohort === undefined ? [] : [{ name: say("name.cohort"), value: cohort }]),
  ];
}
