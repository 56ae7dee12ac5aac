import { useQuery } from "@tanstack/react-query";
import { api, call } from "../api";
import { ButtonLink } from "../ui/ButtonLink";
import { say } from "./say";

/** What waits for a person's eye: pairs that may be one, hints at odd responses. Silent where nothing does. */
export function OpenWork({ programId }: { programId: number }) {
  const at = { param: { id: String(programId) } };
  const pairs = useQuery({
    queryKey: ["pairs-open", programId],
    queryFn: async () => (await call(api.programs[":id"].matching.count.$get(at))).pairs,
    staleTime: 0,
  });
  const hints = useQuery({
    queryKey: ["hints-open", programId],
    queryFn: async () => (await call(api.programs[":id"].quality.hints.count.$get(at))).open,
    staleTime: 0,
  });
  const strong = (words: React.ReactNode) => <strong>{words}</strong>;
  if (!pairs.data && !hints.data) return null;
  return (
    <section className="open-work">
      <ul>
        {pairs.data ? (
          <li>
            <p>{say.parts("work.pairs", { n: pairs.data, strong })}</p>
            <ButtonLink variant="default" to="/programs/$programId/match" params={{ programId }}>
              {say("work.match")}
            </ButtonLink>
          </li>
        ) : null}
        {hints.data ? (
          <li>
            <p>{say.parts("work.hints", { n: hints.data, strong })}</p>
            <ButtonLink variant="default" to="/programs/$programId/quality" params={{ programId }}>
              {say("work.quality")}
            </ButtonLink>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
