import "../ui/styles";
import { MantineProvider } from "@mantine/core";
import { setNonce } from "get-nonce";
import { createRoot } from "react-dom/client";
import { cssVariables, theme } from "../ui/theme";
import { Gallery } from "./Gallery";

const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
if (nonce) setNonce(nonce);

const wanted = new URLSearchParams(location.search);
const scheme = wanted.get("scheme") === "dark" ? "dark" : "light";

createRoot(document.getElementById("root")!).render(
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    forceColorScheme={scheme}
    getStyleNonce={() => nonce}
  >
    <Gallery scheme={scheme} only={wanted.get("only")} />
  </MantineProvider>,
);
