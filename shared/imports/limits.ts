/** What an import takes. Stated in messages and on the page; past these a file is refused, never cut. */
export const importLimits = {
  /** Characters in one cell. */
  cellCharacters: 100_000,
  columns: 1_000,
  rows: 2_000_000,
  /** Bytes of one file: 1 GB. */
  bytes: 1_073_741_824,
  /** Bytes of a workbook or ZIP as it is sent: 64 MB. It is held in memory, because its contents stand at its end. */
  packedBytes: 67_108_864,
  /** Bytes of one sheet, unpacked: 512 MB, room for 200,000 rows of 60 columns. More is taken for a bomb. */
  unpackedBytes: 536_870_912,
  /** Characters of a workbook's list of texts, each text counted with 40 more for its keeping. */
  sharedCharacters: 100_000_000,
  sheets: 100,
} as const;

export type ImportLimits = { [K in keyof typeof importLimits]: number };
