import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { api, call, type Me, setupQuery } from "../api";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useFreshStart } from "./freshStart";

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
      <h2>Sample data</h2>
      <p>
        An invented organization beside your own, to show or to try things on. It never touches your data, and
        one click removes it.
      </p>
      {open.isError && <ProblemNotice problem={problemOf(open.error)} />}
      <Button variant="default" loading={open.isPending} onClick={() => open.mutate()}>
        {setup.data.sample ? "Go to the sample" : "Add the sample"}
      </Button>
    </section>
  );
}
