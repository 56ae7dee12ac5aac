import { Checkbox } from "@mantine/core";
import { say } from "./sayOwn";

/** Whether a result rests on those whom somebody matched under two codes: without them, for the team's own eyes. */
export function MatchesSwitch(props: {
  matches: "exact" | undefined;
  onChange: (next: { matches: "exact" | undefined }) => void;
}) {
  const { matches, onChange } = props;
  return (
    <div className="audience">
      <Checkbox
        label={say("matches.exact")}
        checked={matches === "exact"}
        onChange={({ currentTarget }) => onChange({ matches: currentTarget.checked ? "exact" : undefined })}
      />
      <p className="audience-hint" role="status">
        {matches === "exact" && say("matches.hint")}
      </p>
    </div>
  );
}
