import { Title, useComputedColorScheme } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeExcluded } from "#shared/reports/excludedWording";
import { describeHidden } from "#shared/reports/hiddenWording";
import { describeVersion } from "#shared/reports/normWording";
import { describeNotices } from "#shared/reports/noticeWording";
import { formatCount } from "#shared/reports/numberFormats";
import { describeRounding, type ShownChange } from "#shared/reports/roundedWording";
import { describeMeanChange } from "#shared/reports/wording";
import { ScaleStrip } from "../charts/ScaleStrip";
import { LeftOut } from "../ui/LeftOut";
import { language } from "../ui/language";
import { Compared } from "./Compared";
import { drawn } from "./estimates";
import { GroupsOfMeasure } from "./GroupsOfMeasure";
import { keptWords } from "./kept";
import { Moved } from "./Moved";
import { type NamedMeasure, nameMeasure } from "./names";
import type { MeasureAnswer, Shown } from "./queries";
import { say } from "./say";
import type { View } from "./view";
import { whyHidden } from "./whyHidden";

/** One measure: what can be said of it, its scale, who moved, what to be careful about. */
export function MeasureCard({ answer, view }: { answer: MeasureAnswer; view: View }) {
  const named = nameMeasure(answer, view.measures);
  const { overall, threshold } = answer.change;
  const id = `measure-${answer.instrument}-${answer.version}-${answer.subscale}`;
  return (
    <section className="measure" aria-labelledby={id}>
      <div className="measure-head">
        <Title order={3} size="h4" id={id}>
          {named.name}
        </Title>
        <p className="measure-count">
          {isSuppressed(overall) ? whyHidden(overall, threshold) : countOf(overall.n)}
        </p>
      </div>
      {isSuppressed(overall) ? (
        <p className="measure-finding">{describeHidden(overall, threshold, language)}</p>
      ) : (
        <Told answer={answer} overall={overall} named={named} view={view} />
      )}
      <LeftOut programId={view.programId} words={describeExcluded(answer.change.excluded, language)} />
      {describeVersion(answer, language).map((sentence) => (
        <p key={sentence} className="measure-note">
          {sentence}
        </p>
      ))}
      {answer.change.strata.length > 0 && <GroupsOfMeasure answer={answer} named={named} view={view} />}
      {answer.latest && (
        <p className="measure-on">
          <Link
            to="/programs/$programId/change"
            params={{ programId: view.programId }}
            search={{
              instrument: answer.instrument,
              subscale: answer.subscale,
              pre: view.pre.key,
              post: view.post.key,
              ...(view.by ? { by: view.by } : {}),
              ...(view.search.audience ? { audience: view.search.audience } : {}),
              ...(view.search.release ? { release: view.search.release } : {}),
            }}
            aria-label={say("card.seeChange", { name: named.name })}
          >
            {say("card.pictures")}
          </Link>
          {!isSuppressed(overall) && (
            <Link
              to="/programs/$programId/outcomes/figures"
              params={{ programId: view.programId }}
              search={{ ...view.search, instrument: answer.instrument, subscale: answer.subscale }}
              aria-label={say("card.computedOf", { name: named.name })}
            >
              {say("card.computed")}
            </Link>
          )}
        </p>
      )}
    </section>
  );
}

function Told(props: { answer: MeasureAnswer; overall: Shown; named: NamedMeasure; view: View }) {
  const { answer, overall, named, view } = props;
  const scheme = useComputedColorScheme("light");
  const { measure, anchors, step, decimals } = named;
  const { detail, distribution } = overall;
  const isFew = detail?.footing === "few" && !distribution.binned;
  const kept = keptWords(answer, overall);
  const rounded = describeRounding([shownChange(overall)], decimals, language);
  const notices = detail ? describeNotices(detail, measure, language) : [];
  return (
    <>
      <p className="measure-finding">{describeMeanChange(overall, measure, language)}</p>
      <div className="measure-body">
        <div className="measure-scale">
          <ScaleStrip
            title={say("card.strip", { name: named.name, pre: view.pre.label, post: view.post.label })}
            range={measure.range}
            direction={measure.direction}
            step={step}
            decimals={decimals}
            anchors={anchors}
            pre={drawn(overall.pre.interval, overall.pre.mean)}
            post={drawn(overall.post.interval, overall.post.mean)}
            dots={isFew ? dotsOf(distribution) : undefined}
            scheme={scheme}
          />
          <Means overall={overall} named={named} />
          {rounded && <p className="measure-note">{rounded}</p>}
        </div>
        {detail && <Moved detail={detail} measure={measure} scheme={scheme} />}
      </div>
      {notices.length > 0 && (
        <ul className="measure-notices" aria-label={say("card.care")}>
          {notices.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {kept && <p className="measure-note">{kept}</p>}
      <Compared answer={answer} overall={overall} />
    </>
  );
}

function shownChange({ pre, post, meanChange }: Shown): ShownChange {
  return { pre: pre.mean, post: post.mean, change: meanChange.value ?? null };
}

function Means({ overall, named }: { overall: Shown; named: NamedMeasure }) {
  const { pre, post, meanChange } = overall;
  const points = (value: number | null) => (value === null ? say("none") : named.points(value));
  return (
    <dl className="measure-means">
      <div>
        <dt>{say("table.before")}</dt>
        <dd>{points(pre.mean)}</dd>
      </div>
      <div>
        <dt>{say("table.after")}</dt>
        <dd>{points(post.mean)}</dd>
      </div>
      <div>
        <dt>{say("table.change")}</dt>
        <dd>
          {meanChange.value === undefined ? say("none") : named.signed(meanChange.value)}
          {meanChange.kind === "estimate" && (
            <span className="measure-range">
              {" "}
              {say("range.around", {
                low: named.signed(meanChange.low),
                high: named.signed(meanChange.high),
              })}
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}

function countOf({ pre, paired }: Shown["n"]): string {
  const both = formatCount(paired, language);
  if (typeof pre !== "number") return say("count.paired", { paired: both });
  return pre === paired
    ? say("count.all", { paired: both })
    : say("count.some", { paired: both, pre: formatCount(pre, language) });
}

/** Each score with its people before and after. */
function dotsOf(distribution: Extract<Shown["distribution"], { binned: false }>) {
  const scores = new Set([...distribution.pre, ...distribution.post].map(([score]) => score));
  const at = (side: readonly (readonly [number, number])[], score: number) =>
    side.reduce((people, [each, n]) => people + (each === score ? n : 0), 0);
  return [...scores].map((from) => ({
    from,
    pre: at(distribution.pre, from),
    post: at(distribution.post, from),
  }));
}
