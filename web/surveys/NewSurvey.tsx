import { Modal, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { starterSurvey } from "#shared/surveys/starter";
import { Form, textOf } from "../ui/Form";
import { languageChoices } from "./languageChoices";
import { createSurvey, surveyQuery, surveysQuery } from "./surveyQueries";

/** Asks for a name and the first language, then opens the designer. */
export function NewSurvey({ programId, onClose }: { programId: number; onClose: () => void }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: ({ name, language }: { name: string; language: string }) =>
      createSurvey(programId, starterSurvey(name, language)),
    onSuccess: async (made) => {
      queryClient.setQueryData(surveyQuery(programId, made.id).queryKey, made);
      await queryClient.invalidateQueries({ queryKey: surveysQuery(programId).queryKey, exact: true });
      onClose();
      await navigate({
        to: "/programs/$programId/collect/$surveyId/design",
        params: { programId, surveyId: made.id },
      });
    },
  });
  return (
    <Modal opened onClose={onClose} title="New survey" centered>
      <Form
        mutation={create}
        submit="Begin the survey"
        labels={{ name: "Name" }}
        read={(fields) => ({ name: textOf(fields, "name").trim(), language: textOf(fields, "language") })}
      >
        <TextInput
          name="name"
          label="Name"
          description="For your team; people see the title that you write inside."
          required
          maxLength={120}
          data-autofocus
          withAsterisk={false}
        />
        <NativeSelect
          name="language"
          label="First language"
          description="You can add more. Where a text is missing, this one stands in."
          data={languageChoices([])}
        />
      </Form>
    </Modal>
  );
}
