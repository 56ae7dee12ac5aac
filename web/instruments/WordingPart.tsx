import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, call, meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { Confirm } from "../ui/Confirm";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import type { Described } from "./instrumentQueries";
import { languageName } from "./instrumentWords";
import { type KeptWording, wordingQuery } from "./wordingQuery";

/** What an organization does about an instrument whose wording does not come with the product. */
export function WordingPart({ instrument }: { instrument: Described }) {
  const me = useQuery(meQuery);
  const isTeam = me.data !== undefined && me.data.role !== "viewer";
  const { items, ownWording, languages } = instrument;
  if (items.length === 0 || languages.length > 0) return null;
  return (
    <section aria-labelledby="own-wording">
      <h2 id="own-wording">Your own wording</h2>
      {ownWording === null ? (
        <p className="instrument-words">
          If your organization may use the questions, bring their wording. It stays in your organization:
          files, templates, releases and other organizations never hold it.
        </p>
      ) : (
        <p className="instrument-words">
          Your organization holds it in {ownWording.languages.map(languageName).join(", ")}, with permission
          of {formatDate(`${ownWording.permittedOn}T12:00:00Z`, "UTC")}.{" "}
          {ownWording.stands
            ? "A survey can ask it."
            : "The permission has run out: no survey can be published with it. What is published goes on."}
        </p>
      )}
      {isTeam && ownWording === null && (
        <ButtonLink to="/instruments/$instrumentId/wording" params={{ instrumentId: instrument.id }}>
          Bring the wording
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
    <Answer query={wording} waiting="Loading the wording">
      {({ wording: kept }) =>
        kept && (
          <>
            {Object.entries(kept.languages).map(([language, { items }]) => (
              <DataTable
                key={language}
                caption={`In ${languageName(language)}`}
                columns={[
                  { key: "number", label: "No." },
                  { key: "text", label: "Question" },
                ]}
                rows={items.map((text, index) => ({
                  key: String(index),
                  number: index + 1,
                  text: <span lang={language}>{text}</span>,
                }))}
              />
            ))}
            <p className="instrument-words">Permission: {kept.reference}</p>
            <div className="form-end">
              <ButtonLink
                to="/instruments/$instrumentId/wording"
                params={{ instrumentId: instrument.id }}
                variant="default"
              >
                Change the wording
              </ButtonLink>
              <Button variant="subtle" onClick={() => setTaking(true)}>
                Take it back
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
    <Confirm opened onClose={onClose} title="Take the wording back?" confirm="Take it back" mutation={take}>
      No survey can be published with it any more. Surveys that are published go on asking it: close them if
      the permission has ended. It was held under: {kept.reference}
    </Confirm>
  );
}
