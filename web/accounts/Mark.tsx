import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api, call, meQuery, putFile } from "../api";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { say } from "./say";

/** The picture that stands on what the organization saves. */
export function Mark({ hasMark }: { hasMark: boolean }) {
  const picker = useRef<HTMLInputElement>(null);
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  const save = useMutation({
    mutationFn: (file: File) => putFile("/api/v1/organization/mark", file),
    onSuccess: refresh,
  });
  const remove = useMutation({ mutationFn: () => call(api.organization.mark.$delete()), onSuccess: refresh });
  const problem = save.error ?? remove.error;
  return (
    <section>
      <h2>{say("mark.title")}</h2>
      <p>{say("mark.lead")}</p>
      {hasMark && (
        <img className="mark" src={`/api/v1/organization/mark?${save.submittedAt}`} alt={say("mark.alt")} />
      )}
      <input
        ref={picker}
        type="file"
        accept="image/png,image/jpeg"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) save.mutate(file);
          event.currentTarget.value = "";
        }}
      />
      {problem !== null && <ProblemNotice problem={problemOf(problem)} />}
      <div className="form-end">
        <Button variant="default" loading={save.isPending} onClick={() => picker.current?.click()}>
          {hasMark ? say("mark.another") : say("mark.choose")}
        </Button>
        {hasMark && (
          <Button variant="subtle" loading={remove.isPending} onClick={() => remove.mutate()}>
            {say("mark.remove")}
          </Button>
        )}
      </div>
    </section>
  );
}
