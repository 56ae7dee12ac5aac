import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api, call, meQuery, putFile } from "../api";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";

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
      <h2>Your mark</h2>
      <p>A picture for the charts that you save: PNG or JPEG, at most 512 KB.</p>
      {hasMark && (
        <img
          className="mark"
          src={`/api/v1/organization/mark?${save.submittedAt}`}
          alt="The mark of your organization"
        />
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
          {hasMark ? "Choose another picture" : "Choose a picture"}
        </Button>
        {hasMark && (
          <Button variant="subtle" loading={remove.isPending} onClick={() => remove.mutate()}>
            Remove the mark
          </Button>
        )}
      </div>
    </section>
  );
}
