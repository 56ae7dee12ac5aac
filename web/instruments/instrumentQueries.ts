import { queryOptions } from "@tanstack/react-query";
import { api, call } from "../api";

const readInstrument = (id: string) => call(api.instruments[":id"].$get({ param: { id } }));

/** One instrument with its whole definition. */
export const instrumentQuery = (id: string) =>
  queryOptions({ queryKey: ["instruments", id], queryFn: () => readInstrument(id) });

export type Whole = Awaited<ReturnType<typeof readInstrument>>;
/** An instrument as the list tells it; `Whole` has its definition beside that. */
export type Described = Omit<Whole, "definition" | "versions">;
export type DescribedSubscale = Described["subscales"][number];
