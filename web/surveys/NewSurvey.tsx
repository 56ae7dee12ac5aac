import { Modal, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { starterSurvey } from "#shared/surveys/starter";
import { Form, textOf } from "../ui/Form";
import { useGoOn } from "../ui/useGoOn";
import { languageChoices } from "./languageChoices";
import { say } from "./say";
import { createSurvey, surveyQuery, surveysQuery } from "./surveyQueries";

/** Asks for a name and the first language, then opens the designer. */
export function NewSurvey({ programId, onClose }: { programId: number; onClose: () => void }) {
  const queryClient = useQueryClient();
  const goOn = useGoOn();
  const create = useMutation({
    mutationFn: ({ name, language }: { name: string; language: string }) =>
      createSurvey(programId, starterSurvey(name, language)),
    onSuccess: async (made) => {
      queryClient.setQueryData(surveyQuery(programId, made.id).queryKey, made);
      await queryClient.invalidateQueries({ queryKey: surveysQuery(programId).queryKey, exact: true });
      onClose();
      await goOn({
        to: "/programs/$programId/collect/$surveyId/design",
        params: { programId, surveyId: made.id },
      });
    },
  });
  return (
    <Modal opened onClose={onClose} title={say("new.title")} centered>
      <Form
        mutation={create}
        submit={say("new.do")}
        labels={{ name: say("field.name") }}
        read={(fields) => ({ name: textOf(fields, "name").trim(), language: textOf(fields, "language") })}
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
        <NativeSelect
          name="language"
          label={say("new.language")}
          description={say("new.languageHint")}
          data={languageChoices([])}
        />
      </Form>
    </Modal>
  );
}
