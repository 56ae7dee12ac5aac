import { Modal, TextInput } from "@mantine/core";
import type { Program } from "../api";
import { Form, textOf } from "../ui/Form";
import { useProgramChange } from "./changeProgram";

export function RenameDialog(props: {
  title: string;
  name: string;
  change: (name: string) => Promise<Program>;
  onClose: () => void;
}) {
  const { title, name, change, onClose } = props;
  const rename = useProgramChange(change, "Renamed", onClose);
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <Form
        mutation={rename}
        submit="Rename"
        labels={{ name: "Name" }}
        read={(fields) => textOf(fields, "name")}
      >
        <TextInput
          name="name"
          label="Name"
          defaultValue={name}
          required
          maxLength={120}
          data-autofocus
          withAsterisk={false}
        />
      </Form>
    </Modal>
  );
}
