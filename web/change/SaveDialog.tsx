import { Button, Modal, Radio } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useContext, useRef, useState } from "react";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { ChartKind } from "#shared/reports/chartTitle";
import { type Measures, meQuery } from "../api";
import type { CornerMark } from "../charts/cornerMark";
import { download } from "../charts/download";
import { chartIn, pngOf, svgOf } from "../charts/picture";
import { Waiting } from "../ui/Answer";
import { formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { ReleaseFirst } from "../ui/releaseFirst";
import type { ChangeAnswer } from "./asOf";
import { ChangeChart } from "./ChangeChart";
import { headings } from "./ChangeFigure";
import { changeQuery, csvAddress, forFiles } from "./changeQuery";
import { hiddenIn, hiddenOnTheWay } from "./hidden";
import { markQuery } from "./markQuery";
import { type ChangeRows, withEveryLabel } from "./noData";
import { stratumName } from "./rows";
import { breakdownOf, type View } from "./view";
import { chartWords } from "./words";

export interface Saving {
  kind: ChartKind;
  what: "picture" | "numbers";
  /** The stratum whose scores are drawn; empty for everybody. */
  whose: string;
}

/** A page of a report is about as wide; type in the picture is sized for it. */
const pictureWidth = 800;

const formats = [
  { value: "png", label: "PNG", description: "A picture for documents and messages" },
  { value: "png2", label: "PNG, large", description: "Twice as fine, for slides and print" },
  { value: "svg", label: "SVG", description: "Sharp at any size" },
] as const;
type Format = (typeof formats)[number]["value"];

interface What {
  programId: number;
  measures: Measures;
  view: View;
  source: string;
  timeZone: string | undefined;
  isTeam: boolean;
}

/** Says what must stay behind, shows exactly what will be in the file, and saves it. */
export function SaveDialog(
  props: What & {
    /** Undefined before anything was to be saved; stays while the dialog closes. */
    saving: Saving | undefined;
    opened: boolean;
    onClose: () => void;
  },
) {
  const { saving, opened, onClose, ...what } = props;
  const { programId, view } = what;
  const isNarrow = useMediaQuery("(max-width: 48em)");
  const Gate = useContext(ReleaseFirst);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={920}
      fullScreen={isNarrow}
      title={saving?.what === "numbers" ? "Save these numbers" : "Save this picture"}
    >
      {saving && (
        <Gate
          programId={programId}
          by={breakdownOf(view)}
          isAbout={({ instrument, subscale, pre, post }) =>
            instrument === view.instrument.id &&
            subscale === view.subscale.id &&
            pre === view.pre.key &&
            post === view.post.key
          }
        >
          <Saved saving={saving} {...what} />
        </Gate>
      )}
    </Modal>
  );
}

function Saved(props: What & { saving: Saving }) {
  const { saving, programId, measures, view, source, timeZone, isTeam } = props;
  const inside = useQuery({ ...changeQuery(programId, view, {}), enabled: isTeam });
  const outside = useQuery(changeQuery(programId, view, forFiles));
  const me = useQuery({ ...meQuery, enabled: false });
  const mark = useQuery(markQuery(saving.what === "picture" && (me.data?.organization.hasMark ?? false)));
  const failed = inside.error ?? outside.error;
  if (failed) return <ProblemNotice problem={problemOf(failed)} />;
  if (inside.isLoading || !outside.data || mark.isLoading) return <Waiting label="Drawing what may leave" />;
  return (
    <>
      <p className="save-hidden" role="status">
        {describeLoss(inside.data, outside.data, timeZone)}
        {mark.isError && " The mark of your organization could not be loaded: the picture is without it."}
      </p>
      {saving.what === "picture" ? (
        <Picture
          saving={saving}
          outcome={withEveryLabel(outside.data, measures, view)}
          view={view}
          source={source}
          timeZone={timeZone}
          mark={mark.data ?? null}
        />
      ) : (
        <Numbers address={csvAddress(programId, view)} />
      )}
    </>
  );
}

function Picture(props: {
  saving: Saving;
  outcome: ChangeRows;
  view: View;
  source: string;
  timeZone: string | undefined;
  mark: CornerMark | null;
}) {
  const { saving, outcome, view, source, timeZone, mark } = props;
  const place = useRef<HTMLDivElement>(null);
  const [format, setFormat] = useState<Format>("png");
  const [state, setState] = useState<{ busy?: boolean; saved?: string; failed?: unknown }>({});
  const picked = outcome.strata.find(({ by }) => stratumName(by) === saving.whose);
  const drawn = saving.kind === "distribution" && picked ? { ...outcome, overall: picked } : outcome;
  const words = chartWords(saving.kind, drawn, view, { source, timeZone });
  const save = async () => {
    setState({ busy: true });
    try {
      const chart = chartIn(place.current!);
      const name = `${words.title.slice(0, 80)} - ${headings[saving.kind]}.${format === "svg" ? "svg" : "png"}`;
      const file =
        format === "svg"
          ? new Blob([await svgOf(chart)], { type: "image/svg+xml" })
          : await pngOf(chart, format === "png" ? 1 : 2);
      download(file, name);
      setState({ saved: name });
    } catch (failed) {
      setState({ failed });
    }
  };
  return (
    <>
      <div ref={place} className="save-picture">
        <ChangeChart
          kind={saving.kind}
          outcome={drawn}
          view={view}
          timeZone={timeZone}
          words={words}
          scheme="light"
          width={pictureWidth}
          mark={mark}
        />
      </div>
      {state.failed !== undefined && <ProblemNotice problem={problemOf(state.failed)} />}
      <div className="save-actions">
        <Radio.Group
          label="Kind of file"
          value={format}
          onChange={(value) => setFormat(value as Format)}
          className="save-formats"
        >
          <div className="save-choices">
            {formats.map(({ value, label, description }) => (
              <Radio key={value} value={value} label={label} description={description} />
            ))}
          </div>
        </Radio.Group>
        <Button onClick={() => void save()} loading={state.busy ?? false}>
          Save picture
        </Button>
        <p role="status">{state.saved && "Saved. Look in your downloads."}</p>
      </div>
    </>
  );
}

function Numbers({ address }: { address: string }) {
  return (
    <>
      <p>
        One row for everyone and one for each group: how many people answered, means, change with its
        interval, tests and effect sizes, in full precision. Hidden figures are marked <code>[c]</code>.
      </p>
      <div className="save-actions">
        <Button component="a" href={address} download>
          Save numbers (CSV)
        </Button>
      </div>
    </>
  );
}

/** Of which day the file is, and what a team member sees that is not in it. */
function describeLoss(
  inside: DisclosedOutcome | undefined,
  outside: ChangeAnswer,
  timeZone: string | undefined,
): string {
  const { threshold, release } = outside;
  const dated = release ? `As released on ${formatDate(release.cutAt, timeZone)}. ` : "";
  if (isSuppressed(outside.overall))
    return `${dated}Everything is hidden in the file: fewer than ${threshold} people answered both times, or showing it would reveal so few.`;
  const lost = inside ? hiddenOnTheWay(inside, outside) : [];
  if (lost.length > 0)
    return `${dated}${lost.length === 1 ? "1 group that you see is" : `${lost.length} groups that you see are`} hidden in the file: ${lost.join(", ")}. Files hide groups of fewer than ${threshold} people, and others that would tell them by subtraction.`;
  const already = hiddenIn(outside);
  if (already.length > 0) return `${dated}Hidden in the file as on your screen: ${already.join(", ")}.`;
  return `${dated}Nothing is hidden: every group in the file has enough people.`;
}
