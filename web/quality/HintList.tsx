import { Title } from "@mantine/core";
import { countOf } from "../ui/dates";
import { Hint } from "./Hint";
import type { Hints } from "./queries";
import { sayFast, sayLength, sayLines } from "./words";

/** The three kinds of hints, each with what it means, when it is wrong, and the responses to look at. */
export function HintList(props: { programId: number; hints: Hints; timeZone: string }) {
  const { programId, hints, timeZone } = props;
  const { straightLines, tooFast, lookAlikes } = hints;
  return (
    <section className="quality-section">
      <Title order={2}>Worth a look</Title>
      <p className="quality-lead">
        These are hints. Nothing is left out by itself: open a response, and leave it out only with a reason.
        Or say that you looked at it: it then leaves the list, and no result changes.
      </p>
      <Hint
        title="The same answer to everything"
        about={sayLines(straightLines.instruments)}
        none="No response does this."
        column={{ key: "said", label: "Answer" }}
        {...{ programId, timeZone }}
        hint="straight_line"
        found={{
          count: straightLines.count,
          looked: straightLines.looked,
          shown: straightLines.shown.map((one) => ({
            ...one,
            said: `${one.answer}, ${countOf(one.answers, "time", "times")} (${one.instrument})`,
          })),
        }}
      />
      <Hint
        title="Answered very fast"
        about={sayFast(tooFast.timed)}
        none={tooFast.timed === 0 ? "" : "No response was this fast."}
        column={{ key: "said", label: "Took", isNumber: true }}
        {...{ programId, timeZone }}
        hint="too_fast"
        found={{
          count: tooFast.count,
          looked: tooFast.looked,
          shown: tooFast.shown.map((one) => ({
            ...one,
            said: `${sayLength(one.seconds)} (usual: ${sayLength(one.median)})`,
          })),
        }}
      />
      <Hint
        title="The very same answers from different people"
        about="At least 10 answers are the same, with 3 different ones among them. It may be one person under two codes, or a row that was copied. It can also be chance."
        none="No two responses are this alike."
        column={{ key: "said", label: "Alike" }}
        {...{ programId, timeZone }}
        hint="look_alike"
        found={{
          count: lookAlikes.count,
          looked: lookAlikes.looked,
          shown: lookAlikes.shown.map((one) => ({ ...one, said: `Set ${one.set}: ${one.alike} alike` })),
        }}
      />
    </section>
  );
}
