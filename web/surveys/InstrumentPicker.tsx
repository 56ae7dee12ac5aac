import { Button, Modal, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { textIn } from "#shared/instruments/subscale";
import { instrumentsQuery } from "../api";
import { Answer } from "../ui/Answer";
import { language } from "../ui/language";
import { listOf } from "../ui/lists";
import { useDesigning } from "./designing";
import { isWanted } from "./isWanted";
import { say } from "./say";
import { nameLanguage } from "./surveyWords";

type Listed = NonNullable<Awaited<ReturnType<NonNullable<typeof instrumentsQuery.queryFn>>>>[number];

/** The instruments that can be asked, by name or topic; those without their wording say what is missing. */
export function InstrumentPicker(props: {
  onPick: (instrument: { id: string; version: string }) => void;
  onClose: () => void;
}) {
  const { onPick, onClose } = props;
  const { draft } = useDesigning();
  const instruments = useQuery(instrumentsQuery);
  const [wanted, setWanted] = useState("");
  const asked = new Set(
    draft.blocks.flatMap((block) => (block.kind === "instrument" ? [block.instrument] : [])),
  );
  return (
    <Modal opened onClose={onClose} title={say("add.instrument")} size="lg" centered>
      <div className="designer-fields">
        <TextInput
          label={say("picker.search")}
          description={say("picker.searchHint")}
          type="search"
          value={wanted}
          maxLength={100}
          data-autofocus
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <Answer query={instruments} waiting={say("picker.loading")}>
          {(list) => {
            const found = list.filter((one) => isWanted(one, wanted));
            if (found.length === 0) return <p className="quiet">{say("picker.none")}</p>;
            return (
              <ul className="picker">
                {found.map((one) => {
                  const name = textIn(one.name, language);
                  const languages = askedIn(one);
                  const isWorded = languages.length > 0;
                  return (
                    <li key={one.id}>
                      <div>
                        <strong>{name}</strong>
                        <p className="quiet">
                          {isWorded
                            ? `${say("facts.questions", { n: one.items.length })} · ${listOf(languages.map(nameLanguage))}`
                            : say("picker.noWording")}
                        </p>
                      </div>
                      {asked.has(one.id) ? (
                        <span className="quiet">{say("picker.asked")}</span>
                      ) : (
                        isWorded && (
                          <Button
                            variant="default"
                            aria-label={say("picker.addNamed", { name })}
                            onClick={() => onPick({ id: one.id, version: one.version })}
                          >
                            {say("picker.add")}
                          </Button>
                        )
                      )}
                    </li>
                  );
                })}
              </ul>
            );
          }}
        </Answer>
      </div>
    </Modal>
  );
}

/** The languages in which an instrument can be asked: its own, and those of a wording under your license. */
function askedIn({ languages, ownWording }: Listed): string[] {
  const own = ownWording?.stands ? ownWording.languages : [];
  return [...new Set([...languages.map(({ language }) => language), ...own])];
}
