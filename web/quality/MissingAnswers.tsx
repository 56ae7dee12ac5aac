import { NativeSelect, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { type Missing, missingQuery } from "./queries";

const route = "/signed-in/programs/$programId/quality";
const everybody = "";
const noGroup = "(no group)";

/** Answers that are missing, question by question, at each wave: of everybody, or of one group. */
export function MissingAnswers({ programId }: { programId: number }) {
  const missing = useQuery(missingQuery(programId));
  return (
    <section className="quality-section">
      <Title order={2}>Missing answers</Title>
      <p className="quality-lead">
        Not asked, left blank and “prefer not to say” are three different things, and are never added up.
        Responses that are left out are not in here.
      </p>
      <Answer query={missing} waiting="Counting missing answers">
        {({ instruments }) =>
          instruments.length === 0 ? (
            <p className="quality-none">There are no answers yet.</p>
          ) : (
            <Tables instruments={instruments} />
          )
        }
      </Answer>
    </section>
  );
}

function Tables({ instruments }: Missing) {
  const { group = everybody } = useSearch({ from: route });
  const navigate = useNavigate({ from: "/programs/$programId/quality" });
  const groups = groupsOf(instruments);
  const chosen = groups.includes(group) ? group : everybody;
  return (
    <>
      {groups.length > 1 && (
        <NativeSelect
          className="quality-choice"
          label="Whose answers"
          value={chosen}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: { group: value || undefined }, resetScroll: false, replace: true })
          }
          data={[
            { value: everybody, label: "Everybody" },
            ...groups.map((name) => ({ value: name, label: name })),
          ]}
        />
      )}
      {instruments.map((one) => (
        <DataTable
          stacks
          key={`${one.instrument} ${one.version}`}
          label={`Missing answers: ${one.name}`}
          caption={`${one.name}${chosen === everybody ? "" : `, ${chosen}`}. Where no answer is missing, the question is not listed.`}
          columns={[
            { key: "item", label: "Question" },
            { key: "wave", label: "When" },
            { key: "responses", label: "Responses", isNumber: true },
            { key: "notAnswered", label: "Left blank", isNumber: true },
            { key: "notAsked", label: "Not asked", isNumber: true },
            { key: "prefersNotToSay", label: "Prefers not to say", isNumber: true },
            { key: "other", label: "Other", isNumber: true },
          ]}
          empty="No answer is missing."
          rows={one.items.flatMap(({ item, text, rows }) =>
            rows
              .filter((row) => isOf(row, chosen) && row.answered < row.responses)
              .map((row) => ({
                key: `${item} ${row.wave}`,
                item: `${item}. ${text}`,
                wave: row.wave,
                responses: String(row.responses),
                notAnswered: String(row.notAnswered),
                notAsked: String(row.notAsked),
                prefersNotToSay: String(row.prefersNotToSay),
                other: String(row.other),
              })),
          )}
        />
      ))}
    </>
  );
}

type Row = Missing["instruments"][number]["items"][number]["rows"][number];

function isOf({ group }: Row, chosen: string): boolean {
  if (chosen === everybody) return group === undefined;
  return group !== undefined && (group ?? noGroup) === chosen;
}

function groupsOf(instruments: Missing["instruments"]): string[] {
  const names = instruments.flatMap(({ items }) =>
    items.flatMap(({ rows }) => rows.flatMap(({ group }) => (group === undefined ? [] : [group ?? noGroup]))),
  );
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}
