import { ColumnAxis } from "./ColumnAxis";
import { ColumnWords } from "./ColumnWords";
import type { ColumnsLayout } from "./columnsLayout";
import { FrameDrawing } from "./FrameDrawing";
import type { Frame } from "./frame";
import type { Look } from "./look";
import { Interval, Link, Point } from "./Marks";
import { columnPlaces } from "./places";
import { Surface } from "./Surface";
import { formatOf, type TrendAxis, type TrendProps, trendInstead, trendTip } from "./trend";
import { Words } from "./Words";

interface Given {
  props: TrendProps;
  look: Look;
  frame: Frame;
  axis: TrendAxis;
  layout: ColumnsLayout;
}

/** A trend whose points stand side by side. */
export function TrendColumns(given: Given) {
  const { props, look, frame, axis, layout } = given;
  const height = Math.ceil(frame.top + layout.plotHeight + layout.namesHeight + frame.bottom);
  const [left, right] = look.rtl ? [layout.after, layout.before] : [layout.before, layout.after];
  return (
    <Surface
      width={look.width}
      height={height}
      label={props.title}
      pointed={{
        look,
        along: "columns",
        tips: props.points.map((point) => trendTip(point, props, look)),
        margin: { top: frame.top, right, bottom: frame.bottom + layout.namesHeight, left },
      }}
    >
      <FrameDrawing frame={frame} look={look} height={height} />
      <ColumnAxis
        {...{ look, frame, layout }}
        domain={axis.domain}
        format={axis.format}
        strong={axis.strong}
      />
      <TrendMarks {...given} />
    </Surface>
  );
}

function TrendMarks({ props, look, frame, axis, layout }: Given) {
  const { palette, numbers } = look;
  const { body, small } = frame.sizes;
  const [low, high] = axis.domain;
  const radius = body * 0.44;
  const { x, y: place } = columnPlaces(layout, frame, look, axis.domain);
  const y = (value: number) => place(Math.min(high, Math.max(low, value)));
  const shown = props.points.map((point) => (trendInstead(point, look) === "" ? point.estimate : undefined));
  return props.points.map((point, i) => {
    const estimate = shown[i];
    const before = point.mark === undefined ? shown[i - 1] : undefined;
    const edge = x(i) + (layout.band / 2) * (look.rtl ? 1 : -1);
    const hasInterval = estimate?.low !== undefined && estimate.high !== undefined;
    const top = estimate
      ? Math.min(y(estimate.value) - radius, hasInterval ? y(estimate.high!) : Number.POSITIVE_INFINITY)
      : 0;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: points stay in the order of time.
      <g key={i}>
        {point.mark !== undefined && (
          <line
            className="chart-rule"
            x1={edge}
            x2={edge}
            y1={frame.top + body * 0.4}
            y2={frame.top + layout.plotHeight + layout.namesHeight - body * 0.4}
            stroke={palette.quiet}
            strokeWidth={1.4}
            strokeDasharray="5 4"
          />
        )}
        {estimate && before && (
          <Link color={palette.main} from={[x(i - 1), y(before.value)]} to={[x(i), y(estimate.value)]} />
        )}
        {estimate && hasInterval && (
          <Interval
            color={palette.main}
            from={[x(i), y(estimate.low!)]}
            to={[x(i), y(estimate.high!)]}
            weight={2.2}
            cutFrom={estimate.low! < low}
            cutTo={estimate.high! > high}
          />
        )}
        {estimate && (
          <>
            <Point
              x={x(i)}
              y={y(estimate.value)}
              radius={radius}
              color={palette.main}
              paper={palette.paper}
              when="after"
            />
            <Words look={look} x={x(i)} y={top - small * 0.5} size={small} anchor="middle" weight={600} drawn>
              {numbers[formatOf(props)](estimate.value)}
            </Words>
          </>
        )}
        <ColumnWords index={i} x={x(i)} isBold={false} {...{ look, frame, layout }} />
      </g>
    );
  });
}
