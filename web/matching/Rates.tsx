import { Link } from "@tanstack/react-router";
import { DataTable } from "../ui/DataTable";
import { locale } from "../ui/language";
import type { Matching } from "./matchApi";
import { methodsOf } from "./matchWords";
import { say } from "./say";

type Count = Matching["byGroup"][number];

/** How many answered more than once, and where those who did not are. */
export function Rates({ programId, matching }: { programId: number; matching: Matching }) {
  const { all, methods } = matching;
  return (
    <section>
      <h2>{say("rates.title")}</h2>
      <p className="match-rate">
        {say.parts(all.enrolled === 0 ? "rates.saidNobody" : "rates.said", {
          paired: all.paired,
          all: all.enrolled,
          share: shareOf(all),
          b: (words) => <strong>{words}</strong>,
        })}{" "}
        {all.paired > 0 && methodsOf(methods)}
      </p>
      <Places programId={programId} place="group" counts={matching.byGroup} />
      <Places programId={programId} place="cohort" counts={matching.byCohort} />
    </section>
  );
}

function Places(props: { programId: number; place: "group" | "cohort"; counts: readonly Count[] }) {
  const { programId, place, counts } = props;
  if (counts.every(({ name }) => name === null)) return null;
  return (
    <DataTable
      label={say(place === "group" ? "rates.byGroup" : "rates.byCohort")}
      caption={say(place === "group" ? "rates.captionGroup" : "rates.captionCohort")}
      columns={[
        { key: "name", label: say(`place.${place}`) },
        { key: "enrolled", label: say("rates.people"), isNumber: true },
        { key: "paired", label: say("rates.matched"), isNumber: true },
        { key: "once", label: say("rates.once"), isNumber: true },
        { key: "leftOver", label: say("rates.leftOver"), isNumber: true },
      ]}
      rows={counts.map((one) => ({
        key: one.name ?? "",
        name: one.name ?? say(place === "group" ? "place.noGroup" : "place.noCohort"),
        enrolled: one.enrolled,
        paired: one.enrolled === 0 ? one.paired : say("rates.ofAll", { n: one.paired, share: shareOf(one) }),
        once: one.once,
        leftOver:
          one.leftOver === 0 ? (
            0
          ) : (
            <Link
              to="/programs/$programId/match"
              params={{ programId }}
              search={{ [place]: one.name ?? "" }}
              hash="left-over"
              aria-label={sayShow(one, place)}
            >
              {one.leftOver}
            </Link>
          ),
      }))}
    />
  );
}

function sayShow({ name, leftOver: n }: Count, place: "group" | "cohort"): string {
  if (name !== null) return say("rates.show", { n, place: name });
  return say(place === "group" ? "rates.showNoGroup" : "rates.showNoCohort", { n });
}

function shareOf({ paired, enrolled }: Count): string {
  if (enrolled === 0) return "";
  return new Intl.NumberFormat(locale, { style: "percent" }).format(paired / enrolled);
}
