import { Modal, Select } from "@mantine/core";
import { useState } from "react";
import type { Program } from "../api";
import { Form } from "../ui/Form";
import { useProgramChange } from "./changeProgram";

/** Into which other cohort or group this one goes. */
export function MergeDialog(props: {
  kind: "cohort" | "group";
  label: { id: number; name: string };
  others: readonly { id: number; name: string }[];
  merge: (into: number) => Promise<Program>;
  onClose: () => void;
}) {
  const { kind, label, others, merge, onClose } = props;
  const [into, setInto] = useState<string | null>(null);
  const change = useProgramChange(merge, "Merged. You can undo it further down this page.", onClose);
  return (
    <Modal opened onClose={onClose} title={`Merge ${label.name} into another ${kind}`} centered>
      <Form
        mutation={change}
        submit="Merge"
        labels={{ into: "Into" }}
        read={() => Number(into)}
        isReady={into !== null}
      >
        <p className="tight">
          Everybody in {label.name} moves. Use it for two spellings of one {kind}; it can be undone.
        </p>
        <Select
          label="Into"
          data={others.map(({ id, name }) => ({ value: String(id), label: name }))}
          placeholder={`Choose a ${kind}`}
          value={into}
          onChange={setInto}
          allowDeselect={false}
          searchable={others.length > 8}
          data-autofocus
        />
      </Form>
    </Modal>
  );
}
