import { Button, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { type Measures, meQuery } from "../api";
import { Waiting } from "../ui/Answer";
import { formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { ReleaseFirst } from "../ui/releaseFirst";
import type { ChangeAnswer } from "./asOf";
import { changeQuery, csvAddress, forFiles } from "./changeQuery";
import { hiddenIn, hiddenOnTheWay } from "./hidden";
import { markQuery } from "./markQuery";
import { withEveryLabel } from "./noData";
import { SavePicture } from "./SavePicture";
import type { Saving } from "./saving";
import { breakdownOf, type View } from "./view";

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
        <SavePicture
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
