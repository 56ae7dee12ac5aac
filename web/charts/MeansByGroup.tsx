import { useMemo } from "react";
import { describeMeans } from "./alternatives";
import { ChartPlace } from "./ChartPlace";
import { layoutColumns } from "./columnsLayout";
import { EmptyChart } from "./EmptyChart";
import { meansFigures } from "./figures";
import { layoutFrame } from "./frame";
import { type Look, useLook } from "./look";
import { MeansColumns } from "./MeansColumns";
import { MeansRows } from "./MeansRows";
import { useOnPaper } from "./paper";
import { isDotted } from "./RowDots";
import type { GroupChartProps } from "./rows";
import { speech } from "./texts";

/**
 * Mean scores before (hollow) and after (filled) with their 95% intervals, on the scale's own range. A few
 * groups stand side by side, each with its line of time; many groups, a narrow picture, and few people drawn
 * as dots stand in rows.
 */
export function MeansByGroup(given: GroupChartProps) {
  const props = useOnPaper(given);
  const { place, look } = useLook(props);
  return (
    <ChartPlace
      place={place}
      alternative={look ? describeMeans(props, look) : ""}
      figures={look && meansFigures(props.overall ? [props.overall, ...props.rows] : props.rows, look)}
      keyboard={look?.texts.keyboard}
      rtl={props.rtl ?? speech.rtl}
    >
      {look && <Drawing props={props} look={look} />}
    </ChartPlace>
  );
}

function Drawing({ props, look }: { props: GroupChartProps; look: Look }) {
  const rows = useMemo(
    () => (props.overall ? [props.overall, ...props.rows] : [...props.rows]),
    [props.overall, props.rows],
  );
  const { texts } = look;
  const legend = [
    { mark: "before", label: texts.before } as const,
    { mark: "after", label: texts.after } as const,
    ...(rows.every(isDotted) ? [] : [{ mark: "interval", label: texts.intervalLegend } as const]),
    ...(rows.some(isDotted) ? [{ mark: "person", label: texts.smallDots } as const] : []),
  ];
  const frame = layoutFrame(look, { ...props, legend });
  if (rows.length === 0) return <EmptyChart frame={frame} look={look} label={props.title} />;
  const columns = rows.some(isDotted) ? null : layoutColumns(rows, props, look, frame.sizes);
  return columns ? (
    <MeansColumns props={props} rows={rows} look={look} frame={frame} layout={columns} />
  ) : (
    <MeansRows props={props} rows={rows} look={look} frame={frame} />
  );
}
