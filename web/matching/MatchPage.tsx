import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { meQuery, programQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { Decisions } from "./Decisions";
import { LeftOver } from "./LeftOver";
import { type Matching, matchingQuery, useMatching } from "./matchApi";
import { Pairs } from "./Pairs";
import { Rates } from "./Rates";
import { Rules } from "./Rules";
import { say } from "./say";
import type { MatchSearch } from "./search";
import "./matching.css";

const route = "/signed-in/programs/$programId/match";

/** Who is one person under two codes: the one page that shows codes, to owners and managers alone. */
export function MatchPage() {
  const { programId } = useParams({ from: route });
  const me = useQuery(meQuery);
  return (
    <Answer query={me}>
      {({ role, organization }) =>
        role === "viewer" ? (
          <EmptyState
            title={say("page.forTeam")}
            action={
              <ButtonLink to="/programs/$programId/change" params={{ programId }}>
                {say("page.change")}
              </ButtonLink>
            }
          >
            {say("page.forTeamAbout")}
          </EmptyState>
        ) : (
          <Matched programId={programId} timeZone={organization.timeZone} />
        )
      }
    </Answer>
  );
}

function Matched({ programId, timeZone }: { programId: number; timeZone: string }) {
  const search = useSearch({ from: route });
  const matching = useQuery(matchingQuery(programId, search));
  return (
    <Answer query={matching} waiting={say("page.waiting")}>
      {(found) =>
        found.all.enrolled === 0 ? (
          <EmptyState
            title={say("page.nobody")}
            action={
              <ButtonLink to="/programs/$programId/import" params={{ programId }}>
                {say("page.import")}
              </ButtonLink>
            }
          >
            {say("page.nobodyAbout")}
          </EmptyState>
        ) : (
          <Workbench {...{ programId, timeZone, search }} matching={found} />
        )
      }
    </Answer>
  );
}

function Workbench(props: { programId: number; timeZone: string; search: MatchSearch; matching: Matching }) {
  const { programId, timeZone, search, matching } = props;
  const navigate = useNavigate();
  const program = useQuery(programQuery(programId));
  const act = useMatching(programId, search);
  const onSearch = (next: Partial<MatchSearch>, { replace = false } = {}) =>
    void navigate({
      to: "/programs/$programId/match",
      params: { programId },
      search: { ...search, ...next },
      resetScroll: false,
      replace,
    });
  const names = new Map(program.data?.waves.map(({ key, label }) => [key, label]));
  const nameOfWave = (key: string) => names.get(key) ?? key;
  const common = { matching, isBusy: act.isPending, onAct: act.mutate };
  return (
    <div className="match">
      <Only {...{ matching, search, onSearch }} />
      <Pairs {...{ programId, matching, act, search, onSearch, nameOfWave }} />
      <Rates programId={programId} matching={matching} />
      <LeftOver {...common} total={totalOf(matching, search)} nameOfWave={nameOfWave} />
      <Rules {...{ programId, matching, nameOfWave }} />
      <Decisions {...common} timeZone={timeZone} />
    </div>
  );
}

/** One group or one cohort at a time, where there are several. */
function Only(props: {
  matching: Matching;
  search: MatchSearch;
  onSearch: (next: Partial<MatchSearch>) => void;
}) {
  const { matching, search, onSearch } = props;
  const places = (["group", "cohort"] as const).map((place) => ({
    place,
    names: matching[place === "group" ? "byGroup" : "byCohort"].map(({ name }) => name),
  }));
  const several = places.filter(({ names }) => names.length > 1);
  if (several.length === 0) return null;
  return (
    <div className="match-only">
      {several.map(({ place, names }) => (
        <NativeSelect
          key={place}
          label={say(`place.${place}`)}
          value={search[place] === undefined ? "all" : `= ${search[place]}`}
          onChange={({ currentTarget: { value } }) =>
            onSearch({ [place]: value === "all" ? undefined : value.slice(2), pair: undefined })
          }
          data={[
            { value: "all", label: say(place === "group" ? "place.allGroups" : "place.allCohorts") },
            ...names.map((name) => ({
              value: `= ${name ?? ""}`,
              label: name ?? say(place === "group" ? "place.noGroup" : "place.noCohort"),
            })),
          ]}
        />
      ))}
    </div>
  );
}

function totalOf({ all, byGroup, byCohort, leftOver }: Matching, { group, cohort }: MatchSearch): number {
  if (group !== undefined && cohort !== undefined) return leftOver.length;
  const counts = group === undefined ? byCohort : byGroup;
  const asked = group ?? cohort;
  if (asked === undefined) return all.leftOver;
  return counts.find(({ name }) => (name ?? "") === asked)?.leftOver ?? 0;
}
