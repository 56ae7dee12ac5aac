import { Modal, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { api, call, type Program } from "../api";
import { Form } from "../ui/Form";
import { useProgramChange } from "./changeProgram";
import { say } from "./say";
import { keyOfName, kindChoices } from "./waveWords";

type Kind = Program["waves"][number]["kind"];

/** A further time at which people are asked: its name, what kind of time it is, and where it stands. */
export function AddWave({ program, onClose }: { program: Program; onClose: () => void }) {
  const [label, setLabel] = useState("");
  const [key, setKey] = useState<string>();
  const [kind, setKind] = useState<Kind>("followup");
  const [after, setAfter] = useState(program.waves.at(-1)?.key ?? "");
  const shownKey = key ?? keyOfName(label);
  const add = useProgramChange(
    (json: { key: string; label: string; kind: Kind; after: string | null }) =>
      call(api.programs[":id"].waves.$post({ param: { id: String(program.id) }, json })),
    say("waves.added"),
    onClose,
  );
  return (
    <Modal opened onClose={onClose} title={say("waves.addTitle")} centered>
      <Form
        mutation={add}
        submit={say("waves.add")}
        labels={{
          label: say("field.name"),
          key: say("waves.key"),
          kind: say("waves.asked"),
          after: say("waves.place"),
        }}
        read={() => ({ key: shownKey, label, kind, after: after === "" ? null : after })}
        isReady={label.trim() !== "" && shownKey !== ""}
      >
        <TextInput
          label={say("field.name")}
          description={say("waves.nameHint")}
          value={label}
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
          required
          maxLength={80}
          data-autofocus
          withAsterisk={false}
        />
        <NativeSelect
          label={say("waves.asked")}
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
          data={kindChoices}
        />
        <NativeSelect
          label={say("waves.place")}
          value={after}
          onChange={({ currentTarget }) => setAfter(currentTarget.value)}
          data={[
            { value: "", label: say("waves.first") },
            ...program.waves.map((wave) => ({
              value: wave.key,
              label: say("waves.after", { label: wave.label }),
            })),
          ]}
        />
        <TextInput
          label={say("waves.key")}
          description={say("waves.keyHint")}
          value={shownKey}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
          required
          maxLength={40}
          withAsterisk={false}
        />
      </Form>
    </Modal>
  );
}
