import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { textIn } from "#shared/instruments/subscale";
import { Answer } from "../ui/Answer";
import { language } from "../ui/language";
import { Page } from "../ui/Page";
import { instrumentQuery } from "./instrumentQueries";
import { say } from "./say";
import { WordingForm } from "./WordingForm";
import { wordingQuery } from "./wordingQuery";
import "./instruments.css";

/** Where an organization brings the wording of an instrument under its own permission. */
export function WordingPage() {
  const { instrumentId } = useParams({ from: "/signed-in/instruments/$instrumentId/wording" });
  const instrument = useQuery(instrumentQuery(instrumentId));
  const wording = useQuery(wordingQuery(instrumentId));
  const name = instrument.data && textIn(instrument.data.name, language);
  useDocumentTitle(name ? say("wording.windowOf", { name }) : say("wording.window"));
  return (
    <Page
      title={say("wording.title")}
      lead={
        <Link to="/instruments/$instrumentId" params={{ instrumentId }} className="quiet-link">
          {name ?? say("define.theInstrument")}
        </Link>
      }
    >
      <Answer query={instrument} waiting={say("page.loading")}>
        {(found) => (
          <Answer query={wording} waiting={say("wording.loading")}>
            {({ wording: kept }) => <WordingForm instrument={found} kept={kept} />}
          </Answer>
        )}
      </Answer>
    </Page>
  );
}
