import { Checkbox, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { reportLanguages } from "#shared/reports/blocks";
import { reportTemplates } from "#shared/reports/builder/templates";
import { programsQuery } from "../api";
import { Form, textOf } from "../ui/Form";
import { languages, language as pageLanguage } from "../ui/language";
import { useGoOn } from "../ui/useGoOn";
import { createReport } from "./reportQueries";
import { say } from "./say";

/** Name, language, and what to begin with. */
export function NewReport({ onClose }: { onClose: () => void }) {
  const goOn = useGoOn();
  const queryClient = useQueryClient();
  const programs = useQuery(programsQuery("false"));
  const create = useMutation({
    mutationFn: createReport,
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ["reports", "list"] });
      void goOn({ to: "/reports/$reportId", params: { reportId: id } });
    },
  });
  const list = programs.data ?? [];
  return (
    <Modal opened onClose={onClose} title={say("new.title")} centered>
      {/* Begun before the programs are here, a report would be about none of them. */}
      <Form mutation={create} submit={say("new.begin")} read={read} isReady={!programs.isPending}>
        <TextInput name="name" label={say("new.name")} required maxLength={200} data-autofocus />
        <NativeSelect
          name="template"
          label={say("new.template")}
          defaultValue="funder"
          data={[
            ...reportTemplates.map((value) => ({ value, label: say(`new.${value}`) })),
            { value: "", label: say("new.empty") },
          ]}
        />
        <NativeSelect
          name="language"
          label={say("new.language")}
          defaultValue={pageLanguage}
          data={reportLanguages.map((value) => ({ value, label: languages[value].name }))}
        />
        {list.length > 0 && (
          <Checkbox.Group
            label={say("new.programs")}
            defaultValue={list.slice(0, 1).map(({ id }) => String(id))}
          >
            {list.map(({ id, name }) => (
              <Checkbox key={id} name="program" value={String(id)} label={name} className="report-choice" />
            ))}
          </Checkbox.Group>
        )}
      </Form>
    </Modal>
  );
}

function read(fields: FormData): Parameters<typeof createReport>[0] {
  const template = reportTemplates.find((one) => one === textOf(fields, "template"));
  const language = reportLanguages.find((one) => one === textOf(fields, "language")) ?? "en";
  const programs = fields.getAll("program").map(Number);
  return { name: textOf(fields, "name"), language, programs, ...(template ? { template } : {}) };
}
