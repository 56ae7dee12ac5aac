import { Button } from "@mantine/core";
import { useState } from "react";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useGoOn } from "../ui/useGoOn";
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
import { say } from "./say";
import { byWhom } from "./words";

/** Leave it out or let it count again, put answers right, remove it: each with a reason. */
export function ResponseTools(props: {
  at: ResponsePlace;
  response: ShownResponse;
  timeZone: string | undefined;
}) {
  const { at, response, timeZone } = props;
  const [asked, ask] = useState<"leave out" | "correct" | "remove">();
  const close = () => ask(undefined);
  const goOn = useGoOn();
  const out = useResponseChange((reason: string) => leaveOut(at, reason), say("said.leftOut"), close);
  const back = useResponseChange(() => countAgain(at), say("said.counts"));
  const gone = useResponseChange(
    (reason: string) => remove(at, reason),
    say("said.removed"),
    () => goOn({ to: "/programs/$programId/quality", params: { programId: at.programId } }),
  );
  const [standing] = response.exclusions.filter(({ liftedAt }) => liftedAt === null);
  const canCorrect = response.sets.some(({ supplied, items }) => !supplied && items.length > 0);
  return (
    <>
      {standing && (
        <div className="response-out">
          <p>
            {say.parts("tool.isOut", {
              b: (words) => <strong>{words}</strong>,
              reason: standing.reason,
              by: byWhom(standing.excludedBy, standing.excludedAt, timeZone),
            })}
          </p>
          {back.isError && <ProblemNotice problem={problemOf(back.error)} />}
          <Button variant="default" loading={back.isPending} onClick={() => back.mutate()}>
            {say("tool.countAgain")}
          </Button>
        </div>
      )}
      <div className="response-tools">
        {!standing && <Button onClick={() => ask("leave out")}>{say("tool.leaveOut")}</Button>}
        {canCorrect && (
          <Button variant="default" onClick={() => ask("correct")}>
            {say("tool.correct")}
          </Button>
        )}
        <Button variant="default" onClick={() => ask("remove")}>
          {say("tool.remove")}
        </Button>
      </div>
      {asked === "leave out" && (
        <ReasonDialog
          title={say("leaveOut.title")}
          submit={say("leaveOut.submit")}
          mutation={out}
          onClose={close}
        >
          {say("leaveOut.about")}
        </ReasonDialog>
      )}
      {asked === "correct" && <CorrectDialog at={at} response={response} onClose={close} />}
      {asked === "remove" && (
        <ReasonDialog
          title={say("remove.title")}
          submit={say("remove.submit")}
          mutation={gone}
          onClose={close}
        >
          {say("remove.about")}
        </ReasonDialog>
      )}
    </>
  );
}
