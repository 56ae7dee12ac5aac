import { lazy, Suspense } from "react";
import { ProgramPage } from "./programs/ProgramPage";
import { say } from "./say";
import { ShareTable } from "./shares/ShareTable";
import { Waiting } from "./ui/Answer";
import { ReleaseFirst, type ReleaseFirstProps } from "./ui/releaseFirst";
import { ShareHere } from "./ui/shareHere";

const ReleaseGate = lazy(async () => ({
  default: (await import("./releases/ReleaseGate")).ReleaseGate,
}));

/** A program, in which whatever saves asks for a release first, and a table can be shared by a link. */
export function ProgramRoute() {
  return (
    <ReleaseFirst value={Gate}>
      <ShareHere value={ShareTable}>
        <ProgramPage />
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
