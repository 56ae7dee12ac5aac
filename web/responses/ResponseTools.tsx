import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { CorrectDialog } from "./CorrectDialog";
import {
  countAgain,
  leaveOut,
  type ResponsePlace,
  remove,
  type ShownResponse,
  useResponseChange,
} from "./queries";
import { ReasonDialog } from "./ReasonDialog";

/** Leave it out or let it count again, put answers right, remove it: each with a reason. */
export function ResponseTools(props: {
  at: ResponsePlace;
  response: ShownResponse;
  timeZone: string | undefined;
}) {
  const { at, response, timeZone } = props;
  const [asked, ask] = useState<"leave out" | "correct" | "remove">();
  const close = () => ask(undefined);
  const navigate = useNavigate();
  const out = useResponseChange((reason: string) => leaveOut(at, reason), "The response is left out", close);
  const back = useResponseChange(() => countAgain(at), "The response counts again");
  const gone = useResponseChange(
    (reason: string) => remove(at, reason),
    "The response is removed",
    () => navigate({ to: "/programs/$programId/quality", params: { programId: at.programId } }),
  );
  const [standing] = response.exclusions.filter(({ liftedAt }) => liftedAt === null);
  const canCorrect = response.sets.some(({ supplied, items }) => !supplied && items.length > 0);
  return (
    <>
      {standing && (
        <div className="response-out">
          <p>
            <strong>Left out of every result.</strong> {standing.reason} (
            {[standing.excludedBy, formatDate(standing.excludedAt, timeZone)].filter(Boolean).join(", ")})
          </p>
          {back.isError && <ProblemNotice problem={problemOf(back.error)} />}
          <Button variant="default" loading={back.isPending} onClick={() => back.mutate()}>
            Let it count again
          </Button>
        </div>
      )}
      <div className="response-tools">
        {!standing && <Button onClick={() => ask("leave out")}>Leave out</Button>}
        {canCorrect && (
          <Button variant="default" onClick={() => ask("correct")}>
            Correct answers
          </Button>
        )}
        <Button variant="default" onClick={() => ask("remove")}>
          Remove for good
        </Button>
      </div>
      {asked === "leave out" && (
        <ReasonDialog title="Leave this response out?" submit="Leave it out" mutation={out} onClose={close}>
          It stays here and counts in no result. Results say how many responses are left out. You can let it
          count again at any time. Releases that rest on it will say so.
        </ReasonDialog>
      )}
      {asked === "correct" && <CorrectDialog at={at} response={response} onClose={close} />}
      {asked === "remove" && (
        <ReasonDialog
          title="Remove this response for good?"
          submit="Remove it"
          mutation={gone}
          onClose={close}
        >
          This cannot be undone. Its answers are deleted, and whose they were is not kept. A file that holds
          it would bring it again: to keep it out of results, leave it out instead.
        </ReasonDialog>
      )}
    </>
  );
}
