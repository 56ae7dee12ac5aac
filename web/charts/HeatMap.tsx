import { ChartPlace } from "./ChartPlace";
import { EmptyChart } from "./EmptyChart";
import { heatFigures } from "./figures";
import { type Frame, layoutFrame } from "./frame";
import { HeatCells } from "./HeatCells";
import { HeatKey, layoutHeatKey } from "./HeatKey";
import { cellWords, describeHeat, type HeatMapProps, heatLimit } from "./heat";
import { type HeatLayout, layoutHeat, rowWords } from "./heatLayout";
import { type Look, useLook } from "./look";
import { useOnPaper } from "./paper";
import { type DrawnRow, RowsChart } from "./RowsChart";
import { speech } from "./texts";
import { Words } from "./Words";

/**
 * Mean change of each group in each cohort: the number with its n in every cell, and a filling only where the
 * likely range leaves out zero. Hidden cells are hatched; cells in which nobody answered both times are empty.
 */
export function HeatMap(given: HeatMapProps) {
  const props = useOnPaper(given);
  const { place, look } = useLook(props);
  return (
    <ChartPlace
      place={place}
      alternative={look ? describeHeat(props, look) : ""}
      figures={look && heatFigures(props, look)}
      keyboard={look?.texts.keyboard}
      rtl={props.rtl ?? speech.rtl}
    >
      {look && <Drawing props={props} look={look} />}
    </ChartPlace>
  );
}

function Drawing({ props, look }: { props: HeatMapProps; look: Look }) {
  const { rows, columns, title } = props;
  const plain = layoutFrame(look, { ...props, legend: [] });
  if (rows.length === 0 || columns.length === 0)
    return <EmptyChart frame={plain} look={look} label={title} />;
  const { sizes } = plain;
  const key = layoutHeatKey(props, look, sizes, plain.top);
  const layout = layoutHeat(props, look, sizes);
  const frame = { ...plain, top: key.bottom + layout.headHeight };
  const limit = heatLimit(props);
  const drawn = rows.map(
    ({ name, cells }): DrawnRow => ({
      words: rowWords(name),
      tip: {
        title: name,
        lines: cells.map((cell, i) => ({ label: columns[i] ?? "", value: cellWords(cell, look) })),
      },
      draw: (y, x) => (
        <HeatCells
          {...{ cells, layout, look, sizes, limit }}
          direction={props.direction}
          start={x(0)}
          top={y - layout.height / 2}
        />
      ),
    }),
  );
  return (
    <RowsChart
      frame={frame}
      look={look}
      rows={drawn}
      axis={{
        domain: [0, 1],
        ticks: () => [],
        format: () => "",
        reversed: look.rtl,
        words: { start: "", end: "", unit: "", better: "" },
      }}
      label={title}
      markHeight={layout.height}
      inset={0}
      firstIsOverall={false}
      over={(x) => (
        <>
          <HeatKey placed={key.entries} look={look} size={sizes.small} />
          <Heads layout={layout} frame={frame} look={look} start={x(0)} />
        </>
      )}
    />
  );
}

/** The names of the columns, each over its cells. */
function Heads(props: { layout: HeatLayout; frame: Frame; look: Look; start: number }) {
  const { layout, frame, look, start } = props;
  const { sizes } = frame;
  const line = sizes.small * sizes.leading;
  return layout.heads.map((lines, i) => {
    const middle = layout.cells[i]!.x + layout.cellWidth / 2;
    return lines.map((text, k) => (
      <Words
        // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in order.
        key={`${i} ${text}`}
        look={look}
        x={look.rtl ? start - middle : start + middle}
        y={frame.top - sizes.small * 0.5 - (lines.length - 1 - k) * line}
        size={sizes.small}
        weight={600}
        anchor="middle"
        drawn
      >
        {text}
      </Words>
    ));
  });
}
