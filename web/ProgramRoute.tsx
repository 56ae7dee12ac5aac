import { lazy, Suspense } from "react";
import { ProgramPage } from "./programs/ProgramPage";
import { say } from "./say";
import { Waiting } from "./ui/Answer";
import { ReleaseFirst, type ReleaseFirstProps } from "./ui/releaseFirst";

const ReleaseGate = lazy(async () => ({
  default: (await import("./releases/ReleaseGate")).ReleaseGate,
}));

/** A program, in which whatever saves asks for a release first. */
export function ProgramRoute() {
  return (
    <ReleaseFirst value={Gate}>
      <ProgramPage />
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
