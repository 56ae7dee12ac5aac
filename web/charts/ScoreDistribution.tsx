import { useMemo } from "react";
import { Bar, ComposedChart, Tooltip, XAxis, YAxis } from "recharts";
import { describeDistribution } from "./alternatives";
import { ChartPlace, rowsChart } from "./ChartPlace";
import { DistributionMark } from "./DistributionMark";
import { DistributionWords } from "./DistributionWords";
import { distributionCells, type ScoreDistributionProps } from "./distribution";
import { layoutDistribution } from "./distributionLayout";
import { EmptyChart } from "./EmptyChart";
import { FrameDrawing } from "./FrameDrawing";
import { distributionFigures } from "./figures";
import { layoutFrame } from "./frame";
import { type Look, useLook } from "./look";
import { useOnPaper } from "./paper";
import type { ScoreCount } from "./scoreCount";
import { Tip } from "./Tip";
import { fill, speech } from "./texts";

/** Below this many people each one is a dot: a bar would claim more than there is. */
const fewPeople = 15;

/** Scores before (hollow, where time begins) and after (filled), one row per score, highest on top. */
export function ScoreDistribution(given: ScoreDistributionProps) {
  const props = useOnPaper(given);
  const { place, look } = useLook(props);
  const alternative = look ? describeDistribution(props, look) : "";
  return (
    <ChartPlace
      place={place}
      alternative={alternative}
      figures={look && distributionFigures(props, look)}
      keyboard={look?.texts.keyboard}
      rtl={props.rtl ?? speech.rtl}
    >
      {look && <Drawing props={props} look={look} />}
    </ChartPlace>
  );
}

function Drawing({ props, look }: { props: ScoreDistributionProps; look: Look }) {
  const { texts, numbers, palette, width } = look;
  const isFew = props.n < fewPeople;
  const isHidden = props.suppressed !== undefined;
  const isEmpty = props.rows.length === 0 || isHidden;
  const legend = isFew && !isEmpty ? [{ mark: "person", label: texts.onePerson } as const] : [];
  const frame = layoutFrame(look, { ...props, legend });
  const cells = useMemo(
    () => distributionCells(props.rows, props.range, props.step).reverse(),
    [props.rows, props.range, props.step],
  );
  if (isEmpty) {
    const message = isHidden ? props.suppressed || texts.suppressed : texts.empty;
    return <EmptyChart frame={frame} look={look} label={props.title} message={message} />;
  }
  const labelOf = (cell: ScoreCount) =>
    cell.to === undefined || cell.to === cell.from
      ? numbers.score(cell.from)
      : fill(texts.scoreBand, { from: numbers.score(cell.from), to: numbers.score(cell.to) });
  const layout = layoutDistribution(
    width,
    { labels: cells.map(labelOf), counts: cells.flatMap((cell) => [cell.pre, cell.post]).map(numbers.count) },
    props,
    look,
    frame.sizes,
  );
  const most = Math.max(1, ...cells.flatMap((cell) => [cell.pre, cell.post]));
  const side = look.rtl ? -1 : 1;
  const data = cells.map((cell, i) => ({
    key: String(i),
    pre: -cell.pre * side,
    post: cell.post * side,
    tip: {
      title: `${texts.score} ${labelOf(cell)}`,
      lines: [
        { label: texts.before, value: numbers.count(cell.pre) },
        { label: texts.after, value: numbers.count(cell.post) },
      ],
    },
  }));
  const height = Math.ceil(
    frame.top + layout.above + cells.length * layout.rowHeight + layout.below + frame.bottom,
  );
  const mark = { layout, look, isFew, most, textSize: frame.sizes.small };
  return (
    <ComposedChart
      className={rowsChart}
      layout="vertical"
      width={width}
      height={height}
      data={data}
      stackOffset="sign"
      barCategoryGap={layout.rowHeight * 0.14}
      margin={{
        top: frame.top + layout.above,
        right: frame.sizes.pad,
        bottom: frame.bottom + layout.below,
        left: frame.sizes.pad,
      }}
      aria-label={props.title}
    >
      <FrameDrawing frame={frame} look={look} />
      <XAxis
        type="number"
        hide
        domain={[-most, most]}
        padding={{ left: layout.countRoom + layout.gutter / 2, right: layout.countRoom + layout.gutter / 2 }}
      />
      <YAxis type="category" dataKey="key" hide interval={0} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: palette.ink, fillOpacity: 0.06 }}
        content={({ active, payload }) => <Tip active={active} tip={payload[0]?.payload?.tip} look={look} />}
      />
      <Bar
        dataKey="pre"
        stackId="people"
        isAnimationActive={false}
        shape={(shape) => <DistributionMark {...mark} when="before" shape={shape} />}
      />
      <Bar
        dataKey="post"
        stackId="people"
        isAnimationActive={false}
        shape={(shape) => <DistributionMark {...mark} when="after" shape={shape} />}
      />
      <DistributionWords
        layout={layout}
        labels={cells.map(labelOf)}
        top={frame.top}
        sizes={frame.sizes}
        look={look}
      />
    </ComposedChart>
  );
}
