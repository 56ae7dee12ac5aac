import { Modal, TextInput } from "@mantine/core";
import { Form, textOf } from "../ui/Form";
import { say } from "./say";
import { type Opening, type SurveyNow, saveOpening } from "./surveyQueries";
import { useSurveyChange } from "./useSurveyChange";

/** From when to when a wave takes answers, and how long after that an answer may still come. */
export function OpeningDialog(props: {
  programId: number;
  survey: SurveyNow;
  wave: { id: number; label: string };
  opening: Opening | undefined;
  onClose: () => void;
}) {
  const { programId, survey, wave, opening, onClose } = props;
  const save = useSurveyChange(
    programId,
    survey.id,
    (json: Parameters<typeof saveOpening>[3]) => saveOpening(programId, survey.id, wave.id, json),
    say("dates.saved"),
    onClose,
  );
  return (
    <Modal opened onClose={onClose} title={say("dates.title", { label: wave.label })} centered>
      <Form
        mutation={save}
        submit={say("dates.save")}
        labels={{
          opensAt: say("dates.opens"),
          closesAt: say("dates.closes"),
          lateDays: say("dates.lateDays"),
        }}
        read={(fields) => ({
          opensAt: asMoment(textOf(fields, "opensAt")) ?? new Date().toISOString(),
          closesAt: asMoment(textOf(fields, "closesAt")),
          lateDays: Number(textOf(fields, "lateDays") || "0"),
        })}
      >
        <TextInput
          name="opensAt"
          type="datetime-local"
          label={say("dates.opens")}
          description={say("dates.opensHint")}
          defaultValue={asLocal(opening?.opensAt ?? new Date().toISOString())}
          required
          withAsterisk={false}
        />
        <TextInput
          name="closesAt"
          type="datetime-local"
          label={say("dates.closes")}
          description={say("dates.closesHint")}
          defaultValue={opening?.closesAt ? asLocal(opening.closesAt) : ""}
        />
        <TextInput
          name="lateDays"
          type="number"
          min={0}
          max={90}
          label={say("dates.lateDays")}
          description={say("dates.lateHint")}
          defaultValue={String(opening?.lateDays ?? 0)}
        />
      </Form>
    </Modal>
  );
}

/** A moment as a field of date and time shows it, in this computer's zone. */
function asLocal(iso: string): string {
  const moment = new Date(iso);
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

function asMoment(local: string): string | null {
  return local === "" ? null : new Date(local).toISOString();
}
