import { Button, Modal, Radio, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, call, programQuery } from "../api";
import { Form, textOf } from "../ui/Form";

export function NewProgramButton({ onClick }: { onClick: () => void }) {
  return <Button onClick={onClick}>New program</Button>;
}

const rhythms = [
  { value: "pre,post", label: "Before and after" },
  { value: "pre,post,followup", label: "Before, after, and a follow-up later" },
];

/** Asks for the name and how often people are asked, then opens the program. */
export function NewProgram({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: (json: { name: string; waves: string[] }) => call(api.programs.$post({ json })),
    onSuccess: async (made) => {
      queryClient.setQueryData(programQuery(made.id).queryKey, made);
      await queryClient.invalidateQueries({ queryKey: ["programs"] });
      onClose();
      await navigate({ to: "/programs/$programId", params: { programId: made.id } });
    },
  });
  return (
    <Modal opened onClose={onClose} title="New program" centered>
      <Form
        mutation={create}
        submit="Start the program"
        labels={{ name: "Name" }}
        read={(fields) => ({ name: textOf(fields, "name"), waves: textOf(fields, "waves").split(",") })}
      >
        <TextInput
          name="name"
          label="Name"
          description="As your team calls it."
          required
          maxLength={120}
          data-autofocus
          withAsterisk={false}
        />
        <Radio.Group name="waves" label="When do you ask?" defaultValue="pre,post">
          <div className="choices">
            {rhythms.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </div>
        </Radio.Group>
      </Form>
    </Modal>
  );
}
