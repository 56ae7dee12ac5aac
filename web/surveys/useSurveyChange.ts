import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { surveyQuery, surveysQuery } from "./surveyQueries";

/** A change of a survey, after which everything about the program's surveys is asked for again. */
export function useSurveyChange<Values = void>(
  programId: number,
  surveyId: number,
  change: (values: Values) => Promise<unknown>,
  said: string,
  onDone?: () => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      const isSurvey = typeof answer === "object" && answer !== null && "draft" in answer;
      if (isSurvey) queryClient.setQueryData(surveyQuery(programId, surveyId).queryKey, answer as never);
      onDone?.();
      notifications.show({ message: said });
      await queryClient.invalidateQueries({ queryKey: surveysQuery(programId).queryKey });
    },
  });
}
