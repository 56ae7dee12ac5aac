import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { domains, type Instrument } from "#shared/instruments/definition";
import { textIn } from "#shared/instruments/subscale";
import { instrumentsQuery, meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { Page } from "../ui/Page";
import type { Described } from "./instrumentQueries";
import { domainWords } from "./instrumentWords";
import { LibraryRow } from "./LibraryRow";
import { matches } from "./matches";
import type { LibrarySearch } from "./search";
import "./instruments.css";

/** Everything that can be asked, by what it is about. */
export function LibraryPage() {
  useDocumentTitle("Instruments · Common Ground");
  const search = useSearch({ from: "/signed-in/instruments/" });
  const instruments = useQuery(instrumentsQuery);
  const me = useQuery(meQuery);
  const isTeam = me.data !== undefined && me.data.role !== "viewer";
  return (
    <Page
      title="Instruments"
      lead="Sets of questions that are known to work, each with its source, its license and the change that can be trusted."
      actions={isTeam && <ButtonLink to="/instruments/new">Define your own</ButtonLink>}
    >
      <Answer query={instruments} waiting="Loading instruments">
        {(list) => <Library list={list} search={search} />}
      </Answer>
    </Page>
  );
}

function Library({ list, search }: { list: Described[]; search: LibrarySearch }) {
  const navigate = useNavigate({ from: "/instruments/" });
  const look = (change: LibrarySearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const found = list.filter((instrument) => matches(instrument, search));
  const used = domains.filter((domain) => list.some((one) => one.domain.includes(domain)));
  const shown = search.domain ? [search.domain] : used;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the element `search` is unknown to browsers in use. */}
      <div role="search" className="library-search">
        <TextInput
          label="Search"
          description="A name, a topic, an author, a word of a question"
          type="search"
          defaultValue={search.q ?? ""}
          maxLength={100}
          onChange={(event) => look({ q: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label="About"
          description="What the questions are about"
          value={search.domain ?? ""}
          onChange={(event) =>
            look({ domain: (event.currentTarget.value || undefined) as LibrarySearch["domain"] })
          }
          data={[
            { value: "", label: "Everything" },
            ...used.map((domain) => ({ value: domain, label: domainWords[domain] })),
          ]}
        />
        <Checkbox
          label="Only those that a survey can ask now"
          checked={search.ready ?? false}
          onChange={(event) => look({ ready: event.currentTarget.checked || undefined })}
        />
      </div>
      <p role="status" className="library-count">
        {found.length === list.length ? `${list.length} instruments` : `${found.length} of ${list.length}`}
      </p>
      {found.length === 0 && <p>Nothing here has all of these words. Try fewer, or look at everything.</p>}
      {shown.map((domain) => (
        <DomainSection key={domain} domain={domain} list={belonging(found, domain, search.domain)} />
      ))}
    </>
  );
}

/** In the whole library an instrument stands once, under the first thing that it is about. */
function belonging(found: Described[], domain: Domain, only: Domain | undefined): Described[] {
  return found
    .filter((one) => (only ? one.domain.includes(domain) : one.domain[0] === domain))
    .sort((a, b) => textIn(a.name, "en").localeCompare(textIn(b.name, "en")));
}

type Domain = Instrument["domain"][number];

function DomainSection({ domain, list }: { domain: Domain; list: Described[] }) {
  if (list.length === 0) return null;
  return (
    <section className="library-domain" aria-labelledby={`domain-${domain}`}>
      <h2 id={`domain-${domain}`}>{domainWords[domain]}</h2>
      <ul className="library-list">
        {list.map((instrument) => (
          <LibraryRow key={instrument.id} instrument={instrument} />
        ))}
      </ul>
    </section>
  );
}
