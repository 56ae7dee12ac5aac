import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { forgetMe, meQuery } from "../api";

/** After somebody came, went or changed organization: nothing that was asked before is believed. */
export function useFreshStart() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (href = "/") => {
    forgetMe(queryClient);
    await router.navigate({ href });
    await queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
  };
}
