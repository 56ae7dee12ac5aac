import { NativeSelect, Title, useComputedColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Gap } from "#shared/outcomes/equity";
import { isSuppressed, type Suppressed } from "#shared/outcomes/suppressed";
import { describeGap, describeLooks } from "#shared/reports/gapWording";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { formatP } from "#shared/reports/numberFormats";
import { scaleTitle } from "#shared/reports/scaleTitle";
import type { Estimate } from "#shared/stats/estimate";
import type { Scheme } from "../charts/colors";
import { GapRows } from "../charts/GapRows";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { EmptyState } from "../ui/EmptyState";
import { Figure } from "../ui/Figure";
import { language } from "../ui/language";
import { Settling } from "../ui/saving/Settling";
import { BreakdownChoice, Choices } from "./Choices";
import { drawn } from "./estimates";
import { HowMade } from "./HowMade";
import { nameMeasure } from "./names";
import { type EquityAnswer, equityQuery } from "./queries";
import { say } from "./say";
import { breakdowns, useView, type View } from "./view";

/** Whether some groups are worse off than others, and whether that changed. */
export function EquityPart() {
  const found = useView();
  const [first] = breakdowns(found.measures, found.reading);
  if (first === undefined) return <EmptyState title={say("gaps.none")}>{say("gaps.noneAbout")}</EmptyState>;
  return <Gaps view={{ ...found, by: found.by || first }} />;
}

function Gaps({ view }: { view: View }) {
  const equity = useQuery({ ...equityQuery(view), placeholderData: keepPreviousData });
  return (
    <Answer query={equity} waiting={say("gaps.waiting")}>
      {(answer) => (
        <Settling isBusy={equity.isPlaceholderData} className="outcomes-answer">
          <Choices view={view}>
            <BreakdownChoice view={view} label={say("choose.compare")} needed />
            <ReferenceChoice view={view} answer={answer} />
          </Choices>
          <Title order={2}>{say("gaps.title")}</Title>
          <p className="outcomes-lead">
            {answer.reference === null
              ? say("gaps.aboutOthers")
              : say("gaps.aboutReference", { reference: answer.reference })}
          </p>
          {describeLooks(answer, language).map((sentence) => (
            <p key={sentence} className="outcomes-care">
              {sentence}
            </p>
          ))}
          {answer.measures.map((measure) => (
            <GapsOfMeasure
              key={`${measure.instrument} ${measure.version} ${measure.subscale}`}
              measure={measure}
              answer={answer}
              view={view}
            />
          ))}
        </Settling>
      )}
    </Answer>
  );
}

function ReferenceChoice({ view, answer }: { view: View; answer: EquityAnswer }) {
  const labels = new Set(answer.measures.flatMap(({ groups }) => groups.map(({ label }) => label)));
  if (answer.reference !== null) labels.add(answer.reference);
  return (
    <NativeSelect
      label={say("choose.against")}
      value={answer.reference ?? ""}
      onChange={({ currentTarget }) =>
        view.onView({ by: view.by, reference: currentTarget.value || undefined })
      }
      data={[
        { value: "", label: say("choose.everybodyElse") },
        ...[...labels].sort().map((label) => ({ value: label, label })),
      ]}
    />
  );
}

function GapsOfMeasure(props: {
  measure: EquityAnswer["measures"][number];
  answer: EquityAnswer;
  view: View;
}) {
  const { measure, answer, view } = props;
  const scheme = useComputedColorScheme("light");
  const named = nameMeasure(withScale(measure, view), view.measures);
  const reference = answer.reference;
  const { groups } = measure;
  const title = say("gaps.chart", { scale: scaleTitle(named.measure, language), dimension: answer.by });
  const sentences = groups.flatMap(({ label, gap }) =>
    isSuppressed(gap)
      ? []
      : [
          {
            label,
            explained: gap.explained ?? [],
            text: describeGap(gap, { group: label, reference, looks: answer.looks }, named.measure, language),
          },
        ],
  );
  return (
    <section className="outcomes-section">
      <Figure
        heading={named.name}
        order={3}
        savable={{
          name: say("gaps.file", { name: named.name, dimension: answer.by }),
          draw: () => gapChart(measure, answer, view, scheme),
        }}
        table={<GapTable groups={groups} caption={say("gaps.tableAbout", { title })} signed={named.signed} />}
      />
      {sentences.length > 0 && (
        <details className="outcomes-details">
          <summary>{say("gaps.inWords")}</summary>
          {sentences.map(({ label, text, explained }) => (
            <div key={label}>
              <p>
                {say.parts("gaps.words", {
                  name: label,
                  words: text.join(" "),
                  b: (words) => <strong>{words}</strong>,
                })}
              </p>
              <HowMade name={label} id="gap" explained={explained} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

function gapChart(
  measure: EquityAnswer["measures"][number],
  { by, reference }: EquityAnswer,
  view: View,
  scheme: Scheme,
) {
  const { measure: scale, decimals } = nameMeasure(withScale(measure, view), view.measures);
  return (
    <GapRows
      title={say("gaps.chart", { scale: scaleTitle(scale, language), dimension: by })}
      subtitle={reference === null ? say("gaps.chartOthers") : say("gaps.chartReference", { reference })}
      range={scale.range}
      direction={scale.direction}
      decimals={decimals}
      unitLabel={say("gaps.unit")}
      scheme={scheme}
      rows={measure.groups.map(({ label, gap }) =>
        isSuppressed(gap)
          ? { name: label, n: 0, suppressed: hiddenLabel(language) }
          : {
              name: label,
              n: gap.n,
              pre: drawn(gap.before),
              post: drawn(gap.after),
              change: drawn(gap.change),
            },
      )}
    />
  );
}

/** The answer about gaps leaves the scale to the definition. */
function withScale(measure: EquityAnswer["measures"][number], { measures }: View) {
  const instrument = measures.instruments.find(({ id }) => id === measure.instrument);
  const subscale = instrument?.subscales.find(({ id }) => id === measure.subscale);
  const range: readonly [number, number] = subscale ? [subscale.range[0], subscale.range[1]] : [0, 1];
  const latest = instrument?.version === measure.version;
  return { ...measure, range, direction: subscale?.direction ?? ("neutral" as const), latest };
}

function GapTable(props: {
  groups: { label: string; gap: Gap | Suppressed }[];
  caption: string;
  signed: (value: number) => string;
}) {
  const { groups, caption, signed } = props;
  const words = (estimate: Estimate) => {
    const shown = drawn(estimate);
    if (!shown) return say("none");
    const { value, low, high } = shown;
    if (low === undefined || high === undefined) return signed(value);
    return say("range.value", { value: signed(value), low: signed(low), high: signed(high) });
  };
  return (
    <DataTable
      stacks
      caption={caption}
      columns={[
        { key: "name", label: say("table.group") },
        { key: "n", label: say("table.n"), isNumber: true },
        { key: "against", label: say("choose.against"), isNumber: true },
        { key: "before", label: say("gaps.before"), isNumber: true },
        { key: "after", label: say("gaps.after"), isNumber: true },
        { key: "change", label: say("gaps.change"), isNumber: true },
        { key: "p", label: say("table.p"), isNumber: true },
        { key: "pHolm", label: say("table.pHolm"), isNumber: true },
      ]}
      rows={groups.map(({ label, gap }) =>
        isSuppressed(gap)
          ? { key: label, name: label, n: hiddenLabel(language) }
          : {
              key: label,
              name: label,
              n: gap.n,
              against: gap.against,
              before: words(gap.before),
              after: words(gap.after),
              change: words(gap.change),
              p: gap.p === null ? say("none") : formatP(gap.p, language),
              pHolm: gap.pHolm === null ? say("none") : formatP(gap.pHolm, language),
            },
      )}
    />
  );
}
