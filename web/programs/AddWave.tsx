import { Modal, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { api, call, type Program } from "../api";
import { Form } from "../ui/Form";
import { useProgramChange } from "./changeProgram";
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
    "Added",
    onClose,
  );
  return (
    <Modal opened onClose={onClose} title="Add a wave" centered>
      <Form
        mutation={add}
        submit="Add the wave"
        labels={{ label: "Name", key: "Key in files", kind: "Asked", after: "Place" }}
        read={() => ({ key: shownKey, label, kind, after: after === "" ? null : after })}
        isReady={label.trim() !== "" && shownKey !== ""}
      >
        <TextInput
          label="Name"
          description="Such as: Six months later. It stands in charts."
          value={label}
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
          required
          maxLength={80}
          data-autofocus
          withAsterisk={false}
        />
        <NativeSelect
          label="Asked"
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
          data={kindChoices}
        />
        <NativeSelect
          label="Place"
          value={after}
          onChange={({ currentTarget }) => setAfter(currentTarget.value)}
          data={[
            { value: "", label: "First" },
            ...program.waves.map((wave) => ({ value: wave.key, label: `After “${wave.label}”` })),
          ]}
        />
        <TextInput
          label="Key in files"
          description="Small letters and digits, with - between. It cannot be changed later."
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
