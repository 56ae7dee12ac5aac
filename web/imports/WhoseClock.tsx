import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { say } from "./say";

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
        label={say("clock.whose")}
        description={say("clock.hint")}
        value={shown}
        onChange={({ currentTarget }) =>
          isAsked ? setPicked(currentTarget.value) : onSay(currentTarget.value)
        }
        data={[...new Set(["UTC", shown, ...Intl.supportedValuesOf("timeZone")])]}
      />
      {isAsked && (
        <>
          <Button variant="default" onClick={() => onSay(picked)}>
            {say("clock.yes", { zone: picked.replaceAll("_", " ") })}
          </Button>
          <p className="import-hint">{say("clock.once")}</p>
        </>
      )}
    </div>
  );
}

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
