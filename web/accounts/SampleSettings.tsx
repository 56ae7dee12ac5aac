import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { api, call, type Me, setupQuery } from "../api";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useFreshStart } from "./freshStart";
import { say } from "./say";

/** The sample organization beside one's own, to try things on. */
export function SampleSettings({ me }: { me: Me }) {
  const freshStart = useFreshStart();
  const setup = useQuery(setupQuery);
  const open = useMutation({
    mutationFn: () => call(api.sample.$post()),
    onSuccess: () => freshStart(),
  });
  if (me.organization.isSample || setup.data === undefined) return null;
  return (
    <section>
      <h2>{say("sample.title")}</h2>
      <p>{say("sample.lead")}</p>
      {open.isError && <ProblemNotice problem={problemOf(open.error)} />}
      <Button variant="default" loading={open.isPending} onClick={() => open.mutate()}>
        {setup.data.sample ? say("sample.go") : say("sample.add")}
      </Button>
    </section>
  );
}
