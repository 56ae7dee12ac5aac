import type { ColumnsLayout } from "./columnsLayout";
import type { Frame } from "./frame";
import type { Look } from "./look";
import { Words } from "./Words";

/** The scale's numbers, its grid where there are marks, and beside its two ends what they mean. */
export function ColumnAxis(props: {
  look: Look;
  frame: Frame;
  layout: ColumnsLayout;
  domain: readonly [number, number];
  format: (tick: number) => string;
  /** A line that is stronger than all others. */
  strong?: number | undefined;
}) {
  const { look, frame, layout, domain, format, strong } = props;
  const { sizes } = frame;
  const line = sizes.small * sizes.leading;
  const x = layout.before - sizes.body * 0.8;
  const top = frame.top + layout.inset.top;
  const bottom = frame.top + layout.plotHeight - layout.inset.bottom;
  const y = (score: number) => bottom - ((score - domain[0]) / (domain[1] - domain[0])) * (bottom - top);
  const words = { look, x, size: sizes.small, tone: "quiet", anchor: "end" } as const;
  return (
    <>
      {layout.instead.map((instead, i) => {
        if (instead.length > 0) return null;
        const from = layout.before + i * layout.band;
        return layout.gridLines.map((tick) => (
          <line
            key={`${from} ${tick}`}
            className={tick === strong ? "chart-zero" : "chart-grid"}
            x1={look.rtl ? look.width - from - layout.band : from}
            x2={look.rtl ? look.width - from : from + layout.band}
            y1={y(tick)}
            y2={y(tick)}
            stroke={tick === strong ? look.palette.ink : look.palette.rule}
            strokeWidth={tick === strong ? 2.4 : 1}
          />
        ));
      })}
      {layout.ticks.map((tick) => (
        <Words key={tick} {...words} tone="ink" y={y(tick) + sizes.small * 0.36}>
          {format(tick)}
        </Words>
      ))}
      {layout.highWords.map((text, i) => (
        <Words key={text} {...words} y={top + sizes.small * 0.36 + (i + 1) * line}>
          {text}
        </Words>
      ))}
      {layout.lowWords.map((text, i) => (
        <Words key={text} {...words} y={bottom + sizes.small * 0.36 - (layout.lowWords.length - i) * line}>
          {text}
        </Words>
      ))}
    </>
  );
}
