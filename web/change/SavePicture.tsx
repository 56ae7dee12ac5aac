import { Button, Radio } from "@mantine/core";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { palettes } from "../charts/colors";
import type { CornerMark } from "../charts/cornerMark";
import { download } from "../charts/download";
import { chartIn, pngOf, svgOf } from "../charts/picture";
import { sizeOf } from "../charts/pictureCopy";
import { layOn, type Placed, type SheetShape, sheets, widthOn } from "../charts/pictureShape";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { ChangeChart } from "./ChangeChart";
import { headings } from "./ChangeFigure";
import { canCopy, canCopyPictures, copyPicture } from "./copyPicture";
import type { ChangeRows } from "./noData";
import { stratumName } from "./rows";
import type { Saving } from "./saving";
import { say } from "./say";
import type { View } from "./view";
import { chartWords } from "./words";

/** A page of a report is about as wide; type in the picture is sized for it. */
const pageWidth = 800;

interface PictureFormat {
  value: "png" | "png2" | "slide" | "square" | "svg";
  /** Left out: as high as the chart is at the width of a page. */
  sheet?: SheetShape;
}

const formats = [
  { value: "png" },
  { value: "png2" },
  { value: "slide", sheet: "slide" },
  { value: "square", sheet: "square" },
  { value: "svg" },
] as const satisfies PictureFormat[];

/** The very picture that will be in the file, in the shape that was chosen, with its description; saved or copied. */
export function SavePicture(props: {
  saving: Saving;
  outcome: ChangeRows;
  view: View;
  source: string;
  timeZone: string | undefined;
  mark: CornerMark | null;
}) {
  const { saving, outcome, view, source, timeZone, mark } = props;
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string>("png");
  const [state, setState] = useState<{ busy?: string; said?: string; failed?: unknown }>({});
  const format: PictureFormat = formats.find(({ value }) => value === chosen)!;
  const { width, sheet, alternative } = useSheet(place, format.sheet);
  const picked = outcome.strata.find(({ by }) => stratumName(by) === saving.whose);
  const drawn = saving.kind === "distribution" && picked ? { ...outcome, overall: picked } : outcome;
  const words = chartWords(saving.kind, drawn, view, { source, timeZone });
  const picture = () => drawPicture(place.current!, format);
  const attempt = async (busy: string, said: string, work: () => Promise<void>) => {
    setState({ busy });
    try {
      await work();
      setState({ said });
    } catch (failed) {
      setState({ failed });
    }
  };
  const save = async () => {
    const ending = chosen === "svg" ? "svg" : "png";
    download(await picture(), `${words.title.slice(0, 80)} - ${headings[saving.kind]}.${ending}`);
  };
  return (
    <>
      <div
        ref={place}
        className="save-picture"
        data-sheet={format.sheet}
        style={
          sheet && {
            aspectRatio: `${sheet.width} / ${sheet.height}`,
            background: palettes.light.paper,
          }
        }
      >
        <div style={sheet && { width: `${(100 * width) / sheet.width}%` }}>
          <ChangeChart
            kind={saving.kind}
            outcome={drawn}
            view={view}
            timeZone={timeZone}
            words={words}
            scheme="light"
            width={width}
            mark={mark}
          />
        </div>
      </div>
      <details className="save-description">
        <summary>{say("file.description")}</summary>
        <p>{alternative}</p>
        {canCopy() && (
          <Button
            variant="default"
            size="compact-sm"
            loading={state.busy === "description"}
            onClick={() =>
              void attempt("description", say("file.descriptionCopied"), () =>
                navigator.clipboard.writeText(alternative),
              )
            }
          >
            {say("file.copyDescription")}
          </Button>
        )}
      </details>
      {state.failed !== undefined && <ProblemNotice problem={problemOf(state.failed)} />}
      <div className="save-actions">
        <Radio.Group label={say("file.kind")} value={chosen} onChange={setChosen} className="save-formats">
          <div className="save-choices">
            {formats.map(({ value }) => (
              <Radio
                key={value}
                value={value}
                label={say(`file.${value}`)}
                description={say(`file.${value}About`)}
              />
            ))}
          </div>
        </Radio.Group>
        <Button loading={state.busy === "save"} onClick={() => void attempt("save", say("file.saved"), save)}>
          {say("file.save")}
        </Button>
        {canCopyPictures() && chosen !== "svg" && (
          <Button
            variant="default"
            loading={state.busy === "copy"}
            onClick={() => void attempt("copy", say("file.copied"), () => copyPicture(picture()))}
          >
            {say("file.copy")}
          </Button>
        )}
        <p role="status">{state.said}</p>
      </div>
    </>
  );
}

/** How wide to draw, the sheet under the chart, and what the drawn chart says to people who cannot see it. */
function useSheet(place: React.RefObject<HTMLDivElement | null>, shape: SheetShape | undefined) {
  const least = shape ? widthOn(shape) : pageWidth;
  const [fitted, setFitted] = useState<{ shape?: SheetShape; width: number }>({ width: least });
  const width = fitted.shape === shape ? fitted.width : least;
  const [sheet, setSheet] = useState<Placed>();
  const [alternative, setAlternative] = useState("");
  useLayoutEffect(() => {
    if (!shape) return setSheet(undefined);
    const size = sizeOf(chartIn(place.current!));
    if (width === least && size.width === least) {
      const wider = widthOn(shape, size.height);
      if (wider > least) return setFitted({ shape, width: wider });
    }
    setSheet(layOn(shape, size));
  }, [place, shape, width, least]);
  useEffect(() => {
    setAlternative(place.current?.querySelector(".chart-alternative")?.textContent ?? "");
  });
  return { width, sheet, alternative };
}

async function drawPicture(place: HTMLElement, { value, sheet }: PictureFormat): Promise<Blob> {
  const chart = chartIn(place);
  if (value === "svg") return new Blob([await svgOf(chart)], { type: "image/svg+xml" });
  if (!sheet) return pngOf(chart, value === "png" ? 1 : 2);
  const laid = layOn(sheet, sizeOf(chart));
  return pngOf(chart, sheets[sheet].width / laid.width, laid);
}
