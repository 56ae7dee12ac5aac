import { notifications } from "@mantine/notifications";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, call } from "../api";

const responses = api.programs[":id"].enrollments[":enrollmentId"].responses[":responseId"];

/** Where a response stands: its program, and the number of its person and itself. */
export interface ResponsePlace {
  programId: number;
  enrollmentId: number;
  responseId: number;
}

const param = ({ programId, enrollmentId, responseId }: ResponsePlace) => ({
  id: String(programId),
  enrollmentId: String(enrollmentId),
  responseId: String(responseId),
});
const readResponse = (at: ResponsePlace) => call(responses.$get({ param: param(at) }));

export type ShownResponse = Awaited<ReturnType<typeof readResponse>>;
export type AnswerSet = ShownResponse["sets"][number];

export const responseQuery = (at: ResponsePlace) =>
  queryOptions({
    queryKey: ["response", at.programId, at.enrollmentId, at.responseId],
    queryFn: () => readResponse(at),
    staleTime: 0,
  });

export type RightAnswer =
  | { version: number; item: number; to: number | null }
  | { question: number; to: number | string | string[] | null };

export const leaveOut = (at: ResponsePlace, reason: string) =>
  call(responses.exclusion.$post({ param: param(at), json: { reason } }));
export const countAgain = (at: ResponsePlace) => call(responses.exclusion.undo.$post({ param: param(at) }));
export const putRight = (at: ResponsePlace, reason: string, answers: RightAnswer[]) =>
  call(responses.corrections.$post({ param: param(at), json: { reason, answers } }));
export const takeCorrectionBack = (at: ResponsePlace) =>
  call(responses.corrections.undo.$post({ param: param(at) }));
export const remove = (at: ResponsePlace, reason: string) =>
  call(responses.$delete({ param: param(at), json: { reason } }));

/** Changes a response, and asks anew for everything that rests on it. */
export function useResponseChange<Values = void>(
  change: (values: Values) => Promise<unknown>,
  said: string,
  onDone?: () => void | Promise<void>,
) {
  const client = useQueryClient();
  return useMutation<unknown, unknown, Values>({
    mutationFn: change,
    onSuccess: async () => {
      // Away first, where what was changed is gone: asking for it again would be an error.
      await onDone?.();
      notifications.show({ message: said });
      await client.invalidateQueries();
    },
  });
}
