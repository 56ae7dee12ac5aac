import { Title, useComputedColorScheme } from "@mantine/core";
import type { Instrument } from "#shared/instruments/definition";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { ChartKind } from "#shared/reports/chartTitle";
import { describeHidden } from "#shared/reports/hiddenWording";
import { describeLimits } from "#shared/reports/limits";
import { describeChange, describeMeanChange } from "#shared/reports/wording";
import { language } from "../ui/language";
import type { ChangeAnswer } from "./asOf";
import { ChangeChart } from "./ChangeChart";
import { ChangeFigure } from "./ChangeFigure";
import type { ChangeRows } from "./noData";
import type { View } from "./view";
import { chartWords, measureOf } from "./words";

/** One table of a release, with the names that it takes to read it. */
export interface Told {
  organization: string;
  program: string;
  /** With the one subscale that is told. */
  instrument: Instrument;
  waves: Record<"pre" | "post", { key: string; label: string }>;
  outcome: ChangeAnswer;
}

/** A table that was told to somebody outside: the sentence, the pictures, their numbers, and what they cannot show. */
export function ToldChange({ told }: { told: Told }) {
  const scheme = useComputedColorScheme("light");
  const { view, outcome, source } = readTold(told);
  const { overall, threshold } = outcome;
  const measure = measureOf(view);
  const isHidden = isSuppressed(overall);
  const sentence = isHidden
    ? describeHidden(overall, threshold, language)
    : describeMeanChange(overall, measure, language);
  const rest = isHidden
    ? ""
    : describeChange(overall, measure, threshold, language).slice(sentence.length).trim();
  const limits = describeLimits(isHidden ? undefined : overall.detail, language);
  const kinds: ChartKind[] =
    outcome.by.length === 0 ? ["means", "forest", "distribution"] : ["means", "forest"];
  return (
    <>
      <section className="finding">
        <Title order={2}>{sentence}</Title>
        {rest && <p className="finding-rest">{rest}</p>}
      </section>
      {kinds.map((kind) => (
        <ChangeFigure key={kind} {...{ kind, outcome, view, scheme, source }} timeZone={undefined} />
      ))}
      {limits.map((limit) => (
        <p key={limit} className="quiet">
          {limit}
        </p>
      ))}
    </>
  );
}

/** The one picture of it, for a frame on somebody else's page. */
export function ToldChart({ told }: { told: Told }) {
  const scheme = useComputedColorScheme("light");
  const { view, outcome, source } = readTold(told);
  const words = chartWords("means", outcome, view, { source, timeZone: undefined });
  return <ChangeChart kind="means" {...{ outcome, view, scheme, words }} timeZone={undefined} />;
}

function readTold({ instrument, waves, outcome, organization, program }: Told) {
  const wave = (name: "pre" | "post") => ({ ...waves[name], kind: name, answered: null });
  const view: View = {
    instrument,
    subscale: instrument.subscales[0]!,
    pre: wave("pre"),
    post: wave("post"),
    by: outcome.by.join(","),
    group: undefined,
    cohort: undefined,
    matches: undefined,
  };
  const rows: ChangeRows = { ...outcome, without: [] };
  return { view, outcome: rows, source: `${organization}, ${program}` };
}
