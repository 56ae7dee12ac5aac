import { type UseNavigateResult, useMatch, useNavigate, useRouter } from "@tanstack/react-router";

/**
 * Leads on once work that takes a while is done; used like useNavigate. Whoever went to another page
 * meanwhile stays there: nobody is thrown back by an import that ends.
 */
export function useGoOn(): UseNavigateResult<string> {
  const router = useRouter();
  const navigate = useNavigate();
  const here = useMatch({ strict: false, select: ({ pathname }) => pathname });
  const goOn = async (where: Parameters<typeof navigate>[0]) => {
    if (bare(router.latestLocation.pathname) === bare(here)) await navigate(where);
  };
  return goOn as UseNavigateResult<string>;
}

const bare = (path: string) => path.replace(/\/+$/, "");
