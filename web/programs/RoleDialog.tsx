import { Modal, Radio } from "@mantine/core";
import { useState } from "react";
import type { Program } from "../api";
import { Form } from "../ui/Form";
import { useProgramChange } from "./changeProgram";
import { say } from "./say";

export type CohortRole = "program" | "comparison";

export const roleWords: Record<CohortRole, string> = {
  program: say("role.program"),
  comparison: say("role.comparison"),
};

const roles = [
  {
    value: "program",
    label: say("role.programTitle"),
    description: say("role.programMeans"),
  },
  {
    value: "comparison",
    label: say("role.comparisonTitle"),
    description: say("role.comparisonMeans"),
  },
] as const;

/** Whether the people of a cohort took part, and what that does to the figures. */
export function RoleDialog(props: {
  label: { name: string; role?: CohortRole };
  change: (role: CohortRole) => Promise<Program>;
  onClose: () => void;
}) {
  const { label, change, onClose } = props;
  const before = label.role ?? "program";
  const [role, setRole] = useState<CohortRole>(before);
  const save = useProgramChange(change, say("role.done", { name: label.name, role }), onClose);
  return (
    <Modal opened onClose={onClose} title={say("role.title", { name: label.name })} centered>
      <Form mutation={save} submit={say("role.save")} read={() => role} isReady={role !== before}>
        <Radio.Group
          label={say("role.label")}
          value={role}
          onChange={(value) => setRole(value as CohortRole)}
        >
          <div className="choices">
            {roles.map((one) => (
              <Radio key={one.value} {...one} />
            ))}
          </div>
        </Radio.Group>
      </Form>
    </Modal>
  );
}
