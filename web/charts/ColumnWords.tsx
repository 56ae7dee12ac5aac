import type { ColumnsLayout } from "./columnsLayout";
import type { Frame } from "./frame";
import type { Look } from "./look";
import { Words } from "./Words";

/** Name, n and note under one column, and in place of its marks what is said where there are none. */
export function ColumnWords(props: {
  index: number;
  x: number;
  isBold: boolean;
  look: Look;
  frame: Frame;
  layout: ColumnsLayout;
}) {
  const { index, x, isBold, look, frame, layout } = props;
  const { body, small } = frame.sizes;
  const name = layout.names[index]!;
  const instead = layout.instead[index]!;
  const under = [
    ...name.lines.map((text) => ({ text, size: body, isName: true })),
    ...[...(name.count ? [name.count] : []), ...name.note].map((text) => ({
      text,
      size: small,
      isName: false,
    })),
  ];
  const words = { look, x, anchor: "middle", drawn: true } as const;
  const middle = frame.top + layout.plotHeight / 2;
  let y = frame.top + layout.plotHeight + body * 0.5;
  return (
    <>
      {under.map(({ text, size, isName }) => {
        y += size * frame.sizes.leading;
        return (
          <Words
            key={y}
            {...words}
            y={y - size * (frame.sizes.leading - 1)}
            size={size}
            weight={isBold && isName ? 600 : 400}
            tone={isName ? "ink" : "quiet"}
          >
            {text}
          </Words>
        );
      })}
      {instead.map((text, i) => (
        <Words
          key={text}
          {...words}
          y={middle + (i - instead.length / 2 + 0.5) * small * frame.sizes.leading}
          size={small}
          tone="quiet"
        >
          {text}
        </Words>
      ))}
    </>
  );
}
