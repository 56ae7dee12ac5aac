import { useQuery } from "@tanstack/react-query";
import { api, call, type Program } from "../api";
import { ButtonLink } from "../ui/ButtonLink";
import { countOf, formatDistance } from "../ui/dates";

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
        <p>
          <strong>
            {files.waiting === 1 ? "A file waits for you." : `${files.waiting} files wait for you.`}
          </strong>{" "}
          Look it over and import it; what is not imported is forgotten after a day.
        </p>
        <ButtonLink to="/programs/$programId/import" params={{ programId }}>
          Go on with the import
        </ButtonLink>
      </section>
    );
  }
  if (files.lastStoredAt === null && collected.data === undefined && !collected.isError) return null;
  if (files.lastStoredAt === null && !collected.data) {
    return (
      <section className="next">
        <p>
          <strong>No file of answers yet.</strong> Bring what your survey tool exports, as it is, or ask
          people with a survey made here.
        </p>
        <div className="next-ways">
          <ButtonLink to="/programs/$programId/import" params={{ programId }}>
            Import answers
          </ButtonLink>
          <ButtonLink variant="default" to="/programs/$programId/collect" params={{ programId }}>
            Make a survey
          </ButtonLink>
        </div>
      </section>
    );
  }
  return (
    <section className="next">
      <p>
        <strong>Answers are here.</strong>{" "}
        {files.lastStoredAt !== null && (
          <>The last file came {formatDistance(files.lastStoredAt, new Date())}. </>
        )}
        {collected.data ? (
          <>{countOf(collected.data, "response", "responses")} came through your surveys.</>
        ) : null}
      </p>
      <ButtonLink to="/programs/$programId/change" params={{ programId }}>
        See what changed
      </ButtonLink>
    </section>
  );
}

/** How many responses the program's own surveys brought, at all waves. */
async function countCollected(programId: number): Promise<number> {
  const { surveys } = await call(api.programs[":id"].surveys.$get({ param: { id: String(programId) } }));
  return surveys.reduce((n, { waves }) => n + waves.reduce((m, wave) => m + wave.responses, 0), 0);
}
