import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "../ui/Confirm";
import { countOf } from "../ui/dates";
import { Form, textOf } from "../ui/Form";
import { ProblemNotice } from "../ui/ProblemNotice";
import { removeAddresses, type StoredAddresses, storeAddresses } from "./mailQueries";
import { sayMistakes, sayStored } from "./mailWords";
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
    "The list was read",
  );
  const remove = useSurveyChange(
    programId,
    survey.id,
    () => removeAddresses(programId),
    "All addresses are forgotten",
    onClose,
  );
  return (
    <Modal opened onClose={onClose} title="Add addresses" centered size="lg">
      <Form
        mutation={store}
        submit="Keep these addresses"
        labels={{ list: "List" }}
        read={(fields) => textOf(fields, "list")}
      >
        <Textarea
          name="list"
          label="Code, e-mail, language"
          description="A line for each person, as you copy it from a spreadsheet. The language may be left out. A new address replaces the one from before."
          placeholder={"P01, amina@example.org, ar\nP02, ben@example.org"}
          autosize
          minRows={6}
          maxRows={14}
          required
          withAsterisk={false}
        />
        <p className="quiet">
          Addresses are kept sealed and stand in no file or export but what you hand out to the person.
          Whoever stops mails is written to no more.
        </p>
        {stored && stored.mistakes.length > 0 && (
          <ProblemNotice
            problem={{
              title: `${sayStored(stored)} ${countOf(stored.mistakes.length, "line was", "lines were")} left out:`,
              places: sayMistakes(stored),
            }}
          />
        )}
      </Form>
      {addresses > 0 && (
        <Button variant="subtle" onClick={() => setRemoving(true)}>
          Forget all {addresses}
        </Button>
      )}
      <Confirm
        opened={isRemoving}
        onClose={() => setRemoving(false)}
        title="Forget the addresses of this program?"
        confirm="Forget them"
        mutation={remove}
      >
        Nobody in this program gets mail any more, until you add addresses again. Links and answers stay.
      </Confirm>
    </Modal>
  );
}
