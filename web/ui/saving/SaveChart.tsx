import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useContext } from "react";
import { createPortal } from "react-dom";
import { Waiting } from "../Answer";
import { say } from "../sayOwn";
import { BusyContext, DeskContext } from "./desk";
import { markQuery } from "./markQuery";
import { SavePicture } from "./SavePicture";

/** A chart that can be saved. */
export interface Savable {
  /** In the language of the page. */
  name: string;
  /** Where several charts of a page have one name. */
  id?: string;
  /**
   * Draws it. All that it says is said while this runs, because the picture may be worded in another language than
   * the page (`speakIn`).
   */
  draw: () => ReactNode;
  /** What it shows, in a sentence, where that stands on the page beside it. Said in the language of the picture. */
  sentence?: (() => string) | undefined;
  /** What stands under it on the page, beside what the desk says of all pictures. */
  caption?: readonly string[];
}

/** The way to save a chart, where the page around has a desk for it (`SavingDesk`). */
export function SaveChart({ chart }: { chart: Savable }) {
  const desk = useContext(DeskContext);
  const isBusy = useContext(BusyContext);
  if (!desk) return null;
  const { name, id = name } = chart;
  const isHere = desk.open === id && desk.place !== null;
  return (
    <>
      <Button
        variant="default"
        className="save-chart"
        aria-label={say("picture.saveOf", { name })}
        onClick={() => desk.start(id)}
      >
        {say("picture.save")}
      </Button>
      {isHere &&
        createPortal(
          desk.isOutside && !isBusy ? <Drawn chart={chart} /> : <Waiting label={say("picture.waiting")} />,
          desk.place!,
        )}
    </>
  );
}

function Drawn({ chart }: { chart: Savable }) {
  const { mark: address, languages, lines } = useContext(DeskContext)!;
  const mark = useQuery(markQuery(address));
  if (mark.isLoading) return <Waiting label={say("picture.waiting")} />;
  return (
    <>
      {mark.isError && <p className="save-hidden">{say("picture.noMark")}</p>}
      <SavePicture
        name={chart.name}
        draw={chart.draw}
        words={() => ({ sentence: chart.sentence?.(), lines: [...(chart.caption ?? []), ...lines()] })}
        mark={mark.data ?? null}
        languages={languages}
      />
    </>
  );
}
