import { Modal, Radio } from "@mantine/core";
import { useState } from "react";
import type { Program } from "../api";
import { Form } from "../ui/Form";
import { useProgramChange } from "./changeProgram";

export type CohortRole = "program" | "comparison";

export const roleWords: Record<CohortRole, string> = { program: "the program", comparison: "a comparison" };

const roles = [
  {
    value: "program",
    label: "The program",
    description: "These people took part. They count in every figure of the program.",
  },
  {
    value: "comparison",
    label: "A comparison",
    description:
      "These people did not take part: a waiting list, say. They are left out of the program's figures, overall and by group; their answers are kept.",
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
  const save = useProgramChange(change, `${label.name} counts as ${roleWords[role]} now`, onClose);
  return (
    <Modal opened onClose={onClose} title={`What ${label.name} counts as`} centered>
      <Form mutation={save} submit="Save" read={() => role} isReady={role !== before}>
        <Radio.Group
          label="The people of this cohort are"
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
