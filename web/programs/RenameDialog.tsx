import { Modal, TextInput } from "@mantine/core";
import type { Program } from "../api";
import { Form, textOf } from "../ui/Form";
import { useProgramChange } from "./changeProgram";

export function RenameDialog(props: {
  title: string;
  name: string;
  longest?: number;
  change: (name: string) => Promise<Program>;
  onClose: () => void;
}) {
  const { title, name, longest = 120, change, onClose } = props;
  const rename = useProgramChange(change, "Renamed", onClose);
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <Form
        mutation={rename}
        submit="Rename"
        labels={{ name: "Name", label: "Name" }}
        read={(fields) => textOf(fields, "name")}
      >
        <TextInput
          name="name"
          label="Name"
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
