import { Modal, NativeSelect } from "@mantine/core";
import { Form, textOf } from "../ui/Form";
import { OwnFields, readOwn } from "./OwnFields";
import {
  putRight,
  type ResponsePlace,
  type RightAnswer,
  type ShownResponse,
  useResponseChange,
} from "./queries";
import { ReasonField } from "./ReasonDialog";
import { say } from "./say";

/** Every answer as it stands, to be changed where it is wrong; what stood before is kept. */
export function CorrectDialog(props: { at: ResponsePlace; response: ShownResponse; onClose: () => void }) {
  const { at, response, onClose } = props;
  const sets = response.sets.filter(({ supplied, items }) => !supplied && items.length > 0);
  const correct = useResponseChange(
    ({ reason, answers }: { reason: string; answers: RightAnswer[] }) => putRight(at, reason, answers),
    say("said.corrected"),
    onClose,
  );
  const read = (fields: FormData) => ({
    reason: textOf(fields, "reason"),
    answers: [
      ...sets.flatMap(({ version, items }) =>
        items.flatMap(({ item, value }) => {
          const chosen = textOf(fields, nameOf(version, item));
          const to = chosen === "" ? null : Number(chosen);
          return to === value ? [] : [{ version, item, to }];
        }),
      ),
      ...readOwn(response.own, fields),
    ],
  });
  return (
    <Modal opened onClose={onClose} title={say("tool.correct")} centered size="lg">
      <Form
        mutation={correct}
        submit={say("correct.submit")}
        labels={{ reason: say("reason.label"), answers: say("correct.answers") }}
        read={read}
      >
        <p>{say("correct.about")}</p>
        {sets.map(({ version, name, items }) => (
          <fieldset key={version} className="form">
            <legend>{name}</legend>
            {items.map(({ item, text, value, choices }) => (
              <NativeSelect
                key={item}
                name={nameOf(version, item)}
                label={say("correct.item", { item: String(item), text })}
                defaultValue={value === null ? "" : String(value)}
                data={[
                  { value: "", label: say("correct.noAnswer") },
                  ...choices.map((choice) => ({ value: String(choice.value), label: sayChoice(choice) })),
                ]}
              />
            ))}
          </fieldset>
        ))}
        <OwnFields own={response.own} />
        <ReasonField />
      </Form>
    </Modal>
  );
}

const nameOf = (version: number, item: number) => `${version}.${item}`;

/** "3, hardly ever"; a label that begins with its number says it once. */
function sayChoice({ value, label }: { value: number; label: string }): string {
  return label.startsWith(String(value)) ? label : say("correct.choice", { value: String(value), label });
}
