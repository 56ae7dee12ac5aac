/** How far a quote is: being written, approved by somebody, or taken back. */
export const quoteStates = ["draft", "approved", "withdrawn"] as const;
export type QuoteState = (typeof quoteStates)[number];

/** Why a quote was taken back: by the team, because the person no longer agrees, or because the answer changed. */
export const withdrawalReasons = ["team", "consent", "answer_changed"] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];
