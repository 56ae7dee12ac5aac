import { queryOptions } from "@tanstack/react-query";
import { api, call } from "../api";

const readWording = (id: string) => call(api.instruments[":id"].wording.$get({ param: { id } }));

/** The organization's own wording of an instrument; for the team alone. */
export const wordingQuery = (id: string) =>
  queryOptions({ queryKey: ["instruments", id, "wording"], queryFn: () => readWording(id) });

export type KeptWording = NonNullable<Awaited<ReturnType<typeof readWording>>["wording"]>;
