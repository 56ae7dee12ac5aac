import { Button, NativeSelect, Radio } from "@mantine/core";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { palettes } from "../../charts/colors";
import type { CornerMark } from "../../charts/cornerMark";
import { download } from "../../charts/download";
import type { Figures } from "../../charts/figures";
import { PaperContext, type PaperWords } from "../../charts/paper";
import { chartIn } from "../../charts/picture";
import { speechIn } from "../../charts/texts";
import { languages as known, type Language, speakIn } from "../language";
import { ProblemNotice, problemOf } from "../ProblemNotice";
import { say } from "../sayOwn";
import { canCopy, canCopyPictures, copyPicture } from "./copyPicture";
import { drawPicture, type PictureFormat, pictureFormats } from "./drawPicture";
import { csvOf, xlsxOf } from "./numbersFile";
import { useSheet } from "./useSheet";
import "./saving.css";

export interface SavePictureProps {
  /** What the file is called. */
  name: string;
  /** Draws the chart. All that it says is said while this runs: see `speakIn`. */
  draw: () => ReactNode;
  /** What the picture says beside its chart; said in the language of the picture. */
  words?: () => PaperWords;
  mark: CornerMark | null;
  /** The usual one first. */
  languages: readonly Language[];
}

/** The very picture that will be in the file, in the shape and language that were chosen; saved or copied, with its numbers. */
export function SavePicture(props: SavePictureProps) {
  const { name, draw, words, mark, languages } = props;
  const place = useRef<HTMLDivElement>(null);
  const figures = useRef<Figures>(null);
  const [chosen, setChosen] = useState<string>("png");
  const [to, setTo] = useState<Language>(languages[0]!);
  const format: PictureFormat = pictureFormats.find(({ value }) => value === chosen)!;
  const { width, sheet } = useSheet(place, format.sheet, to);
  const alternative = useAlternative(place);
  const { state, attempt } = useAttempt();
  const said = speakIn(to, () => words?.() ?? {});
  const key = JSON.stringify(said);
  const paper = useMemo(
    () => ({
      ...{
        width,
        mark,
        scheme: "light" as const,
        speech: speechIn(to),
        words: JSON.parse(key) as PaperWords,
      },
      onFigures: (found: Figures) => {
        figures.current = found;
      },
    }),
    [width, to, mark, key],
  );
  const { direction } = known[to];
  const picture = () => drawPicture(place.current!, format);
  const file = (ending: string) => `${name.slice(0, 80)}.${ending}`;
  const about = () => [
    chartIn(place.current!).getAttribute("aria-label") ?? name,
    ...[said.sentence ?? "", ...(said.lines ?? [])].filter((line) => line !== ""),
    alternative,
  ];
  const save = {
    picture: async () => download(await picture(), file(chosen === "svg" ? "svg" : "png")),
    csv: async () => download(csvOf(figures.current!), file("csv")),
    xlsx: async () => {
      const names = speakIn(to, () => ({ numbers: say("picture.numbers"), about: say("picture.about") }));
      download(await xlsxOf(figures.current!, about(), { isRtl: direction === "rtl", names }), file("xlsx"));
    },
  };
  return (
    <>
      <div
        ref={place}
        className="save-picture"
        data-sheet={format.sheet}
        lang={to}
        style={
          sheet && {
            aspectRatio: `${sheet.width} / ${sheet.height}`,
            background: palettes.light.paper,
          }
        }
      >
        <div style={sheet && { width: `${(100 * width) / sheet.width}%` }}>
          <PaperContext value={paper}>{speakIn(to, draw)}</PaperContext>
        </div>
      </div>
      <details className="save-description">
        <summary>{say("picture.description")}</summary>
        <p lang={to} dir={direction}>
          {alternative}
        </p>
        {canCopy() && (
          <Button
            variant="default"
            size="compact-sm"
            loading={state.busy === "description"}
            onClick={() =>
              void attempt("description", say("picture.descriptionCopied"), () =>
                navigator.clipboard.writeText(alternative),
              )
            }
          >
            {say("picture.copyDescription")}
          </Button>
        )}
      </details>
      {state.failed !== undefined && <ProblemNotice problem={problemOf(state.failed)} />}
      <div className="save-options">
        <Radio.Group label={say("picture.kind")} value={chosen} onChange={setChosen} className="save-formats">
          <div className="save-choices">
            {pictureFormats.map(({ value }) => (
              <Radio
                key={value}
                value={value}
                label={say(`picture.${value}`)}
                description={say(`picture.${value}About`)}
              />
            ))}
          </div>
        </Radio.Group>
        {languages.length > 1 && (
          <NativeSelect
            label={say("picture.language")}
            value={to}
            onChange={({ currentTarget }) => setTo(currentTarget.value as Language)}
            data={languages.map((value) => ({ value, label: known[value].name }))}
          />
        )}
      </div>
      <div className="save-actions">
        <Button
          loading={state.busy === "save"}
          onClick={() => void attempt("save", say("picture.saved"), save.picture)}
        >
          {say("picture.save")}
        </Button>
        {canCopyPictures() && chosen !== "svg" && (
          <Button
            variant="default"
            loading={state.busy === "copy"}
            onClick={() => void attempt("copy", say("picture.copied"), () => copyPicture(picture()))}
          >
            {say("picture.copy")}
          </Button>
        )}
        <Button
          variant="default"
          loading={state.busy === "csv"}
          onClick={() => void attempt("csv", say("picture.saved"), save.csv)}
        >
          {say("picture.csv")}
        </Button>
        <Button
          variant="default"
          loading={state.busy === "xlsx"}
          onClick={() => void attempt("xlsx", say("picture.saved"), save.xlsx)}
        >
          {say("picture.xlsx")}
        </Button>
        <p role="status">{state.said}</p>
      </div>
    </>
  );
}

/** What the drawn chart says to people who cannot see it. */
function useAlternative(place: React.RefObject<HTMLDivElement | null>): string {
  const [alternative, setAlternative] = useState("");
  useEffect(() => {
    setAlternative(place.current?.querySelector(".chart-alternative")?.textContent ?? "");
  });
  return alternative;
}

/** One thing at a time is saved or copied, and says how it went. */
function useAttempt() {
  const [state, setState] = useState<{ busy?: string; said?: string; failed?: unknown }>({});
  const attempt = async (busy: string, said: string, work: () => Promise<void>) => {
    setState({ busy });
    try {
      await work();
      setState({ said });
    } catch (failed) {
      setState({ failed });
    }
  };
  return { state, attempt };
}
