import type { TakenBack } from "./importApi";
import { say } from "./say";

/** What taking a file back does, a sentence each, in the order of what matters. */
export function sayTakenBack(told: TakenBack): string[] {
  const { responses, people, kept, restored, peopleGone, peopleStaying, relabeled, releases } = told;
  const said: string[] = [];
  if (responses > 0) said.push(say("undo.responses", { responses, people }));
  if (restored > 0) said.push(say("undo.restored", { n: restored }));
  if (kept > 0) said.push(say("undo.kept", { n: kept }));
  if (peopleGone > 0 && responses === 0) said.push(say("undo.peopleGone", { n: peopleGone }));
  if (peopleStaying > 0) said.push(say("undo.peopleStaying", { n: peopleStaying }));
  if (relabeled > 0) said.push(say("undo.relabeled", { n: relabeled }));
  if (releases > 0) said.push(say("undo.releases", { n: releases }));
  if (said.length === 0) said.push(say("undo.nothing"));
  return said;
}
