import { Button, SegmentedControl } from "@mantine/core";
import { useId } from "react";
import type { AudienceSearch, Reading } from "./audience";

/**
 * Whose eyes to look with: the team's, or those of everybody else, who read releases. A viewer has no choice
 * and is told of which day the figures are.
 */
export function AudienceSwitch(props: {
  reading: Reading;
  /** False for a viewer. */
  isTeam: boolean;
  /** An ISO time as a date to read: "22 Nov 2026". */
  date: (iso: string) => string;
  onChange: (next: Required<AudienceSearch>) => void;
}) {
  const { reading, isTeam, date, onChange } = props;
  const id = useId();
  if (reading.from === "nothing") return null;
  if (!isTeam) {
    return reading.from === "release" ? (
      <div className="audience">
        <p className="audience-hint">As released on {date(reading.current.cutAt)}.</p>
      </div>
    ) : null;
  }
  const other = otherRelease(reading, date);
  return (
    <div className="audience">
      <SegmentedControl
        aria-label="Whose eyes to look with"
        aria-describedby={id}
        value={reading.from === "live" ? "team" : "shared"}
        onChange={(value) =>
          onChange({ audience: value === "shared" ? "shared" : undefined, release: undefined })
        }
        data={[
          { value: "team", label: "Team" },
          { value: "shared", label: "See what funders see" },
        ]}
      />
      <p className="audience-hint" id={id} role="status">
        {hintFor(reading, date)}
      </p>
      {other && (
        <Button
          variant="subtle"
          className="audience-other"
          onClick={() => onChange({ audience: "shared", release: other.release })}
        >
          {other.label}
        </Button>
      )}
    </div>
  );
}

function hintFor(reading: Exclude<Reading, { from: "nothing" }>, date: (iso: string) => string): string {
  if (reading.from === "live") return "For your team only. Groups of fewer than 5 people are hidden.";
  if (reading.from === "release") return `As released on ${date(reading.current.cutAt)}.`;
  return reading.current
    ? "Preview of the next release. Nobody outside your team sees this yet."
    : "Preview of the first release. Nothing has been released yet.";
}

function otherRelease(reading: Reading, date: (iso: string) => string) {
  if (reading.from === "release") return { release: undefined, label: "Preview the next release" };
  if (reading.from !== "preview" || !reading.current) return undefined;
  return {
    release: "current" as const,
    label: `Show what was released on ${date(reading.current.cutAt)}`,
  };
}
