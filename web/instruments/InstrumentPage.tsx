import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { textIn } from "#shared/instruments/subscale";
import { Answer } from "../ui/Answer";
import { Page } from "../ui/Page";
import { Facts } from "./Facts";
import { ItemList } from "./ItemList";
import { instrumentQuery, type Whole } from "./instrumentQueries";
import { LicencePart } from "./LicencePart";
import { SubscaleCard } from "./SubscaleCard";
import { TryPart } from "./TryPart";
import { VersionsPart } from "./VersionsPart";
import { WordingPart } from "./WordingPart";
import "./instruments.css";

/** All that is known of one instrument, at an address that stays. */
export function InstrumentPage() {
  const { instrumentId } = useParams({ from: "/signed-in/instruments/$instrumentId" });
  const instrument = useQuery(instrumentQuery(instrumentId));
  const name = instrument.data ? textIn(instrument.data.name, "en") : undefined;
  useDocumentTitle(`${name ? `${name} · ` : ""}Instruments · Common Ground`);
  return (
    <Page
      title={name ?? "Instrument"}
      lead={
        <Link to="/instruments" className="quiet-link">
          All instruments
        </Link>
      }
    >
      <Answer query={instrument} waiting="Loading the instrument">
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
          <h2 id="traps">Know before you use it</h2>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="scores">
        <h2 id="scores">Scores, and the change that can be trusted</h2>
        {instrument.composite === "forbidden" && (
          <p>Its publisher says that these scores are not to be added up.</p>
        )}
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
          <h2 id="sources">Sources</h2>
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
