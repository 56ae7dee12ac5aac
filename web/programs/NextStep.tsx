import type { Program } from "../api";
import { ButtonLink } from "../ui/ButtonLink";
import { formatDistance } from "../ui/dates";

/** What the program waits for, and the one button that leads on. */
export function NextStep({ program }: { program: Program }) {
  const { files, id: programId } = program;
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
  if (files.lastStoredAt === null) {
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
        <strong>Answers are here.</strong> The last file came {formatDistance(files.lastStoredAt, new Date())}
        .
      </p>
      <ButtonLink to="/programs/$programId/change" params={{ programId }}>
        See what changed
      </ButtonLink>
    </section>
  );
}
