import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { api, call, type Me, setupQuery } from "../api";
import { ButtonLink } from "../ui/ButtonLink";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useFreshStart } from "./freshStart";
import { say } from "./say";

/** Stands over every page of the sample organization, so that nobody takes its people for real ones. */
export function SampleBanner({ me }: { me: Me }) {
  const freshStart = useFreshStart();
  const setup = useQuery(setupQuery);
  const remove = useMutation({
    mutationFn: () => call(api.sample.$delete()),
    onSuccess: () => freshStart(),
  });
  return (
    <section className="strip sample" aria-label={say("sample.title")}>
      <p>{say.parts("sample.banner", { strong: (words) => <strong>{words}</strong> })}</p>
      <div className="strip-actions">
        {setup.data?.needed && (
          <ButtonLink to="/set-up" variant="default">
            {say("setUp.organization")}
          </ButtonLink>
        )}
        {me.role === "owner" && (
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
            {say("sample.remove")}
          </Button>
        )}
      </div>
      {remove.isError && <ProblemNotice problem={problemOf(remove.error)} />}
    </section>
  );
}
