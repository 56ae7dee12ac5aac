import { Modal, TextInput } from "@mantine/core";
import type { Program } from "../api";
import { Form, textOf } from "../ui/Form";
import { useProgramChange } from "./changeProgram";
import { say } from "./say";

export function RenameDialog(props: {
  title: string;
  name: string;
  longest?: number;
  change: (name: string) => Promise<Program>;
  onClose: () => void;
}) {
  const { title, name, longest = 120, change, onClose } = props;
  const rename = useProgramChange(change, say("rename.done"), onClose);
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <Form
        mutation={rename}
        submit={say("rename.do")}
        labels={{ name: say("field.name"), label: say("field.name") }}
        read={(fields) => textOf(fields, "name")}
      >
        <TextInput
          name="name"
          label={say("field.name")}
          defaultValue={name}
          required
          maxLength={longest}
          data-autofocus
          withAsterisk={false}
        />
      </Form>
    </Modal>
  );
}
