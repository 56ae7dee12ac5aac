import { Title, useComputedColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { findSubscale, textIn } from "#shared/instruments/subscale";
import type { WaveReliability } from "#shared/outcomes/reliability";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { formatCount, formatStatistic } from "#shared/reports/numberFormats";
import { describeReliability } from "#shared/reports/reliabilityWording";
import { PointRows } from "../charts/PointRows";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { EmptyState } from "../ui/EmptyState";
import { Figure } from "../ui/Figure";
import { Choices, MeasureChoice } from "./Choices";
import { drawn } from "./estimates";
import { type ReliabilityAnswer, reliabilityQuery } from "./queries";
import { useView, type View } from "./view";

type Scale = ReliabilityAnswer["subscales"][number];

/** How far the questions of a measure go together, wave by wave. */
export function ReliabilityPart() {
  const view = useView();
  const reliability = useQuery({ ...reliabilityQuery(view), placeholderData: keepPreviousData });
  return (
    <>
      <Choices view={view}>
        <MeasureChoice view={view} />
      </Choices>
      <Answer query={reliability} waiting="Working out how the questions go together">
        {(answer) => {
          const scale = answer.subscales.find(({ subscale }) => subscale === view.subscale.id);
          return scale && scale.waves.length > 0 ? (
            <div aria-busy={reliability.isPlaceholderData} className="outcomes-answer">
              <Title order={2}>Do the questions go together?</Title>
              <p className="outcomes-lead">
                A total makes sense where its questions measure one thing. Cronbach’s alpha says how closely
                they go together: 0 not at all, 1 exactly alike.
              </p>
              <Told scale={scale} threshold={answer.threshold} view={view} />
            </div>
          ) : (
            <EmptyState title="There is nothing to hold together here">
              This measure has a single question, or its scores came ready in a file.
            </EmptyState>
          );
        }}
      </Answer>
    </>
  );
}

function Told({ scale, threshold, view }: { scale: Scale; threshold: number; view: View }) {
  const scheme = useComputedColorScheme("light");
  const { waves } = scale;
  const name = (key: string) => view.measures.waves.find((wave) => wave.key === key)?.label ?? key;
  const title = `How closely the questions of ${scaleName(view).toLowerCase()} go together`;
  return (
    <>
      {waves.map(({ wave, complete }) => (
        <p key={wave}>
          <strong>{name(wave)}.</strong> {describeReliability(complete, threshold).join(" ")}
        </p>
      ))}
      <Figure
        heading="Alpha at each wave"
        order={3}
        chart={
          <PointRows
            title={title}
            subtitle="Cronbach’s alpha of people who answered every question, with Feldt’s 95% interval"
            range={[0, 1]}
            direction="neutral"
            step={0.1}
            format={formatStatistic}
            ends={{ start: "not at all", end: "exactly alike" }}
            scheme={scheme}
            rows={waves.map(({ wave, complete }) =>
              isSuppressed(complete)
                ? { name: name(wave), instead: hiddenLabel() }
                : { name: name(wave), n: complete.n, estimate: drawn(complete.alpha) },
            )}
          />
        }
        table={<AlphaTable waves={waves} name={name} caption={title} />}
      />
      <section className="outcomes-section">
        <Title order={3} size="h4">
          Each question against the rest
        </Title>
        <p>
          How closely a question goes with the sum of the others (a correlation). Near 0 or below, it may
          measure something else, or its answers may be coded the wrong way round.
        </p>
        <DataTable
          caption="Item–rest correlations of people who answered every question"
          columns={[
            { key: "name", label: "Question" },
            ...waves.map(({ wave }) => ({ key: wave, label: name(wave), isNumber: true })),
          ]}
          rows={scale.items.map((id, i) => ({
            key: id,
            name: itemName(id, view),
            ...Object.fromEntries(
              waves.map(({ wave, complete }) => {
                if (isSuppressed(complete)) return [wave, hiddenLabel()];
                const rest = complete.itemRest[i];
                return [wave, typeof rest === "number" ? formatStatistic(rest) : "–"];
              }),
            ),
          }))}
        />
      </section>
    </>
  );
}

function AlphaTable(props: { waves: WaveReliability[]; name: (key: string) => string; caption: string }) {
  const { waves, name, caption } = props;
  const cells = (told: WaveReliability["complete"]) => {
    if (isSuppressed(told)) return { n: hiddenLabel(), alpha: "–" };
    const alpha = drawn(told.alpha);
    const range =
      alpha?.low === undefined || alpha.high === undefined
        ? ""
        : ` (${formatStatistic(alpha.low)} to ${formatStatistic(alpha.high)})`;
    return { n: formatCount(told.n), alpha: alpha ? `${formatStatistic(alpha.value)}${range}` : "–" };
  };
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "name", label: "Wave" },
        { key: "n", label: "Answered every question", isNumber: true },
        { key: "alpha", label: "Alpha", isNumber: true },
        { key: "anyN", label: "Answered any", isNumber: true },
        { key: "pairwise", label: "Alpha, pair by pair", isNumber: true },
      ]}
      rows={waves.map(({ wave, complete, pairwise }) => {
        const any = cells(pairwise);
        return { key: wave, name: name(wave), ...cells(complete), anyN: any.n, pairwise: any.alpha };
      })}
    />
  );
}

function scaleName({ instrument, subscale }: View): string {
  return textIn(findSubscale(instrument, subscale.id)?.label ?? subscale.label, "en");
}

function itemName(id: string, { instrument }: View): string {
  const item = instrument.items.find((each) => each.id === id);
  if (!item) return id;
  return item.text ? textIn(item.text, "en") : `${id}. ${item.key.replace(/_/g, " ")}`;
}
