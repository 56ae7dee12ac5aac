import { Title, useComputedColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { findSubscale, textIn } from "#shared/instruments/subscale";
import type { WaveReliability } from "#shared/outcomes/reliability";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { formatCount, formatStatistic } from "#shared/reports/numberFormats";
import { describeReliability } from "#shared/reports/reliabilityWording";
import { scaleTitle } from "#shared/reports/scaleTitle";
import type { Scheme } from "../charts/colors";
import { PointRows } from "../charts/PointRows";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { EmptyState } from "../ui/EmptyState";
import { Figure } from "../ui/Figure";
import { language } from "../ui/language";
import { Settling } from "../ui/saving/Settling";
import { Choices, MeasureChoice } from "./Choices";
import { drawn } from "./estimates";
import type { Explained } from "./figureRows";
import { explanationsOf, HowMade } from "./HowMade";
import { type ReliabilityAnswer, reliabilityQuery } from "./queries";
import { say } from "./say";
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
      <Answer query={reliability} waiting={say("alpha.waiting")}>
        {(answer) => {
          const scale = answer.subscales.find(({ subscale }) => subscale === view.subscale.id);
          return scale && scale.waves.length > 0 ? (
            <Settling isBusy={reliability.isPlaceholderData} className="outcomes-answer">
              <Title order={2}>{say("alpha.title")}</Title>
              <p className="outcomes-lead">{say("alpha.about")}</p>
              <Told scale={scale} threshold={answer.threshold} view={view} />
            </Settling>
          ) : (
            <EmptyState title={say("alpha.none")}>{say("alpha.noneAbout")}</EmptyState>
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
  const title = say("alpha.chart", { scale: scaleName(view) });
  return (
    <>
      {waves.map(({ wave, complete }) => (
        <p key={wave}>
          {say.parts("gaps.words", {
            name: name(wave),
            words: describeReliability(complete, threshold, language).join(" "),
            b: (words) => <strong>{words}</strong>,
          })}
        </p>
      ))}
      <Figure
        heading={say("alpha.heading")}
        order={3}
        savable={{ name: title, draw: () => alphaChart(waves, name, view, scheme) }}
        table={<AlphaTable waves={waves} name={name} caption={title} />}
      />
      <section className="outcomes-section">
        <Title order={3} size="h4">
          {say("alpha.rest")}
        </Title>
        <p>{say("alpha.restAbout")}</p>
        <DataTable
          stacks
          caption={say("alpha.restTable")}
          columns={[
            { key: "name", label: say("table.question") },
            ...waves.map(({ wave }) => ({ key: wave, label: name(wave), isNumber: true })),
          ]}
          rows={scale.items.map((id, i) => ({
            key: id,
            name: itemName(id, view),
            ...Object.fromEntries(
              waves.map(({ wave, complete }) => {
                if (isSuppressed(complete)) return [wave, hiddenLabel(language)];
                const rest = complete.itemRest[i];
                return [wave, typeof rest === "number" ? formatStatistic(rest, language) : say("none")];
              }),
            ),
            below: (
              <HowMade
                name={itemName(id, view)}
                id="item-rest"
                explained={waves.flatMap(({ wave, complete }) =>
                  explainedBy(complete, ["total", `itemRest.${i}`]).map((one) => ({
                    ...one,
                    at: name(wave),
                  })),
                )}
              />
            ),
          }))}
        />
      </section>
    </>
  );
}

function alphaChart(
  waves: readonly WaveReliability[],
  name: (key: string) => string,
  view: View,
  scheme: Scheme,
) {
  // The chart writes its numbers after its words were said.
  const spoken = language;
  return (
    <PointRows
      title={say("alpha.chart", { scale: scaleName(view) })}
      subtitle={say("alpha.chartAbout")}
      range={[0, 1]}
      direction="neutral"
      step={0.1}
      format={(value) => formatStatistic(value, spoken)}
      ends={{ start: say("alpha.start"), end: say("alpha.end") }}
      scheme={scheme}
      rows={waves.map(({ wave, complete }) =>
        isSuppressed(complete)
          ? { name: name(wave), instead: hiddenLabel(language) }
          : { name: name(wave), n: complete.n, estimate: drawn(complete.alpha) },
      )}
    />
  );
}

function AlphaTable(props: { waves: WaveReliability[]; name: (key: string) => string; caption: string }) {
  const { waves, name, caption } = props;
  const cells = (told: WaveReliability["complete"]) => {
    if (isSuppressed(told)) return { n: hiddenLabel(language), alpha: say("none") };
    const alpha = drawn(told.alpha);
    return { n: formatCount(told.n, language), alpha: alpha ? withRange(alpha) : say("none") };
  };
  return (
    <DataTable
      stacks
      caption={caption}
      columns={[
        { key: "name", label: say("table.wave") },
        { key: "n", label: say("alpha.all"), isNumber: true },
        { key: "alpha", label: say("alpha.alpha"), isNumber: true },
        { key: "anyN", label: say("alpha.any"), isNumber: true },
        { key: "pairwise", label: say("alpha.pairwise"), isNumber: true },
      ]}
      rows={waves.map(({ wave, complete, pairwise }) => {
        const any = cells(pairwise);
        return {
          ...{ key: wave, name: name(wave), ...cells(complete), anyN: any.n, pairwise: any.alpha },
          below: (
            <HowMade
              name={say("name.itemOf", { item: say("alpha.alpha"), group: name(wave) })}
              id="cronbach-alpha"
              explained={[
                ...explainedBy(complete, ofAlpha).map((one) => ({ ...one, at: say("alpha.alpha") })),
                ...explainedBy(pairwise, ofAlpha).map((one) => ({ ...one, at: say("alpha.pairwise") })),
              ]}
            />
          ),
        };
      })}
    />
  );
}

const ofAlpha = ["total", "alpha", "alpha.*"];

/** A release tells alpha to the hundredth, and not from which variances. */
function explainedBy(told: WaveReliability["complete"], figures: readonly string[]): Explained[] {
  return isSuppressed(told) ? [] : explanationsOf(figures, told.explained ?? []);
}

function withRange({ value, low, high }: NonNullable<ReturnType<typeof drawn>>): string {
  const [shown, ...ends] = [value, low, high].map((one) =>
    one === undefined ? "" : formatStatistic(one, language),
  );
  if (low === undefined || high === undefined) return shown!;
  return say("range.value", { value: shown!, low: ends[0]!, high: ends[1]! });
}

function scaleName({ instrument, subscale }: View): string {
  const label = findSubscale(instrument, subscale.id)?.label ?? subscale.label;
  return scaleTitle(
    { scale: textIn(label, language), instrument: textIn(instrument.name, language) },
    language,
  );
}

function itemName(id: string, { instrument }: View): string {
  const item = instrument.items.find((each) => each.id === id);
  if (!item) return id;
  return item.text ? textIn(item.text, language) : say("name.item", { id, key: item.key.replace(/_/g, " ") });
}
