/** An approved quote as it is read; its words are asked for apart from the report. */
export interface QuoteWords {
  text: string;
  /** Who speaks, as vaguely as the team decided: "A member of a circle". */
  by: string | null;
}
