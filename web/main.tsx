import "./jitless";
import "./ui/styles";
import "./shell.css";
import { DirectionProvider, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { setNonce } from "get-nonce";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { makeRouter } from "./App";
import { ApiProblem, forgetMe, meQuery } from "./api";
import { language, languages } from "./ui/language";
import { cssVariables, theme } from "./ui/theme";

const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
setNonce(nonce);

const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    queries: { staleTime: 30_000, networkMode: "always", retry: retryWhenWorthIt },
    mutations: { networkMode: "always" },
  },
});
const router = makeRouter(queryClient);
// The code of the page comes while the server is asked who is there; whoever may not see it loses nothing by that.
for (const { routeId } of router.matchRoutes(router.latestLocation))
  router.loadRouteChunk(router.routesById[routeId as keyof typeof router.routesById])?.catch(() => {});

const { direction } = languages[language];
document.documentElement.lang = language;
document.documentElement.dir = direction;

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Notifications position="bottom-center" />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
);

/** Once more when the server was away for a moment; never when it has understood and said no. */
function retryWhenWorthIt(failures: number, error: unknown): boolean {
  const isAway = error instanceof ApiProblem && (error.code === "offline" || error.status === 503);
  return isAway && failures < 1;
}

/** A session that ended meanwhile: whoever was known is forgotten, and the router leads to the way in. */
function leaveWhenSignedOut(error: unknown): void {
  const isOver = error instanceof ApiProblem && error.code === "not_signed_in";
  if (!isOver || queryClient.getQueryData(meQuery.queryKey) === undefined) return;
  forgetMe(queryClient);
  void router.invalidate();
}
