import { useQuery } from "@tanstack/react-query";
import { api, call, type Program } from "../api";
import { ButtonLink } from "../ui/ButtonLink";
import { formatDistance } from "../ui/dates";
import { say } from "./say";

/** What the program waits for, and the one button that leads on. */
export function NextStep({ program }: { program: Program }) {
  const { files, id: programId } = program;
  const collected = useQuery({
    queryKey: ["collected", programId],
    queryFn: () => countCollected(programId),
    enabled: files !== undefined,
    staleTime: 0,
  });
  if (!files) return null;
  if (files.waiting > 0) {
    return (
      <section className="next">
        <p>{say.parts("next.waiting", { n: files.waiting, strong: (words) => <strong>{words}</strong> })}</p>
        <ButtonLink to="/programs/$programId/import" params={{ programId }}>
          {say("next.goOn")}
        </ButtonLink>
      </section>
    );
  }
  if (files.lastStoredAt === null && collected.data === undefined && !collected.isError) return null;
  if (files.lastStoredAt === null && !collected.data) {
    return (
      <section className="next">
        <p>{say.parts("next.none", { strong: (words) => <strong>{words}</strong> })}</p>
        <div className="next-ways">
          <ButtonLink to="/programs/$programId/import" params={{ programId }}>
            {say("next.import")}
          </ButtonLink>
          <ButtonLink variant="default" to="/programs/$programId/collect" params={{ programId }}>
            {say("next.survey")}
          </ButtonLink>
        </div>
      </section>
    );
  }
  return (
    <section className="next">
      <p>
        <strong>{say("next.here")}</strong>{" "}
        {files.lastStoredAt !== null &&
          say("next.lastFile", { lastStoredAt: formatDistance(files.lastStoredAt, new Date()) })}{" "}
        {collected.data ? say("next.collected", { n: collected.data }) : null}
      </p>
      <ButtonLink to="/programs/$programId/change" params={{ programId }}>
        {say("next.changed")}
      </ButtonLink>
    </section>
  );
}

/** How many responses the program's own surveys brought, at all waves. */
async function countCollected(programId: number): Promise<number> {
  const { surveys } = await call(api.programs[":id"].surveys.$get({ param: { id: String(programId) } }));
  return surveys.reduce((n, { waves }) => n + waves.reduce((m, wave) => m + wave.responses, 0), 0);
}
