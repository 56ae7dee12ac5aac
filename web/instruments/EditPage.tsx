import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { Instrument } from "#shared/instruments/definition";
import { textIn } from "#shared/instruments/subscale";
import { nextVersion, readForm } from "#shared/scores/ownForm";
import { Answer } from "../ui/Answer";
import { language } from "../ui/language";
import { Page } from "../ui/Page";
import { DefineForm } from "./DefineForm";
import { instrumentQuery, type Whole } from "./instrumentQueries";
import { say } from "./say";
import "./instruments.css";

/** Where the next version of an instrument of one's own is made. */
export function EditPage() {
  const { instrumentId } = useParams({ from: "/signed-in/instruments/$instrumentId/edit" });
  const instrument = useQuery(instrumentQuery(instrumentId));
  const name = instrument.data ? textIn(instrument.data.name, language) : say("define.theInstrument");
  useDocumentTitle(say("define.changeWindow", { name }));
  return (
    <Page
      title={say("define.change", { name })}
      lead={
        <Link to="/instruments/$instrumentId" params={{ instrumentId }} className="quiet-link">
          {say("define.back")}
        </Link>
      }
    >
      <Answer query={instrument} waiting={say("page.loading")}>
        {(found) => <NextVersion found={found} />}
      </Answer>
    </Page>
  );
}

function NextVersion({ found }: { found: Whole }) {
  const definition = found.definition as unknown as Instrument;
  const version = nextVersion(found.version);
  return (
    <DefineForm
      first={readForm(definition)}
      written={JSON.stringify({ ...definition, version }, null, 2)}
      version={version}
    />
  );
}
