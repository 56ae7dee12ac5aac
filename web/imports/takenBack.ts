import { countOf } from "../ui/dates";
import type { TakenBack } from "./importApi";

/** What taking a file back does, a sentence each, in the order of what matters. */
export function sayTakenBack(told: TakenBack): string[] {
  const { responses, people, kept, restored, peopleGone, peopleStaying, relabeled, releases } = told;
  const said: string[] = [];
  if (responses > 0)
    said.push(
      `This takes back ${countOf(responses, "response", "responses")} of ${countOf(people, "person", "people")}.`,
    );
  if (restored > 0)
    said.push(
      `${countOf(restored, "response gets", "responses get")} back the answers from before this file changed them.`,
    );
  if (kept > 0)
    said.push(`${countOf(kept, "response stays", "responses stay")}, because another file says the same.`);
  if (peopleGone > 0 && responses === 0)
    said.push(`${countOf(peopleGone, "person", "people")} on this list will not be enrolled any more.`);
  if (peopleStaying > 0)
    said.push(`${countOf(peopleStaying, "person stays", "people stay")}, because another file names them.`);
  if (relabeled > 0)
    said.push(
      `${countOf(relabeled, "person loses", "people lose")} the cohort, group or details that this file gave them. What another file says of them stays.`,
    );
  if (releases > 0)
    said.push(
      `${countOf(releases, "release rests", "releases rest")} on this file. What was told stays told, and it will say that the file was taken back.`,
    );
  if (said.length === 0) said.push("This file brought nothing that is still here.");
  return said;
}
