import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { domains, type Instrument } from "#shared/instruments/definition";
import { textIn } from "#shared/instruments/subscale";
import { instrumentsQuery, meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { language, locale } from "../ui/language";
import { Page } from "../ui/Page";
import type { Described } from "./instrumentQueries";
import { domainWords } from "./instrumentWords";
import { LibraryRow } from "./LibraryRow";
import { matches } from "./matches";
import { say } from "./say";
import type { LibrarySearch } from "./search";
import "./instruments.css";

/** Everything that can be asked, by what it is about. */
export function LibraryPage() {
  useDocumentTitle(say("library.window"));
  const search = useSearch({ from: "/signed-in/instruments/" });
  const instruments = useQuery(instrumentsQuery);
  const me = useQuery(meQuery);
  const isTeam = me.data !== undefined && me.data.role !== "viewer";
  return (
    <Page
      title={say("library.title")}
      lead={say("library.lead")}
      actions={isTeam && <ButtonLink to="/instruments/new">{say("library.define")}</ButtonLink>}
    >
      <Answer query={instruments} waiting={say("library.loading")}>
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
          label={say("library.search")}
          description={say("library.searchHint")}
          type="search"
          defaultValue={search.q ?? ""}
          maxLength={100}
          onChange={(event) => look({ q: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={say("field.about")}
          description={say("library.aboutHint")}
          value={search.domain ?? ""}
          onChange={(event) =>
            look({ domain: (event.currentTarget.value || undefined) as LibrarySearch["domain"] })
          }
          data={[
            { value: "", label: say("library.everything") },
            ...used.map((domain) => ({ value: domain, label: domainWords[domain] })),
          ]}
        />
        <Checkbox
          label={say("library.ready")}
          checked={search.ready ?? false}
          onChange={(event) => look({ ready: event.currentTarget.checked || undefined })}
        />
      </div>
      <p role="status" className="library-count">
        {found.length === list.length
          ? say("library.count", { list: list.length })
          : say("library.found", { found: found.length, list: list.length })}
      </p>
      {found.length === 0 && <p>{say("library.none")}</p>}
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
    .sort((a, b) => textIn(a.name, language).localeCompare(textIn(b.name, language), locale));
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
