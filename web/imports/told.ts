import type { ImportReport } from "#shared/imports/report";
import { type SayingCode, sayings } from "#shared/imports/sayings";
import type { Said } from "#shared/imports/tell";
import { say } from "./say";

/** What the server says of a file, in the reader's language; as the server wrote it where its code is not known here. */
export function sayTold(said: Said | undefined, message: string): string {
  return said && Object.hasOwn(sayings, said.code) ? say(said.code as SayingCode, said.values) : message;
}

/** What is wrong with alike cells, and what their column as a whole suggests. */
export function sayGroup({
  said,
  advice,
  message,
}: NonNullable<ImportReport["problemGroups"]>[number]): string {
  if (!said || !advice) return sayTold(said, message);
  return say("failed.advice", { wrong: sayTold(said, message), advice: sayTold(advice, "") });
}
