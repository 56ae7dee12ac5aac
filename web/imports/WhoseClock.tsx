import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";

/**
 * The zone of times that name none. While nobody has said it in this program the browser's own is proposed, and
 * one word confirms it; what is said is kept for the files to come.
 */
export function WhoseClock(props: {
  zone: string | undefined;
  isAsked: boolean;
  onSay: (zone: string) => void;
}) {
  const { zone = "UTC", isAsked, onSay } = props;
  const [picked, setPicked] = useState(browserZone);
  const shown = isAsked ? picked : zone;
  return (
    <div className="whose-clock">
      <NativeSelect
        className="mapping-field"
        label="Whose clock?"
        description="Most tools write the time of whoever exported the file; some write UTC."
        value={shown}
        onChange={({ currentTarget }) =>
          isAsked ? setPicked(currentTarget.value) : onSay(currentTarget.value)
        }
        data={[...new Set(["UTC", shown, ...Intl.supportedValuesOf("timeZone")])]}
      />
      {isAsked && (
        <>
          <Button variant="default" onClick={() => onSay(picked)}>
            Yes, {picked.replaceAll("_", " ")}
          </Button>
          <p className="import-hint">
            Asked once: the next files of this program are read by the same clock.
          </p>
        </>
      )}
    </div>
  );
}

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
