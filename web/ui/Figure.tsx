import { Button, Title } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { type Savable, SaveChart } from "./saving/SaveChart";
import { say } from "./sayOwn";

/**
 * A chart on a screen: a short heading with n beside it, the chart, then the table for people who would
 * rather read, and a place for saving. The words under the chart describe it.
 */
export function Figure(props: {
  heading: string;
  order?: 2 | 3 | 4;
  /** "31 people answered both times". */
  count?: ReactNode;
  chart?: ReactNode;
  /** The chart, where it can be saved: it is drawn here as it will be in the file. */
  savable?: Savable;
  table: ReactNode;
  /** What the chart shows, in a sentence or two. */
  alternative?: ReactNode;
  save?: ReactNode;
  words?: { showTable: string; hideTable: string };
}) {
  const { heading, order = 2, count, chart, savable, table, alternative, save } = props;
  const words = props.words ?? { showTable: say("figure.showTable"), hideTable: say("figure.hideTable") };
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <figure
      className="figure"
      aria-labelledby={`${id}-heading`}
      aria-describedby={alternative ? `${id}-words` : undefined}
    >
      <div className="figure-head">
        <Title order={order} size="h3" id={`${id}-heading`}>
          {heading}
        </Title>
        {count && <div className="figure-count">{count}</div>}
      </div>
      <div className="figure-chart">{savable ? savable.draw() : chart}</div>
      {alternative && (
        <p className="figure-words" id={`${id}-words`}>
          {alternative}
        </p>
      )}
      <div className="figure-tools">
        <Button
          variant="default"
          aria-expanded={isOpen}
          aria-controls={`${id}-table`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.hideTable : words.showTable}
        </Button>
        {savable && <SaveChart chart={savable} />}
        {save}
      </div>
      <div className="figure-table" id={`${id}-table`} hidden={!isOpen}>
        {isOpen && table}
      </div>
    </figure>
  );
}
