import { Button, NativeSelect, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { meQuery, programQuery } from "../api";
import { Answer } from "../ui/Answer";
import { EmptyState } from "../ui/EmptyState";
import { Agreement } from "./Agreement";
import { CodeBook } from "./CodeBook";
import { StoryCard } from "./StoryCard";
import { say } from "./say";
import type { StoriesSearch } from "./search";
import { bookQuery, keyOf, type Stories, type StoryCode, storiesQuery } from "./storyQueries";
import "./quotes.css";

const route = "/signed-in/programs/$programId/stories";

/** Answers in people's own words: read, coded, written for others, approved. */
export function StoriesPage() {
  const { programId } = useParams({ from: route });
  const me = useQuery(meQuery).data;
  if (me?.role === "viewer")
    return <EmptyState title={say("page.forTeam")}>{say("page.forTeamAbout")}</EmptyState>;
  return me ? <Told programId={programId} /> : null;
}

function Told({ programId }: { programId: number }) {
  const search = useSearch({ from: route });
  const stories = useQuery(storiesQuery(programId, search));
  const book = useQuery(bookQuery(programId));
  return (
    <Answer query={stories} waiting={say("page.waiting")}>
      {(told) =>
        told.questions.length === 0 ? (
          <EmptyState title={say("page.none")}>{say("page.noneAbout")}</EmptyState>
        ) : (
          <Answer query={book} waiting={say("page.waiting")}>
            {(codes) => (
              <>
                <Filters {...{ programId, told, codes, search }} />
                <List {...{ programId, told, codes, search }} />
                <CodeBook programId={programId} codes={codes} />
                <Agreement programId={programId} codes={codes} />
              </>
            )}
          </Answer>
        )
      }
    </Answer>
  );
}

interface Shown {
  programId: number;
  told: Stories;
  codes: StoryCode[];
  search: StoriesSearch;
}

function useFilter() {
  const navigate = useNavigate({ from: "/programs/$programId/stories" });
  return (change: StoriesSearch) =>
    void navigate({ search: (now) => ({ ...now, from: undefined, ...change }), replace: true });
}

function Filters({ programId, told, codes, search }: Shown) {
  const filter = useFilter();
  const waves = useQuery(programQuery(programId)).data?.waves ?? [];
  const shows = ["to_code", "may_be_quoted", "to_approve", "approved"] as const;
  return (
    <div className="stories-filters">
      <NativeSelect
        label={say("filter.question")}
        value={search.question === undefined ? "" : String(search.question)}
        data={[
          { value: "", label: say("filter.all") },
          ...told.questions.map(({ id, title }) => ({ value: String(id), label: title })),
        ]}
        onChange={({ currentTarget: { value } }) => filter({ question: value ? Number(value) : undefined })}
      />
      <NativeSelect
        label={say("filter.wave")}
        value={search.wave ?? ""}
        data={[
          { value: "", label: say("filter.all") },
          ...waves.map(({ key, label }) => ({ value: key, label })),
        ]}
        onChange={({ currentTarget: { value } }) => filter({ wave: value || undefined })}
      />
      <NativeSelect
        label={say("filter.code")}
        value={search.code === undefined ? "" : String(search.code)}
        data={[
          { value: "", label: say("filter.all") },
          ...codes.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => filter({ code: value ? Number(value) : undefined })}
      />
      <NativeSelect
        label={say("filter.show")}
        value={search.show ?? ""}
        data={[
          { value: "", label: say("filter.all") },
          ...shows.map((value) => ({ value, label: say(`filter.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => filter({ show: shows.find((one) => one === value) })}
      />
      <Switch
        className="stories-blind"
        label={say("filter.blind")}
        description={say("filter.blindAbout")}
        checked={!search.open}
        onChange={({ currentTarget: { checked } }) => filter({ open: checked ? undefined : true })}
      />
    </div>
  );
}

function List({ programId, told, codes, search }: Shown) {
  const filter = useFilter();
  const { total, atATime, answers } = told;
  const from = search.from ?? 0;
  const keys = answers.map(keyOf);
  return (
    <section className="stories-list" aria-label={say("list.title")}>
      <p className="quiet">{say("list.count", { n: total })}</p>
      {total > 0 && <p className="quiet">{say("list.keys")}</p>}
      {answers.map((story, k) => (
        <StoryCard
          key={keys[k]}
          {...{ programId, story, codes }}
          blind={!search.open}
          next={keys[k + 1] && `story-${keys[k + 1]}`}
        />
      ))}
      {total > atATime && (
        <div className="form-end">
          <Button
            variant="default"
            disabled={from === 0}
            onClick={() => filter({ from: from - atATime || undefined })}
          >
            {say("list.before")}
          </Button>
          <Button
            variant="default"
            disabled={from + atATime >= total}
            onClick={() => filter({ from: from + atATime })}
          >
            {say("list.more")}
          </Button>
        </div>
      )}
    </section>
  );
}
