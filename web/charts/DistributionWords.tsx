import type { DistributionLayout } from "./distributionLayout";
import type { Sizes } from "./frame";
import type { Look } from "./look";
import { Point } from "./Marks";
import { Words } from "./Words";

/** "Before" and "After" over their halves, the scores between them, and what the scale's ends mean. */
export function DistributionWords(props: {
  layout: DistributionLayout;
  labels: string[];
  top: number;
  /** The height of a score by its number. */
  middleOf: (row: number) => number;
  sizes: Sizes;
  look: Look;
}) {
  const { layout, labels, top, middleOf, sizes, look } = props;
  const line = sizes.small * sizes.leading;
  const middle = look.width / 2;
  const end = top + layout.above + labels.length * layout.rowHeight;
  const heading = top + sizes.body;
  const words = { look, size: sizes.small, tone: "quiet", anchor: "middle" } as const;
  return (
    <>
      <Heading {...{ layout, sizes, look }} when="before" y={heading} />
      <Heading {...{ layout, sizes, look }} when="after" y={heading} />
      {layout.over.map((text, i) => (
        <Words key={text} {...words} x={middle} y={top + sizes.body * sizes.leading + sizes.small + i * line}>
          {text}
        </Words>
      ))}
      {labels.map((label, i) => (
        <Words
          key={label}
          look={look}
          x={middle}
          y={middleOf(i) + sizes.body * 0.36}
          size={sizes.body}
          anchor="middle"
        >
          {label}
        </Words>
      ))}
      {layout.under.map((text, i) => (
        <Words key={text} {...words} x={middle} y={end + sizes.small * 1.2 + i * line}>
          {text}
        </Words>
      ))}
    </>
  );
}

function Heading(props: {
  layout: DistributionLayout;
  sizes: Sizes;
  look: Look;
  when: "before" | "after";
  y: number;
}) {
  const { layout, sizes, look, when, y } = props;
  const outward = when === "after" ? 1 : -1;
  const radius = sizes.body * 0.38;
  const start = look.width / 2 + outward * (layout.gutter / 2 + radius);
  return (
    <>
      <Point
        x={look.rtl ? look.width - start : start}
        y={y - sizes.body * 0.34}
        radius={radius}
        color={look.palette.main}
        paper={look.palette.paper}
        when={when}
      />
      <Words
        look={look}
        x={start + outward * (radius + sizes.body * 0.4)}
        y={y}
        size={sizes.body}
        weight={600}
        anchor={outward > 0 ? "start" : "end"}
      >
        {look.texts[when]}
      </Words>
    </>
  );
}
