import { queryOptions } from "@tanstack/react-query";
import { api, call } from "../api";

const person = api.participants[":id"];
const param = (personId: number) => ({ param: { id: String(personId) } });
const readPerson = (personId: number) => call(person.$get(param(personId)));

export type ShownPerson = Awaited<ReturnType<typeof readPerson>>;

/** Everything of one person; not kept once nobody looks at it. */
export const personQuery = (personId: number) =>
  queryOptions({
    queryKey: ["person", personId],
    queryFn: () => readPerson(personId),
    staleTime: 0,
    gcTime: 0,
  });

export const findPerson = (code: string) => call(api.participants.find.$post({ json: { code } }));
export const readmit = (code: string) => call(api.participants.readmit.$post({ json: { code } }));
export const discardForms = (code: string) =>
  call(api.participants["discard-forms"].$post({ json: { code } }));
export const erase = (personId: number) => call(person.erase.$post(param(personId)));

/** Where everything of a person lies as a file. */
export const exportAddress = (personId: number, kind: "json" | "csv") =>
  `/api/v1/participants/${personId}/export.${kind}`;
