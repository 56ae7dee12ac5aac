import { NativeSelect, Title, useComputedColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Gap } from "#shared/outcomes/equity";
import { isSuppressed, type Suppressed } from "#shared/outcomes/suppressed";
import { describeGap, describeLooks } from "#shared/reports/gapWording";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { formatP } from "#shared/reports/numberFormats";
import type { Estimate } from "#shared/stats/estimate";
import { GapRows } from "../charts/GapRows";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { EmptyState } from "../ui/EmptyState";
import { Figure } from "../ui/Figure";
import { BreakdownChoice, Choices } from "./Choices";
import { drawn } from "./estimates";
import { nameMeasure } from "./names";
import { type EquityAnswer, equityQuery } from "./queries";
import { breakdowns, useView, type View } from "./view";

/** Whether some groups are worse off than others, and whether that changed. */
export function EquityPart() {
  const found = useView();
  const [first] = breakdowns(found.measures, found.reading);
  if (first === undefined)
    return (
      <EmptyState title="There are no groups to hold against each other">
        Give people a group, a cohort or a personal detail when you import, and gaps between them appear here.
      </EmptyState>
    );
  return <Gaps view={{ ...found, by: found.by || first }} />;
}

function Gaps({ view }: { view: View }) {
  const equity = useQuery({ ...equityQuery(view), placeholderData: keepPreviousData });
  return (
    <Answer query={equity} waiting="Working out the gaps">
      {(answer) => (
        <div aria-busy={equity.isPlaceholderData} className="outcomes-answer">
          <Choices view={view}>
            <BreakdownChoice view={view} label="Compare" needed />
            <ReferenceChoice view={view} answer={answer} />
          </Choices>
          <Title order={2}>Are some people further from the others?</Title>
          <p className="outcomes-lead">
            Each gap is a group’s mean minus that of{" "}
            {answer.reference === null ? "everybody else" : answer.reference}, among people who answered both
            times. Left of the middle line a group is worse off.
          </p>
          {describeLooks(answer).map((sentence) => (
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
        </div>
      )}
    </Answer>
  );
}

function ReferenceChoice({ view, answer }: { view: View; answer: EquityAnswer }) {
  const labels = new Set(answer.measures.flatMap(({ groups }) => groups.map(({ label }) => label)));
  if (answer.reference !== null) labels.add(answer.reference);
  return (
    <NativeSelect
      label="Held against"
      value={answer.reference ?? ""}
      onChange={({ currentTarget }) =>
        view.onView({ by: view.by, reference: currentTarget.value || undefined })
      }
      data={[
        { value: "", label: "Everybody else" },
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
  const title = `${named.measure.scale}: gaps by ${answer.by}`;
  const sentences = groups.flatMap(({ label, gap }) =>
    isSuppressed(gap)
      ? []
      : [{ label, text: describeGap(gap, { group: label, reference, looks: answer.looks }, named.measure) }],
  );
  return (
    <section className="outcomes-section">
      <Figure
        heading={named.name}
        order={3}
        chart={
          <GapRows
            title={title}
            subtitle={`Mean of the group minus ${reference === null ? "everybody else" : reference}, in points`}
            range={named.measure.range}
            direction={named.measure.direction}
            decimals={named.decimals}
            unitLabel="Gap in points"
            scheme={scheme}
            rows={groups.map(({ label, gap }) =>
              isSuppressed(gap)
                ? { name: label, n: 0, suppressed: hiddenLabel() }
                : {
                    name: label,
                    n: gap.n,
                    pre: drawn(gap.before),
                    post: drawn(gap.after),
                    change: drawn(gap.change),
                  },
            )}
          />
        }
        table={
          <GapTable
            groups={groups}
            caption={`${title}. p (Holm) holds each gap against all gaps of this page.`}
            signed={named.signed}
          />
        }
      />
      {sentences.length > 0 && (
        <details className="outcomes-details">
          <summary>In words, group by group</summary>
          {sentences.map(({ label, text }) => (
            <p key={label}>
              <strong>{label}.</strong> {text.join(" ")}
            </p>
          ))}
        </details>
      )}
    </section>
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
    if (!shown) return "–";
    const { value, low, high } = shown;
    const range = low === undefined || high === undefined ? "" : ` (${signed(low)} to ${signed(high)})`;
    return `${signed(value)}${range}`;
  };
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "name", label: "Group" },
        { key: "n", label: "n", isNumber: true },
        { key: "against", label: "Held against", isNumber: true },
        { key: "before", label: "Gap before", isNumber: true },
        { key: "after", label: "Gap after", isNumber: true },
        { key: "change", label: "Change of the gap", isNumber: true },
        { key: "p", label: "p", isNumber: true },
        { key: "pHolm", label: "p (Holm)", isNumber: true },
      ]}
      rows={groups.map(({ label, gap }) =>
        isSuppressed(gap)
          ? { key: label, name: label, n: hiddenLabel() }
          : {
              key: label,
              name: label,
              n: gap.n,
              against: gap.against,
              before: words(gap.before),
              after: words(gap.after),
              change: words(gap.change),
              p: gap.p === null ? "–" : formatP(gap.p),
              pHolm: gap.pHolm === null ? "–" : formatP(gap.pHolm),
            },
      )}
    />
  );
}
