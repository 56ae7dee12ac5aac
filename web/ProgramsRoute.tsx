import { ProgramAtGlance } from "./dashboard/ProgramAtGlance";
import { ProgramsPage } from "./programs/ProgramsPage";

/** Home: the list of programs, with what the dashboard tells of each at a glance. */
export function ProgramsRoute() {
  return <ProgramsPage Glance={ProgramAtGlance} />;
}
