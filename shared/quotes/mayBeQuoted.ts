import { type Audience, protections } from "../outcomes/audience";
import type { QuoteState } from "./states";

/** Why an answer is not quoted. */
export const whyNotQuoted = [
  "withdrawn",
  "no_consent",
  "left_out",
  "comparison",
  "identified",
  "not_approved",
  "no_figure",
  "small_group",
] as const;
export type WhyNotQuoted = (typeof whyNotQuoted)[number];

/** What is known of an answer that somebody wants to quote. */
export interface Quotable {
  state: QuoteState;
  /** Whether the person agreed to be quoted, with this very response; null where nobody asked. */
  consent: boolean | null;
  /** Whether the response was left out of every figure. */
  leftOut: boolean;
  /** Whether the person belongs to people that the program is compared with. */
  compared: boolean;
  /** Whether the text still holds what says outright who wrote it (findIdentifiers). */
  identified: boolean;
}

/** Of how many people the figure is told that the quote stands beside; null where that is hidden. */
export interface Beside {
  everyone: number | null;
  /** Of the person's own group; undefined where the person has none. */
  group?: number | null;
}

/**
 * Why an answer may not be quoted, apart from where it would stand; null when nothing is in the way.
 */
export function whyNotQuotable(quote: Quotable): WhyNotQuoted | null {
  if (quote.state === "withdrawn") return "withdrawn";
  if (quote.consent !== true) return "no_consent";
  if (quote.leftOut) return "left_out";
  if (quote.compared) return "comparison";
  if (quote.identified) return "identified";
  return quote.state === "approved" ? null : "not_approved";
}

/**
 * Whether an answer may be quoted beside a figure, for somebody outside the team: the person agreed, with that
 * response, to be quoted; somebody took out of it what tells who wrote it, and it was approved and not taken back; it
 * counts; and both the figure and the person's own group are told of at least the audience's threshold of people.
 * The group is asked for also where the quote does not name it: whoever knows the program knows who speaks so. A group
 * that is hidden beside a small one counts as small: quoting somebody of it would tell which of the two it is.
 *
 * @param beside  As the report's release tells it.
 * @returns The first reason against it; null when there is none.
 */
export function mayBeQuoted(quote: Quotable, beside: Beside, audience: Audience): WhyNotQuoted | null {
  const { threshold } = protections[audience];
  const against = whyNotQuotable(quote);
  if (against) return against;
  if (beside.everyone === null || beside.everyone < threshold) return "no_figure";
  if (beside.group === undefined) return null;
  return beside.group === null || beside.group < threshold ? "small_group" : null;
}
