import { Link } from "@tanstack/react-router";
import { DataTable } from "../ui/DataTable";
import { countOf } from "../ui/dates";
import type { Matching } from "./matchApi";
import { methodsOf } from "./matchWords";

type Count = Matching["byGroup"][number];

/** How many answered more than once, and where those who did not are. */
export function Rates({ programId, matching }: { programId: number; matching: Matching }) {
  const { all, methods } = matching;
  return (
    <section>
      <h2>Who is matched</h2>
      <p className="match-rate">
        <strong>
          {all.paired} of {countOf(all.enrolled, "person", "people")}
        </strong>{" "}
        answered at two times or more{share(all)}. {all.paired > 0 && methodsOf(methods)}
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
      label={`Matched by ${place}`}
      caption={`By ${place}. Left over: answered once, and look like nobody else.`}
      columns={[
        { key: "name", label: place === "group" ? "Group" : "Cohort" },
        { key: "enrolled", label: "People", isNumber: true },
        { key: "paired", label: "Matched", isNumber: true },
        { key: "once", label: "Answered once", isNumber: true },
        { key: "leftOver", label: "Left over", isNumber: true },
      ]}
      rows={counts.map((one) => ({
        key: one.name ?? "",
        name: one.name ?? `No ${place}`,
        enrolled: one.enrolled,
        paired: `${one.paired}${share(one)}`,
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
              aria-label={`Show the ${one.leftOver} left over of ${one.name ?? `no ${place}`}`}
            >
              {one.leftOver}
            </Link>
          ),
      }))}
    />
  );
}

function share({ paired, enrolled }: Count): string {
  return enrolled === 0 ? "" : ` (${Math.round((100 * paired) / enrolled)}%)`;
}
