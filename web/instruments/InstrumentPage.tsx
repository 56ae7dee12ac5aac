import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { textIn } from "#shared/instruments/subscale";
import { Answer } from "../ui/Answer";
import { language } from "../ui/language";
import { Page } from "../ui/Page";
import { Facts } from "./Facts";
import { ItemList } from "./ItemList";
import { instrumentQuery, type Whole } from "./instrumentQueries";
import { LicencePart } from "./LicencePart";
import { SubscaleCard } from "./SubscaleCard";
import { say } from "./say";
import { TryPart } from "./TryPart";
import { VersionsPart } from "./VersionsPart";
import { WordingPart } from "./WordingPart";
import "./instruments.css";

/** All that is known of one instrument, at an address that stays. */
export function InstrumentPage() {
  const { instrumentId } = useParams({ from: "/signed-in/instruments/$instrumentId" });
  const instrument = useQuery(instrumentQuery(instrumentId));
  const name = instrument.data ? textIn(instrument.data.name, language) : undefined;
  useDocumentTitle(name ? say("library.windowOf", { name }) : say("library.window"));
  return (
    <Page
      title={name ?? say("page.instrument")}
      lead={
        <Link to="/instruments" className="quiet-link">
          {say("page.all")}
        </Link>
      }
    >
      <Answer query={instrument} waiting={say("page.loading")}>
        {(found) => <Parts instrument={found} />}
      </Answer>
    </Page>
  );
}

function Parts({ instrument }: { instrument: Whole }) {
  const { notes, subscales, sources } = instrument;
  return (
    <>
      <Facts instrument={instrument} />
      {notes.length > 0 && (
        <section className="instrument-traps" aria-labelledby="traps">
          <h2 id="traps">{say("page.notes")}</h2>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="scores">
        <h2 id="scores">{say("page.scores")}</h2>
        {instrument.composite === "forbidden" && <p>{say("page.notAdded")}</p>}
        <div className="subscales">
          {subscales.map((subscale) => (
            <SubscaleCard key={subscale.id} subscale={subscale} />
          ))}
        </div>
      </section>
      <ItemList instrument={instrument} />
      <TryPart instrument={instrument} />
      <WordingPart instrument={instrument} />
      <VersionsPart instrument={instrument} />
      <LicencePart instrument={instrument} />
      {sources.length > 0 && (
        <section aria-labelledby="sources">
          <h2 id="sources">{say("page.sources")}</h2>
          <ul className="instrument-words">
            {sources.map(({ text, doi }) => (
              <li key={text}>
                {text} {doi && <a href={`https://doi.org/${doi}`}>doi.org/{doi}</a>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
