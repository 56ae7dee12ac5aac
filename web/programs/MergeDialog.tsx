import { Modal, Select } from "@mantine/core";
import { useState } from "react";
import type { Program } from "../api";
import { Form } from "../ui/Form";
import { useProgramChange } from "./changeProgram";
import { say } from "./say";

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
  const change = useProgramChange(merge, say("merge.done"), onClose);
  return (
    <Modal opened onClose={onClose} title={say("merge.title", { name: label.name, kind })} centered>
      <Form
        mutation={change}
        submit={say("merge.do")}
        labels={{ into: say("merge.into") }}
        read={() => Number(into)}
        isReady={into !== null}
      >
        <p className="tight">{say("merge.means", { name: label.name, kind })}</p>
        <Select
          label={say("merge.into")}
          data={others.map(({ id, name }) => ({ value: String(id), label: name }))}
          placeholder={say("merge.choose", { kind })}
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
