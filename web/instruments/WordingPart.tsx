import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, call, meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { Confirm } from "../ui/Confirm";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import { listOf } from "../ui/lists";
import type { Described } from "./instrumentQueries";
import { languageName } from "./instrumentWords";
import { say } from "./say";
import { type KeptWording, wordingQuery } from "./wordingQuery";

/** What an organization does about an instrument whose wording does not come with the product. */
export function WordingPart({ instrument }: { instrument: Described }) {
  const me = useQuery(meQuery);
  const isTeam = me.data !== undefined && me.data.role !== "viewer";
  const { items, ownWording, languages } = instrument;
  if (items.length === 0 || languages.length > 0) return null;
  return (
    <section aria-labelledby="own-wording">
      <h2 id="own-wording">{say("wording.title")}</h2>
      {ownWording === null ? (
        <p className="instrument-words">{say("wording.bringLead")}</p>
      ) : (
        <p className="instrument-words">
          {say("wording.held", {
            languages: listOf(ownWording.languages.map(languageName)),
            date: formatDate(`${ownWording.permittedOn}T12:00:00Z`, "UTC"),
          })}{" "}
          {ownWording.stands ? say("wording.stands") : say("wording.over")}
        </p>
      )}
      {isTeam && ownWording === null && (
        <ButtonLink to="/instruments/$instrumentId/wording" params={{ instrumentId: instrument.id }}>
          {say("wording.bring")}
        </ButtonLink>
      )}
      {isTeam && ownWording !== null && <Kept instrument={instrument} />}
    </section>
  );
}

function Kept({ instrument }: { instrument: Described }) {
  const wording = useQuery(wordingQuery(instrument.id));
  const [isTaking, setTaking] = useState(false);
  return (
    <Answer query={wording} waiting={say("wording.loading")}>
      {({ wording: kept }) =>
        kept && (
          <>
            {Object.entries(kept.languages).map(([language, { items }]) => (
              <DataTable
                key={language}
                caption={say("wording.in", { language: languageName(language) })}
                columns={[
                  { key: "number", label: say("items.number") },
                  { key: "text", label: say("items.question") },
                ]}
                rows={items.map((text, index) => ({
                  key: String(index),
                  number: index + 1,
                  text: <span lang={language}>{text}</span>,
                }))}
              />
            ))}
            <p className="instrument-words">{say("wording.permission", { reference: kept.reference })}</p>
            <div className="form-end">
              <ButtonLink
                to="/instruments/$instrumentId/wording"
                params={{ instrumentId: instrument.id }}
                variant="default"
              >
                {say("wording.change")}
              </ButtonLink>
              <Button variant="subtle" onClick={() => setTaking(true)}>
                {say("wording.take")}
              </Button>
            </div>
            {isTaking && <Take id={instrument.id} kept={kept} onClose={() => setTaking(false)} />}
          </>
        )
      }
    </Answer>
  );
}

function Take({ id, kept, onClose }: { id: string; kept: KeptWording; onClose: () => void }) {
  const queryClient = useQueryClient();
  const take = useMutation({
    mutationFn: () => call(api.instruments[":id"].wording.$delete({ param: { id } })),
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: ["instruments"] });
    },
  });
  return (
    <Confirm
      opened
      onClose={onClose}
      title={say("wording.takeAsk")}
      confirm={say("wording.take")}
      mutation={take}
    >
      {say("wording.takeMeans", { reference: kept.reference })}
    </Confirm>
  );
}
