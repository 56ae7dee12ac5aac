import { textIn } from "../../instruments/subscale";
import type { ReportContent } from "../content";
import type { Language } from "../say";
import { type AskedMeasure, type FoundMeasure, findMeasure, type ReportSources } from "./sources";

type Definition = ReportContent["definitions"][number];

/** The definition of every scale that a report shows, each version once, in the order in which they come. */
export function definitionsOf(
  asked: readonly AskedMeasure[],
  sources: ReportSources,
  language: Language,
): Definition[] {
  const known = new Map<string, Definition>();
  for (const one of asked) {
    const found = findMeasure(sources, one, language);
    if ("message" in found) continue;
    const { id, version } = found.definition;
    const key = `${id} ${version}`;
    const definition = known.get(key) ?? describe(found, language);
    known.set(key, definition);
    if (definition.subscales.some(({ scale }) => scale.subscale === found.subscale.id)) continue;
    definition.subscales.push({
      scale: found.scale,
      bands: (found.subscale.bands ?? []).map(({ from, to, label, source }) => ({
        from,
        to,
        label: textIn(label, language),
        source,
      })),
    });
  }
  return [...known.values()];
}

function describe({ definition }: FoundMeasure, language: Language): Definition {
  const { id, version, name, citations, licence, validated } = definition;
  return {
    instrument: id,
    version,
    name: textIn(name, language),
    citations: citations.map(({ text, doi }) => (doi ? `${text} https://doi.org/${doi}` : text)),
    licence: { name: licence.name, attribution: licence.attribution },
    validated: validated !== false,
    subscales: [],
  };
}
