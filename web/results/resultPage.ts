import { queryOptions } from "@tanstack/react-query";
import { api, call } from "../api";

const at = api.programs[":id"]["results-page"];
const readResultPage = (programId: number) => call(at.$get({ param: { id: String(programId) } }));

export type ResultPage = Awaited<ReturnType<typeof readResultPage>>;
export type Wish = Pick<ResultPage, "published" | "ownScores" | "breakdowns" | "words">;

/** What participants may read, and where. */
export const resultPageQuery = (programId: number) =>
  queryOptions({
    queryKey: ["results-page", programId],
    queryFn: () => readResultPage(programId),
    staleTime: 0,
  });

export const saveResultPage = (programId: number, json: Wish) =>
  call(at.$put({ param: { id: String(programId) }, json }));
