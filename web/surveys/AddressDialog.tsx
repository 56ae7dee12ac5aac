import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "../ui/Confirm";
import { Form, textOf } from "../ui/Form";
import { ProblemNotice } from "../ui/ProblemNotice";
import { removeAddresses, type StoredAddresses, storeAddresses } from "./mailQueries";
import { sayMistakes } from "./mailWords";
import { say } from "./say";
import type { SurveyNow } from "./surveyQueries";
import { useSurveyChange } from "./useSurveyChange";

/** Takes a pasted list of codes and addresses, says which lines it could not use, and forgets all on request. */
export function AddressDialog(props: {
  programId: number;
  survey: SurveyNow;
  addresses: number;
  onClose: () => void;
}) {
  const { programId, survey, addresses, onClose } = props;
  const [stored, keep] = useState<StoredAddresses>();
  const [isRemoving, setRemoving] = useState(false);
  const store = useSurveyChange(
    programId,
    survey.id,
    async (list: string) => {
      const answer = await storeAddresses(programId, list);
      keep(answer);
      if (answer.mistakes.length === 0) onClose();
    },
    say("address.read"),
  );
  const remove = useSurveyChange(
    programId,
    survey.id,
    () => removeAddresses(programId),
    say("address.forgotten"),
    onClose,
  );
  return (
    <Modal opened onClose={onClose} title={say("mail.add")} centered size="lg">
      <Form
        mutation={store}
        submit={say("address.keep")}
        labels={{ list: say("address.list") }}
        read={(fields) => textOf(fields, "list")}
      >
        <Textarea
          name="list"
          label={say("address.label")}
          description={say("address.hint")}
          placeholder={"P01, amina@example.org, ar\nP02, ben@example.org"}
          autosize
          minRows={6}
          maxRows={14}
          required
          withAsterisk={false}
        />
        <p className="quiet">{say("address.sealed")}</p>
        {stored && stored.mistakes.length > 0 && (
          <ProblemNotice
            problem={{
              title: say("address.leftOut", { kept: stored.stored, left: stored.mistakes.length }),
              places: sayMistakes(stored),
            }}
          />
        )}
      </Form>
      {addresses > 0 && (
        <Button variant="subtle" onClick={() => setRemoving(true)}>
          {say("address.forgetAll", { addresses })}
        </Button>
      )}
      <Confirm
        opened={isRemoving}
        onClose={() => setRemoving(false)}
        title={say("address.forgetAsk")}
        confirm={say("address.forget")}
        mutation={remove}
      >
        {say("address.forgetMeans")}
      </Confirm>
    </Modal>
  );
}
