import { NativeSelect, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { type Missing, missingQuery } from "./queries";
import { say } from "./say";

const route = "/signed-in/programs/$programId/quality";
const everybody = "";

/** Answers that are missing, question by question, at each wave: of everybody, or of one group. */
export function MissingAnswers({ programId }: { programId: number }) {
  const missing = useQuery(missingQuery(programId));
  return (
    <section className="quality-section">
      <Title order={2}>{say("missing.title")}</Title>
      <p className="quality-lead">{say("missing.about")}</p>
      <Answer query={missing} waiting={say("missing.waiting")}>
        {({ instruments }) =>
          instruments.length === 0 ? (
            <p className="quality-none">{say("missing.noAnswers")}</p>
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
          label={say("missing.whose")}
          value={chosen}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: { group: value || undefined }, resetScroll: false, replace: true })
          }
          data={[
            { value: everybody, label: say("missing.everybody") },
            ...groups.map((name) => ({ value: name, label: name })),
          ]}
        />
      )}
      {instruments.map((one) => (
        <DataTable
          stacks
          key={`${one.instrument} ${one.version}`}
          label={say("missing.table", { instrument: one.name })}
          caption={
            chosen === everybody
              ? say("missing.caption", { instrument: one.name })
              : say("missing.captionOf", { instrument: one.name, group: chosen })
          }
          columns={[
            { key: "item", label: say("missing.question") },
            { key: "wave", label: say("list.when") },
            { key: "responses", label: say("missing.responses"), isNumber: true },
            { key: "notAnswered", label: say("missing.notAnswered"), isNumber: true },
            { key: "notAsked", label: say("missing.notAsked"), isNumber: true },
            { key: "prefersNotToSay", label: say("missing.prefersNotToSay"), isNumber: true },
            { key: "other", label: say("missing.other"), isNumber: true },
          ]}
          empty={say("missing.none")}
          rows={one.items.flatMap(({ item, text, rows }) =>
            rows
              .filter((row) => isOf(row, chosen) && row.answered < row.responses)
              .map((row) => ({
                key: `${item} ${row.wave}`,
                item: say("missing.item", { item, text }),
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
  return group !== undefined && (group ?? say("missing.noGroup")) === chosen;
}

function groupsOf(instruments: Missing["instruments"]): string[] {
  const names = instruments.flatMap(({ items }) =>
    items.flatMap(({ rows }) =>
      rows.flatMap(({ group }) => (group === undefined ? [] : [group ?? say("missing.noGroup")])),
    ),
  );
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}
