import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { ApiProblem, meQuery, setupQuery } from "../api";

interface Going {
  context: { queryClient: QueryClient };
  location: { href: string };
}

/** The dashboard knows who you are; everybody else is led to the way in, and back here afterwards. */
export async function asMember({ context: { queryClient }, location }: Going): Promise<void> {
  try {
    await queryClient.fetchQuery(meQuery);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== "not_signed_in") throw error;
    const { needed } = await queryClient.fetchQuery(setupQuery);
    if (needed) throw redirect({ to: "/welcome", replace: true });
    const next = location.href === "/" ? {} : { next: location.href };
    throw redirect({ to: "/sign-in", search: next, replace: true });
  }
}

/** Pages for an installation that nobody has set up. */
export async function whileEmpty({ context: { queryClient } }: Going): Promise<void> {
  const { needed } = await queryClient.fetchQuery(setupQuery);
  if (!needed) throw redirect({ to: "/", replace: true });
}

/** Nobody can sign in to an installation that nobody has set up. */
export async function onceSetUp({ context: { queryClient } }: Going): Promise<void> {
  const { needed } = await queryClient.fetchQuery(setupQuery);
  if (needed) throw redirect({ to: "/welcome", replace: true });
}
