/** What an import takes. Stated in messages and on the page; past these a file is refused, never cut. */
export const importLimits = {
  /** Characters in one cell. */
  cellCharacters: 100_000,
  columns: 1_000,
  rows: 2_000_000,
  /** Bytes of one file: 1 GB. */
  bytes: 1_073_741_824,
} as const;

export type ImportLimits = { [K in keyof typeof importLimits]: number };
