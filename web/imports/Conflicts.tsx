import { Button, Title } from "@mantine/core";
import { useRef, useState } from "react";
import type { ConflictDecision } from "#shared/imports/conflictDecision";
import type { ImportReport } from "#shared/imports/report";
import { ConflictCard } from "./ConflictCard";
import { say } from "./say";
import { areSameDecisions, decideAlike, decideOne, keptOf } from "./settle";

const onAPage = 10;
/** What a report holds at a time. */
const inAReport = 100;

/** Every conflict of the file, ten on a page. A choice waits until it is applied: then everything is counted anew. */
export function Conflicts(props: {
  programId: number;
  conflicts: NonNullable<ImportReport["conflicts"]>;
  waves: readonly { key: string; label: string }[];
  decisions: readonly ConflictDecision[];
  onDecide: (decisions: ConflictDecision[]) => void;
  /** Counts again with the decisions, and shows the conflicts after so many. */
  onApply: (from: number) => void;
}) {
  const { programId, conflicts, waves, decisions, onDecide, onApply } = props;
  const { count, open, from, shown } = conflicts;
  const [first, setFirst] = useState(from);
  const title = useRef<HTMLHeadingElement>(null);
  const page = shown.slice(first - from, first - from + onAPage);
  const waiting = !areSameDecisions(decisions, conflicts.decisions);
  const goTo = (next: number) => {
    const report = Math.floor(next / inAReport) * inAReport;
    if (report !== from) onApply(report);
    else {
      setFirst(next);
      title.current?.focus();
    }
  };
  if (count === 0 || page.length === 0) return null;
  return (
    <section className="conflicts">
      <Title order={3} ref={title} tabIndex={-1}>
        {count === 1
          ? say("conflicts.two")
          : say("conflicts.some", { from: first + 1, to: first + page.length, count })}
      </Title>
      {page.map((conflict) => (
        <ConflictCard
          key={`${conflict.against} ${conflict.rows[0]} ${conflict.wave}`}
          programId={programId}
          conflict={conflict}
          waveLabel={waves.find(({ key }) => key === conflict.wave)?.label ?? conflict.wave}
          kept={keptOf(conflict, decisions)}
          onKeep={(keep) => onDecide(decideOne(decisions, conflict, keep))}
          onAlike={(choose) => onDecide(decideAlike(decisions, conflict, choose))}
        />
      ))}
      {count > onAPage && (
        <nav className="import-actions" aria-label={say("conflicts.pages")}>
          <Button variant="default" disabled={first === 0} onClick={() => goTo(first - onAPage)}>
            {say("conflicts.earlier")}
          </Button>
          <Button variant="default" disabled={first + onAPage >= count} onClick={() => goTo(first + onAPage)}>
            {say("conflicts.later")}
          </Button>
        </nav>
      )}
      <div className="conflicts-apply">
        <p role="status">
          {waiting
            ? say("conflicts.waiting")
            : open === 0
              ? say("conflicts.settled")
              : say("conflicts.open", { n: open })}
        </p>
        <Button disabled={!waiting} onClick={() => onApply(from)}>
          {say("conflicts.apply")}
        </Button>
      </div>
    </section>
  );
}
