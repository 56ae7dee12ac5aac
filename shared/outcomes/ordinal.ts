import type { Estimate } from "../stats/estimate";
import { ordinalChange } from "../stats/ordinalChange";
import { postOf, preOf, type WeightedPair } from "../stats/pairs";
import type { Weighted } from "../stats/weighted";
import { type Audience, protections } from "./audience";
import { isBlurred } from "./blurred";
import type { ExplainedFigure } from "./detail";
import {
  countMissing,
  discloseMissing,
  type LeftOut,
  type MissingCounts,
  tellsMissing,
} from "./missingCounts";
import { type DisclosedShare, shareOf } from "./share";
import type { By } from "./stratum";
import type { Suppressed } from "./suppressed";

/** Answers to one item by the people of one stratum. */
export interface CountedItem {
  by: By;
  /** Of the people with both scores of the subscale: those who answered this item both times. */
  pairs: WeightedPair[];
  /** People with both scores of the subscale who left this item out at one of the waves. */
  unpaired: number;
  /** Who they are by why, before and after together. */
  leftOut: LeftOut[];
  /** Of everybody who answered at that wave: why this item has no answer (shared/responses/missing.ts). */
  missing: { pre: { code: number; n: number }[]; post: { code: number; n: number }[] };
}

/** People whose answer lies from one option to another, both included. */
export interface StackPart {
  from: number;
  to: number;
  people: number;
}

/** What is told of one item: its answers before and after as stacks, and who moved. */
export interface ItemFigures {
  n: number;
  stack: { pre: StackPart[]; post: StackPart[] };
  /** By the number of the answer as it was given; up need not be better. */
  up: DisclosedShare;
  same: DisclosedShare;
  down: DisclosedShare;
  /** P(up) + ½ P(same). */
  upOrHalfSame: Estimate | Suppressed;
  missing: { pre: MissingCounts | Suppressed; post: MissingCounts | Suppressed };
  /** How each figure was made, where that was asked for. */
  explained?: ExplainedFigure[];
}

export interface DisclosedItem {
  overall: ItemFigures | Suppressed;
  strata: ({ by: By } & (ItemFigures | Suppressed))[];
}

const contents = new WeakMap<UndisclosedItem, { by: readonly string[]; cells: readonly CountedItem[] }>();

/** Answers to one item before anybody has asked who is looking; `discloseItem` is the only way on. */
export class UndisclosedItem {
  /** @param cells  By the one dimension to show, or one cell with everybody. */
  constructor(by: readonly string[], cells: readonly CountedItem[]) {
    contents.set(this, { by, cells });
  }

  toJSON(): never {
    throw new Error("Answers to an item were about to leave without passing discloseItem()");
  }
}

/**
 * The door for answers to single items. They are of the people with both scores of the subscale, so that
 * their number is that of the change.
 *
 * - Fewer people than the audience's threshold, and an item is hidden.
 * - Outside the team: the overall alone, no breakdown; neighboring options are joined until each part of a
 *   stack holds at least the threshold; who moved up, stayed and moved down is told where each is that many
 *   and nobody can work out how many fewer went from one answer to another (blurred.ts); an item that 1 to 9
 *   of the people left out is hidden, because subtracting tells them.
 * - Why answers are missing is of everybody who answered at that wave for the team; outside of the people
 *   with both scores, so that no number about anybody else can be got by subtraction.
 */
export function discloseItem(item: UndisclosedItem, audience: Audience): DisclosedItem {
  const { by, cells } = contents.get(item)!;
  const outside = protections[audience].hidesMore;
  const strata = by.length === 0 || outside ? [] : cells;
  return {
    overall: figuresOf(join(cells), audience),
    strata: strata.map((cell) => ({ by: cell.by, ...figuresOf(cell, audience) })),
  };
}

function figuresOf(cell: CountedItem, audience: Audience): ItemFigures | Suppressed {
  const { threshold, hidesMore } = protections[audience];
  const { n, up, down, same, upOrHalfSame } = ordinalChange(cell.pairs);
  if (n < threshold) return { kind: "suppressed", reason: "too_few_people" };
  if (hidesMore && cell.unpaired > 0 && cell.unpaired < threshold)
    return { kind: "suppressed", reason: "would_reveal_another" };
  const counts = [up, same, down].map((share) => Math.round((share.value ?? 0) * n));
  const told =
    !hidesMore || (counts.every((people) => people >= threshold) && isBlurred(cell.pairs, threshold));
  const hidden: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };
  const [rose, stayed, fell] = counts.map((people) => (told ? shareOf(people, n) : hidden));
  const smallest = hidesMore ? threshold : 1;
  return {
    n,
    stack: { pre: stack(preOf(cell.pairs), smallest), post: stack(postOf(cell.pairs), smallest) },
    up: rose!,
    same: stayed!,
    down: fell!,
    upOrHalfSame: told ? upOrHalfSame : hidden,
    missing: hidesMore ? missingOfPaired(cell.leftOut, audience) : missingOf(cell.missing, audience),
  };
}

function missingOf({ pre, post }: CountedItem["missing"], audience: Audience): ItemFigures["missing"] {
  return {
    pre: discloseMissing(countMissing(pre), audience),
    post: discloseMissing(countMissing(post), audience),
  };
}

function missingOfPaired(leftOut: readonly LeftOut[], audience: Audience): ItemFigures["missing"] {
  const hidden: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };
  if (!tellsMissing(leftOut, audience)) return { pre: hidden, post: hidden };
  const at = (wave: "pre" | "post") =>
    leftOut.flatMap(({ n, [wave]: code }) => (code === null ? [] : [{ code, n }]));
  return missingOf({ pre: at("pre"), post: at("post") }, audience);
}

/** Neighboring answers joined until each part holds enough people; what is left joins the part before. */
function stack(answers: Weighted, smallest: number): StackPart[] {
  const parts: StackPart[] = [];
  let open: StackPart | null = null;
  for (const [value, people] of answers) {
    open = open
      ? { from: open.from, to: value, people: open.people + people }
      : { from: value, to: value, people };
    if (open.people < smallest) continue;
    parts.push(open);
    open = null;
  }
  const last = parts.at(-1);
  if (open && last) [last.to, last.people] = [open.to, last.people + open.people];
  return parts;
}

function join(cells: readonly CountedItem[]): CountedItem {
  return {
    by: {},
    pairs: cells.flatMap(({ pairs }) => pairs),
    unpaired: cells.reduce((n, { unpaired }) => n + unpaired, 0),
    leftOut: cells.flatMap(({ leftOut }) => leftOut),
    missing: {
      pre: cells.flatMap(({ missing }) => missing.pre),
      post: cells.flatMap(({ missing }) => missing.post),
    },
  };
}
