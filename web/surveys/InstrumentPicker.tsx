import { Button, Modal, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { textIn } from "#shared/instruments/subscale";
import { instrumentsQuery } from "../api";
import { Answer } from "../ui/Answer";
import { countOf } from "../ui/dates";
import { useDesigning } from "./designing";
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
    <Modal opened onClose={onClose} title="Add an instrument" size="lg" centered>
      <div className="designer-fields">
        <TextInput
          label="Search"
          description="A name or a topic, such as loneliness"
          type="search"
          value={wanted}
          maxLength={100}
          data-autofocus
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <Answer query={instruments} waiting="Loading instruments">
          {(list) => {
            const found = list.filter((one) =>
              `${one.id} ${textIn(one.name, "en")} ${one.domain.join(" ").replaceAll("_", " ")}`
                .toLowerCase()
                .includes(wanted.trim().toLowerCase()),
            );
            if (found.length === 0)
              return <p className="quiet">No instrument fits that. Try another word.</p>;
            return (
              <ul className="picker">
                {found.map((one) => {
                  const name = textIn(one.name, "en");
                  const languages = askedIn(one);
                  const isWorded = languages.length > 0;
                  return (
                    <li key={one.id}>
                      <div>
                        <strong>{name}</strong>
                        <p className="quiet">
                          {isWorded
                            ? `${countOf(one.items.length, "question", "questions")} · ${languages.map(nameLanguage).join(", ")}`
                            : "Its wording is not here: it belongs to its authors, and is added under your own license."}
                        </p>
                      </div>
                      {asked.has(one.id) ? (
                        <span className="quiet">Asked already</span>
                      ) : (
                        isWorded && (
                          <Button
                            variant="default"
                            aria-label={`Add ${name}`}
                            onClick={() => onPick({ id: one.id, version: one.version })}
                          >
                            Add
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
