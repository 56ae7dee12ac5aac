import type { Askable } from "#api/http/askable";
import type { Survey } from "#shared/surveys/definition";
import { type Pinned, pinnedSchema } from "#shared/surveys/pinned";

/** By block, which row of the organization's own wordings a survey would be published with today. */
export function pinnedWordings({ blocks }: Survey, wordingOf: Askable["wordingOf"]): Pinned["wordings"] {
  const wordings: Pinned["wordings"] = {};
  for (const block of blocks) {
    const row = block.kind === "instrument" ? wordingOf(block.instrument, block.version) : undefined;
    if (row !== undefined) wordings[block.id] = row;
  }
  return wordings;
}

/**
 * Whether a published version asks in these wordings. One that was published with a wording that has been
 * withdrawn or has run out still asks in it: that alone is no change.
 */
export function sameWordings(published: unknown, wordings: Pinned["wordings"]): boolean {
  const before = pinnedSchema.parse(published).wordings;
  return Object.entries(wordings).every(([block, row]) => before[block] === row);
}
