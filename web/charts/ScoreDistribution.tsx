import { useMemo } from "react";
import { describeDistribution } from "./alternatives";
import { ChartPlace } from "./ChartPlace";
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
import { placeOn } from "./places";
import { Surface } from "./Surface";
import type { ScoreCount } from "./scoreCount";
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
  const { texts, numbers, width } = look;
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
  const tips = cells.map((cell) => ({
    title: `${texts.score} ${labelOf(cell)}`,
    lines: [
      { label: texts.before, value: numbers.count(cell.pre) },
      { label: texts.after, value: numbers.count(cell.post) },
    ],
  }));
  const height = Math.ceil(
    frame.top + layout.above + cells.length * layout.rowHeight + layout.below + frame.bottom,
  );
  const top = frame.top + layout.above;
  const bottom = frame.bottom + layout.below;
  const topOf = placeOn([0, cells.length], [top, height - bottom]);
  const gap = layout.rowHeight * 0.14;
  const mark = { layout, look, isFew, most, textSize: frame.sizes.small };
  const thick = Math.floor(topOf(1) - topOf(0) - 2 * gap);
  return (
    <Surface
      {...{ width, height, label: props.title }}
      pointed={{
        ...{ look, along: "rows", tips },
        margin: { top, right: frame.sizes.pad, bottom, left: frame.sizes.pad },
      }}
    >
      <FrameDrawing frame={frame} look={look} height={height} />
      {(["pre", "post"] as const).map((wave) =>
        cells.map((cell, i) => (
          <DistributionMark
            {...mark}
            key={`${wave} ${cell.from}`}
            when={wave === "pre" ? "before" : "after"}
            count={cell[wave]}
            y={topOf(i) + gap}
            height={thick}
          />
        )),
      )}
      <DistributionWords
        layout={layout}
        labels={cells.map(labelOf)}
        top={frame.top}
        middleOf={(i) => topOf(i + 0.5)}
        sizes={frame.sizes}
        look={look}
      />
    </Surface>
  );
}
