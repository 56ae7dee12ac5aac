/** A wave of the program, as the mapping speaks of it. */
export interface ProgramWave {
  key: string;
  label: string;
  kind: string;
}

/** A questionnaire as `GET /instruments` lists it. */
export interface ListedInstrument {
  id: string;
  name: Record<string, string>;
  items: { id: string; key: string; text: Record<string, string> | null }[];
  subscales: { id: string; label: Record<string, string> }[];
}
