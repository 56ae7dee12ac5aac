import { Button, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { type Measures, meQuery } from "../api";
import type { CornerMark } from "../charts/cornerMark";
import { Waiting } from "../ui/Answer";
import { formatDate } from "../ui/dates";
import { pictureLanguages } from "../ui/language";
import { listOf } from "../ui/lists";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { ReleaseFirst } from "../ui/releaseFirst";
import { markQuery, ownMark } from "../ui/saving/markQuery";
import { SavePicture } from "../ui/saving/SavePicture";
import type { ChangeAnswer } from "./asOf";
import { changeChart } from "./ChangeChart";
import { headings } from "./ChangeFigure";
import { changeQuery, forFiles, numbersAddress } from "./changeQuery";
import { hiddenIn, hiddenOnTheWay } from "./hidden";
import { type ChangeRows, withEveryLabel } from "./noData";
import { stratumName } from "./rows";
import type { Saving } from "./saving";
import { say } from "./say";
import { breakdownOf, type View } from "./view";
import { chartWords } from "./words";

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
      title={say(saving?.what === "numbers" ? "save.numbers" : "save.picture")}
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
  const mark = useQuery(
    markQuery(saving.what === "picture" && me.data?.organization.hasMark ? ownMark : null),
  );
  const failed = inside.error ?? outside.error;
  if (failed) return <ProblemNotice problem={problemOf(failed)} />;
  if (inside.isLoading || !outside.data || mark.isLoading) return <Waiting label={say("save.waiting")} />;
  return (
    <>
      <p className="save-hidden" role="status">
        {describeDay(outside.data, timeZone)}
        {describeLoss(inside.data, outside.data)}
        {mark.isError && ` ${say("save.noMark")}`}
      </p>
      {saving.what === "picture" ? (
        <Picture
          saving={saving}
          outcome={withEveryLabel(outside.data, measures, view)}
          {...{ view, source, timeZone }}
          mark={mark.data ?? null}
        />
      ) : (
        <Numbers address={(ending) => numbersAddress(programId, view, ending)} />
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
  const { kind } = saving;
  const picked = outcome.strata.find(({ by }) => stratumName(by) === saving.whose);
  const drawn = kind === "distribution" && picked ? { ...outcome, overall: picked } : outcome;
  const words = () => chartWords(kind, drawn, view, { source, timeZone });
  return (
    <SavePicture
      name={`${words().title.slice(0, 80)} - ${headings[kind]}`}
      draw={() => changeChart({ kind, outcome: drawn, view, timeZone, words: words(), scheme: "light" })}
      mark={mark}
      languages={pictureLanguages()}
    />
  );
}

function Numbers({ address }: { address: (ending: "csv" | "xlsx") => string }) {
  return (
    <>
      <p>{say.parts("save.numbersAbout", { code: (words) => <code dir="ltr">{words}</code> })}</p>
      <div className="save-actions">
        <Button component="a" href={address("csv")} download>
          {say("figure.saveNumbers")}
        </Button>
        <Button component="a" variant="default" href={address("xlsx")} download>
          {say("figure.saveWorkbook")}
        </Button>
      </div>
    </>
  );
}

/** Of which day the file is. */
function describeDay({ release }: ChangeAnswer, timeZone: string | undefined): string {
  return release ? `${say("save.asReleased", { day: formatDate(release.cutAt, timeZone) })} ` : "";
}

/** What a team member sees that is not in the file. */
function describeLoss(inside: DisclosedOutcome | undefined, outside: ChangeAnswer): string {
  const { threshold } = outside;
  if (isSuppressed(outside.overall)) return say("save.allHidden", { threshold });
  const lost = inside ? hiddenOnTheWay(inside, outside) : [];
  if (lost.length > 0) return say("save.lost", { n: lost.length, names: listOf(lost), threshold });
  const already = hiddenIn(outside);
  if (already.length > 0) return say("save.hiddenToo", { names: listOf(already) });
  return say("save.nothingHidden");
}
