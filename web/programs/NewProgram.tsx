import { Button, Modal, Radio, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, call, programQuery } from "../api";
import { Form, textOf } from "../ui/Form";
import { useGoOn } from "../ui/useGoOn";
import { say } from "./say";

export function NewProgramButton({ onClick }: { onClick: () => void }) {
  return <Button onClick={onClick}>{say("new.title")}</Button>;
}

const rhythms = [
  { value: "pre,post", label: say("new.prePost") },
  { value: "pre,post,followup", label: say("new.followup") },
];

/** What the team will read on every page stands in the language in which the program was made. */
const named = { pre: say("new.pre"), post: say("new.post"), followup: say("new.later") };
const wavesOf = (rhythm: string) =>
  (["pre", "post", "followup"] as const)
    .filter((key) => rhythm.split(",").includes(key))
    .map((key) => ({ key, label: named[key] }));

/** Asks for the name and how often people are asked, then opens the program. */
export function NewProgram({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const goOn = useGoOn();
  const create = useMutation({
    mutationFn: (json: { name: string; waves: ReturnType<typeof wavesOf> }) =>
      call(api.programs.$post({ json })),
    onSuccess: async (made) => {
      queryClient.setQueryData(programQuery(made.id).queryKey, made);
      await queryClient.invalidateQueries({ queryKey: ["programs"] });
      onClose();
      await goOn({ to: "/programs/$programId", params: { programId: made.id } });
    },
  });
  return (
    <Modal opened onClose={onClose} title={say("new.title")} centered>
      <Form
        mutation={create}
        submit={say("new.do")}
        labels={{ name: say("field.name") }}
        read={(fields) => ({ name: textOf(fields, "name"), waves: wavesOf(textOf(fields, "waves")) })}
      >
        <TextInput
          name="name"
          label={say("field.name")}
          description={say("new.nameHint")}
          required
          maxLength={120}
          data-autofocus
          withAsterisk={false}
        />
        <Radio.Group name="waves" label={say("new.when")} defaultValue="pre,post">
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
