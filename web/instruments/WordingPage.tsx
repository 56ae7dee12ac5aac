import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { textIn } from "#shared/instruments/subscale";
import { Answer } from "../ui/Answer";
import { Page } from "../ui/Page";
import { instrumentQuery } from "./instrumentQueries";
import { WordingForm } from "./WordingForm";
import { wordingQuery } from "./wordingQuery";
import "./instruments.css";

/** Where an organization brings the wording of an instrument under its own permission. */
export function WordingPage() {
  const { instrumentId } = useParams({ from: "/signed-in/instruments/$instrumentId/wording" });
  const instrument = useQuery(instrumentQuery(instrumentId));
  const wording = useQuery(wordingQuery(instrumentId));
  const name = instrument.data && textIn(instrument.data.name, "en");
  useDocumentTitle(`Your own wording${name ? ` · ${name}` : ""} · Common Ground`);
  return (
    <Page
      title="Your own wording"
      lead={
        <Link to="/instruments/$instrumentId" params={{ instrumentId }} className="quiet-link">
          {name ?? "The instrument"}
        </Link>
      }
    >
      <Answer query={instrument} waiting="Loading the instrument">
        {(found) => (
          <Answer query={wording} waiting="Loading the wording">
            {({ wording: kept }) => <WordingForm instrument={found} kept={kept} />}
          </Answer>
        )}
      </Answer>
    </Page>
  );
}
