import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Program, programQuery } from "../api";

/**
 * A change of a program whose answer is the program as it is now: shown at once, said in a few words, and
 * whatever was computed from it is asked for again.
 */
export function useProgramChange<Values = void>(
  change: (values: Values) => Promise<Program>,
  said: string,
  onDone?: () => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (program) => {
      queryClient.setQueryData(programQuery(program.id).queryKey, program);
      onDone?.();
      notifications.show({ message: said });
      await queryClient.invalidateQueries();
    },
  });
}
