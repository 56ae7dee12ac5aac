import { Title } from "@mantine/core";
import { Hint } from "./Hint";
import type { Hints } from "./queries";
import { say } from "./say";
import { sayFast, sayLength, sayLines } from "./words";

/** The three kinds of hints, each with what it means, when it is wrong, and the responses to look at. */
export function HintList(props: { programId: number; hints: Hints; timeZone: string }) {
  const { programId, hints, timeZone } = props;
  const { straightLines, tooFast, lookAlikes } = hints;
  return (
    <section className="quality-section">
      <Title order={2}>{say("hints.title")}</Title>
      <p className="quality-lead">{say("hints.about")}</p>
      <Hint
        title={say("lines.title")}
        about={sayLines(straightLines.instruments)}
        none={say("lines.none")}
        column={{ key: "said", label: say("lines.column") }}
        {...{ programId, timeZone }}
        hint="straight_line"
        found={{
          count: straightLines.count,
          looked: straightLines.looked,
          shown: straightLines.shown.map((one) => ({
            ...one,
            said: say("lines.said", { answer: one.answer, n: one.answers, instrument: one.instrument }),
          })),
        }}
      />
      <Hint
        title={say("fast.title")}
        about={sayFast(tooFast.timed)}
        none={tooFast.timed === 0 ? "" : say("fast.none")}
        column={{ key: "said", label: say("fast.column"), isNumber: true }}
        {...{ programId, timeZone }}
        hint="too_fast"
        found={{
          count: tooFast.count,
          looked: tooFast.looked,
          shown: tooFast.shown.map((one) => ({
            ...one,
            said: say("fast.said", { took: sayLength(one.seconds), usual: sayLength(one.median) }),
          })),
        }}
      />
      <Hint
        title={say("alike.title")}
        about={say("alike.about")}
        none={say("alike.none")}
        column={{ key: "said", label: say("alike.column") }}
        {...{ programId, timeZone }}
        hint="look_alike"
        found={{
          count: lookAlikes.count,
          looked: lookAlikes.looked,
          shown: lookAlikes.shown.map((one) => ({
            ...one,
            said: say("alike.said", { set: String(one.set), n: one.alike }),
          })),
        }}
      />
    </section>
  );
}
