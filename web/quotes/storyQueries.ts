import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, call } from "../api";
import type { StoriesSearch } from "./search";

const program = api.programs[":id"];
const param = (programId: number) => ({ param: { id: String(programId) } });

const readStories = (programId: number, search: StoriesSearch) => {
  const { open, question, code, from, ...rest } = search;
  const text = (value: number | undefined) => (value === undefined ? undefined : String(value));
  const query = {
    ...rest,
    question: text(question),
    code: text(code),
    from: text(from),
    blind: open ? ("false" as const) : ("true" as const),
  };
  return call(program.stories.$get({ ...param(programId), query }));
};
export type Stories = Awaited<ReturnType<typeof readStories>>;
export type Story = Stories["answers"][number];

/** Open answers of a program; everything about them lies under one key. */
export const storiesQuery = (programId: number, search: StoriesSearch) =>
  queryOptions({
    queryKey: ["stories", programId, "list", search],
    queryFn: () => readStories(programId, search),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

const { codes, agreement } = program.stories;
const readBook = async (programId: number) => (await call(codes.$get(param(programId)))).codes;
export type StoryCode = Awaited<ReturnType<typeof readBook>>[number];
export const bookQuery = (programId: number) =>
  queryOptions({
    queryKey: ["stories", programId, "book"],
    queryFn: () => readBook(programId),
    staleTime: 0,
  });

export const addCode = (programId: number, json: { name: string; meaning: string }) =>
  call(codes.$post({ ...param(programId), json }));
export const changeCode = (
  programId: number,
  codeId: number,
  json: { name?: string; meaning?: string; archived?: boolean },
) => call(codes[":codeId"].$patch({ param: { id: String(programId), codeId: String(codeId) }, json }));
export const orderCodes = (programId: number, ids: number[]) =>
  call(codes.order.$put({ ...param(programId), json: { codes: ids } }));

const readAgreement = async (programId: number) =>
  (await call(agreement.$get({ ...param(programId), query: {} }))).pairs;
export type AgreeingPair = Awaited<ReturnType<typeof readAgreement>>[number];
export const agreementQuery = (programId: number) =>
  queryOptions({
    queryKey: ["stories", programId, "agreement"],
    queryFn: () => readAgreement(programId),
    staleTime: 0,
  });

const one = program.stories[":enrollmentId"][":responseId"][":questionId"];
const at = (programId: number, { enrollmentId, responseId, questionId }: Story) => ({
  param: {
    id: String(programId),
    enrollmentId: String(enrollmentId),
    responseId: String(responseId),
    questionId: String(questionId),
  },
});
export const keyOf = ({ enrollmentId, responseId, questionId }: Story) =>
  [enrollmentId, responseId, questionId].join("-");

export const giveCodes = (
  programId: number,
  story: Story,
  json: { codes: number[]; done: boolean; blind: boolean },
) => call(one.codes.$put({ ...at(programId, story), json }));

/** What in the words of a quote may still tell who wrote them. */
export const tellingQuery = (programId: number, story: Story) =>
  queryOptions({
    queryKey: ["stories", programId, "telling", keyOf(story), story.quote?.revision],
    queryFn: async () => (await call(one.quote.$get(at(programId, story)))).identifiers,
    enabled: story.quote?.state === "draft",
    staleTime: 0,
  });
export const writeQuote = (programId: number, story: Story, text: string) =>
  call(one.quote.$put({ ...at(programId, story), json: { text, revision: story.quote?.revision ?? null } }));

const quote = (programId: number, quoteId: number) => ({
  param: { id: String(programId), quoteId: String(quoteId) },
});
export const approveQuote = (
  programId: number,
  quoteId: number,
  json: { revision: number; looked: boolean },
) => call(program.quotes[":quoteId"].approve.$post({ ...quote(programId, quoteId), json }));
export const withdrawQuote = (programId: number, quoteId: number, why: "team" | "consent") =>
  call(program.quotes[":quoteId"].withdraw.$post({ ...quote(programId, quoteId), json: { why } }));
