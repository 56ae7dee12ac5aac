import { lazy, Suspense } from "react";
import { HowComputed as Computed } from "./outcomes/HowComputed";
import { ProgramPage } from "./programs/ProgramPage";
import { say } from "./say";
import { ShareTable } from "./shares/ShareTable";
import { Waiting } from "./ui/Answer";
import { HowComputed } from "./ui/howComputed";
import { ReleaseFirst, type ReleaseFirstProps } from "./ui/releaseFirst";
import { ShareHere } from "./ui/shareHere";

const ReleaseGate = lazy(async () => ({
  default: (await import("./releases/ReleaseGate")).ReleaseGate,
}));

/** A program: whatever saves asks for a release first, a table is shared by a link, a figure says how it was made. */
export function ProgramRoute() {
  return (
    <ReleaseFirst value={Gate}>
      <ShareHere value={ShareTable}>
        <HowComputed value={Computed}>
          <ProgramPage />
        </HowComputed>
      </ShareHere>
    </ReleaseFirst>
  );
}

function Gate(props: ReleaseFirstProps) {
  return (
    <Suspense fallback={<Waiting label={say("pending.comparing")} />}>
      <ReleaseGate {...props} />
    </Suspense>
  );
}
