import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { textIn } from "#shared/instruments/subscale";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeHidden } from "#shared/reports/hiddenWording";
import type { Measure } from "#shared/reports/measure";
import { describeMeanChange } from "#shared/reports/wording";
import { meQuery, type ProgramGlance } from "../api";
import { formatDate, formatDistance } from "../ui/dates";
import { language, locale } from "../ui/language";
import { AttentionList } from "./AttentionList";
import { say } from "./say";
import "./glance.css";

/** What is told of a program where all are listed: its main outcomes, what it collects now, what waits. */
export function ProgramAtGlance({ program }: { program: ProgramGlance }) {
  const { id, outcomes, collecting = [], attention = [] } = program;
  const me = useQuery(meQuery);
  const day = (iso: string) => formatDate(iso, me.data?.organization.timeZone);
  if (me.data?.role === "viewer" && program.released === null)
    return <p className="glance quiet">{say("glance.nothingReleased")}</p>;
  if (program.counting) return <p className="glance quiet">{say("glance.counting")}</p>;
  if (outcomes.length + collecting.length + attention.length === 0) return null;
  return (
    <div className="glance">
      {outcomes.length > 0 && <Changed program={program} day={day} isTeam={me.data?.role !== "viewer"} />}
      {collecting.length > 0 && (
        <section className="glance-part">
          <h3>{say("glance.collecting")}</h3>
          <ul>
            {collecting.map((wave) => (
              <li key={`${wave.surveyId} ${wave.waveId}`}>
                <Link
                  to="/programs/$programId/collect/$surveyId"
                  params={{ programId: id, surveyId: wave.surveyId }}
                >
                  {say("glance.wave", { survey: wave.survey, wave: wave.wave })}
                </Link>{" "}
                <span>{cameWords(wave, program.enrolled ?? 0)}</span>{" "}
                {wave.closesAt !== null && <span>{closeWords(wave.closesAt)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {attention.length > 0 && (
        <section className="glance-part">
          <h3>{say("glance.attention")}</h3>
          <AttentionList programId={id} attention={attention} />
        </section>
      )}
    </div>
  );
}

function Changed(props: { program: ProgramGlance; day: (iso: string) => string; isTeam: boolean }) {
  const { program, day, isTeam } = props;
  const { id: programId, name, outcomes, asOf } = program;
  return (
    <section className="glance-part">
      <h3>
        <Link
          to="/programs/$programId/dashboard"
          params={{ programId }}
          aria-label={say("glance.dashboardOf", { name })}
        >
          {say("glance.changed")}
        </Link>
      </h3>
      {outcomes.map((outcome) => (
        <p key={`${outcome.instrument} ${outcome.subscale}`}>{findingWords(outcome)}</p>
      ))}
      {asOf !== null && (
        <p className="quiet">
          {matchWords(program)} {say(isTeam ? "glance.asOf" : "glance.asReleased", { day: day(asOf) })}
        </p>
      )}
    </section>
  );
}

type Outcome = ProgramGlance["outcomes"][number];

/** The server answers in the words of shared/outcomes, which its description in OpenAPI is looser than. */
const overallOf = ({ overall }: Outcome) => overall as DisclosedOutcome["overall"];

function findingWords(outcome: Outcome): string {
  const { direction, range, step, names, threshold } = outcome;
  const overall = overallOf(outcome);
  const scale = textIn(names.subscale, language);
  const measure: Measure = { scale, range: [range[0], range[1]], direction, step };
  return isSuppressed(overall)
    ? say("glance.hidden", { scale, why: describeHidden(overall, threshold, language) })
    : describeMeanChange(overall, measure, language);
}

/** Of those who answered before how many did after, in the outcome that most people answered both times. */
function matchWords({ outcomes: [first], waves }: ProgramGlance): string | null {
  const overall = first && overallOf(first);
  if (!overall || isSuppressed(overall) || typeof overall.n.pre !== "number" || overall.n.pre === 0)
    return null;
  const { pre, paired } = overall.n;
  const labelOf = (key: string) => waves.find((wave) => wave.key === key)?.label ?? key;
  const share = new Intl.NumberFormat(locale, { style: "percent" }).format(paired / pre);
  return say("glance.matched", {
    paired,
    pre,
    share,
    first: labelOf(first.pre),
    second: labelOf(first.post),
  });
}

function cameWords({ known, responses }: { known: number; responses: number }, enrolled: number): string {
  if (enrolled > 0 && known > 0) return say("glance.cameOf", { known, enrolled });
  return say("glance.came", { n: responses });
}

function closeWords(closesAt: string): string {
  const now = new Date();
  const when = formatDistance(closesAt, now);
  return say(new Date(closesAt) > now ? "glance.closes" : "glance.late", { when });
}
