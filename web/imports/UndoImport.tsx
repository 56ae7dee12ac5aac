import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Answer } from "../ui/Answer";
import { Confirm } from "../ui/Confirm";
import { takeBack } from "./importApi";
import { say } from "./say";
import { sayTakenBack } from "./takenBack";

/** Says first what taking a file back would do: tried out on the server, and rolled back there. */
export function UndoImport(props: {
  programId: number;
  file: { id: number; fileName: string };
  onClose: () => void;
}) {
  const { programId, file, onClose } = props;
  const client = useQueryClient();
  const trialKey = ["undo", programId, file.id];
  const trial = useQuery({
    queryKey: trialKey,
    queryFn: () => takeBack(programId, file.id, true),
    gcTime: 0,
    staleTime: 0,
  });
  const undo = useMutation<unknown, unknown, void>({
    mutationFn: () => takeBack(programId, file.id, false),
    onSuccess: async () => {
      // What other pages remember may ask for things that are gone; and what was tried out is no question any more.
      client.removeQueries({ type: "inactive" });
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== trialKey[0] });
      notifications.show({ message: say("undo.done", { fileName: file.fileName }) });
      onClose();
    },
  });
  return (
    <Confirm
      opened
      onClose={onClose}
      title={say("undo.ask", { fileName: file.fileName })}
      confirm={say("undo.do")}
      mutation={undo}
    >
      <Answer query={trial} waiting={say("check.trying")}>
        {(told) => (
          <ul className="import-notes">
            {sayTakenBack(told).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Answer>
      <p className="quiet">{say("undo.again")}</p>
    </Confirm>
  );
}
