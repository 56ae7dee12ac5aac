import { createHash } from "node:crypto";
import { Problem } from "#shared/problem";

/** A short mark of a draft as it is stored: another draft has another mark. */
export function markDraft(stored: unknown): string {
  return createHash("sha256").update(JSON.stringify(stored)).digest("base64url").slice(0, 22);
}

/**
 * Refuses to go on from a draft that is not the stored one any more, so that of two people who write at once
 * neither loses anything without a word.
 *
 * @param basedOn  The mark of the draft that the writer had read; undefined from whoever does not ask for this.
 * @throws Problem `conflict`
 */
export function expectDraft(stored: unknown, basedOn: string | undefined): void {
  if (basedOn === undefined || markDraft(stored) === basedOn) return;
  throw new Problem(
    "conflict",
    "Somebody else saved this survey since you read it. Read it again, or save without If-Match to replace it.",
  );
}
