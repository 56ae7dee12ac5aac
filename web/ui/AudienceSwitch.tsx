import { Button, SegmentedControl } from "@mantine/core";
import { useId } from "react";
import type { AudienceSearch, Reading } from "./audience";
import { say } from "./sayOwn";

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
        <p className="audience-hint">{releasedOn(reading.current, date)}</p>
      </div>
    ) : null;
  }
  const other = otherRelease(reading, date);
  return (
    <div className="audience">
      <SegmentedControl
        aria-label={say("audience.label")}
        aria-describedby={id}
        value={reading.from === "live" ? "team" : "shared"}
        onChange={(value) =>
          onChange({ audience: value === "shared" ? "shared" : undefined, release: undefined })
        }
        data={[
          { value: "team", label: say("audience.team") },
          { value: "shared", label: say("audience.funders") },
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
  if (reading.from === "live") return say("audience.live");
  if (reading.from === "release") return releasedOn(reading.current, date);
  return reading.current ? say("audience.previewNext") : say("audience.previewFirst");
}

function releasedOn({ cutAt }: { cutAt: string }, date: (iso: string) => string): string {
  return say("audience.released", { date: date(cutAt) });
}

function otherRelease(reading: Reading, date: (iso: string) => string) {
  if (reading.from === "release") return { release: undefined, label: say("audience.toNext") };
  if (reading.from !== "preview" || !reading.current) return undefined;
  return {
    release: "current" as const,
    label: say("audience.toReleased", { date: date(reading.current.cutAt) }),
  };
}
