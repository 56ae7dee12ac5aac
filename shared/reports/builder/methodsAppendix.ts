import { isSuppressed } from "../../outcomes/suppressed";
import type { FilledKind, ReportContent } from "../content";
import { describeLimits } from "../limits";
import { formatDay, formatScaleEnd } from "../numberFormats";
import type { Language } from "../say";
import { scaleTitle } from "../scaleTitle";
import { sayReport } from "./sayReport";
import { type AskedMeasure, findMeasure, type ReportSources, readOutcome } from "./sources";

type Section = FilledKind<"methods">["sections"][number];

/**
 * The methods appendix writes itself from what a report shows: what was asked and by whom it was made, when, who is
 * counted, how figures are worked out, what is hidden, and what it all cannot show. Formulas stand only for what is
 * in the report.
 *
 * @param content  The report, all but its appendix.
 * @param asked    Every scale that it shows, as its parts ask for them.
 */
export function appendix(
  content: ReportContent,
  asked: readonly AskedMeasure[],
  sources: ReportSources,
): { title: string; sections: Section[] } {
  const { language, threshold } = content;
  const line = (key: Parameters<typeof sayReport>[0], values = {}) => sayReport(key, values, language);
  const hasGaps = content.blocks.some(
    (block) => block.kind === "equity" || (block.kind === "chart" && block.chart === "gaps"),
  );
  const { counted, limits } = peopleIn(asked, sources, language);
  return {
    title: line("methods.title"),
    sections: [
      { heading: line("methods.asked"), paragraphs: [line("methods.asked.text")], points: scalesIn(content) },
      { heading: line("methods.when"), paragraphs: [line("methods.lookingBack")], points: wavesIn(content) },
      {
        heading: line("methods.who"),
        paragraphs: [line("methods.paired"), line("methods.incomplete"), line("methods.excluded")],
        points: counted,
      },
      {
        heading: line("methods.how"),
        paragraphs: [],
        points: [
          line("methods.change"),
          line("methods.interval"),
          line("methods.mean"),
          ...(hasGaps ? [line("methods.gap")] : []),
          line("methods.rounded"),
        ],
      },
      {
        heading: line("methods.hidden"),
        paragraphs: [line("methods.threshold", { threshold }), line("methods.kept")],
        points: [],
      },
      ...(content.blocks.some(({ kind }) => kind === "quote")
        ? [{ heading: line("methods.quotesTitle"), paragraphs: [line("methods.quotes")], points: [] }]
        : []),
      {
        heading: line("methods.limits"),
        paragraphs: [...limits, line("methods.notSurveyed")],
        points: [],
      },
    ],
  };
}

function scalesIn({ definitions, language }: ReportContent): string[] {
  return definitions.flatMap(({ name, version, citations, licence, validated, subscales }) => [
    ...subscales.flatMap(({ scale: { label, range, direction }, bands }) => {
      const [min, max] = range.map((end) => formatScaleEnd(end, language));
      const values = { name, subscale: label, version, min: min!, max: max!, direction };
      return [
        sayReport("methods.scale", values, language),
        ...bands.map((band) => {
          const [from, to] = [band.from, band.to].map((end) => formatScaleEnd(end, language));
          const { source } = band;
          const named = { label: band.label, subscale: label, from: from!, to: to!, source };
          return sayReport("methods.band", named, language);
        }),
      ];
    }),
    ...citations.map((source) => sayReport("methods.source", { name, source }, language)),
    sayReport("methods.licence", { name, licence: licence.name, attribution: licence.attribution }, language),
    ...(validated ? [] : [sayReport("methods.untested", { name }, language)]),
  ]);
}

function wavesIn({ programs, language }: ReportContent): string[] {
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  return programs.map(({ name, waves, release }) => {
    const day = formatDay(release.cutAt, language);
    const named = list.format(waves.map(({ label }) => label));
    return sayReport("methods.waves", { program: name, waves: named, day }, language);
  });
}

/** Who stands behind each scale, and what the design cannot show. */
function peopleIn(asked: readonly AskedMeasure[], sources: ReportSources, language: Language) {
  const counted = new Set<string>();
  const limits = new Set<string>();
  for (const one of asked) {
    const found = findMeasure(sources, one, language);
    const outcome = "message" in found ? found : readOutcome(found, []);
    if ("message" in found || "message" in outcome) continue;
    const { overall } = outcome;
    const values = { scale: scaleTitle(found.measure, language), program: found.program.name };
    if (isSuppressed(overall)) {
      counted.add(sayReport("methods.countedHidden", values, language));
      for (const limit of describeLimits(undefined, language)) limits.add(limit);
      continue;
    }
    const { pre, paired } = overall.n;
    counted.add(
      typeof pre === "number"
        ? sayReport("methods.countedOf", { ...values, pre, paired }, language)
        : sayReport("methods.counted", { ...values, paired }, language),
    );
    for (const limit of describeLimits(overall.detail, language)) limits.add(limit);
  }
  return { counted: [...counted], limits: [...limits] };
}
