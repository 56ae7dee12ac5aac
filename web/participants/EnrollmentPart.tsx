import { Title } from "@mantine/core";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import { ResponseLink } from "../ui/ResponseLink";
import type { ShownPerson } from "./queries";

type Enrollment = ShownPerson["enrollments"][number];

/** A person in one program: where they belong, what they answered and where it came from. */
export function EnrollmentPart(props: {
  enrollment: Enrollment;
  matches: ShownPerson["matches"];
  timeZone: string | undefined;
}) {
  const { enrollment, matches, timeZone } = props;
  const { program, responses } = enrollment;
  const mine = matches.filter(
    ({ first, second, undoneAt }) => undoneAt === null && [first, second].includes(enrollment.id),
  );
  return (
    <section className="person-part">
      <Title order={2}>{program.name}</Title>
      <p>{placeOf(enrollment)}</p>
      {mine.map((one) => (
        <p key={`${one.first} ${one.second}`} className="quiet">
          {one.same ? "Joined with another code" : "Told apart from another code"}
          {one.decidedBy ? ` by ${one.decidedBy}` : ""} on {formatDate(one.decidedAt, timeZone)}.
        </p>
      ))}
      {responses.length === 0 ? (
        <p>No responses.</p>
      ) : (
        <DataTable
          label={`Responses in ${program.name}`}
          caption="Open one for its answers, scores and consents."
          columns={[
            { key: "open", label: "Response" },
            { key: "wave", label: "When" },
            { key: "date", label: "Date" },
            { key: "origin", label: "Came from" },
            { key: "counts", label: "Counts" },
          ]}
          rows={responses.map((response) => ({
            key: String(response.id),
            open: (
              <ResponseLink
                programId={program.id}
                enrollmentId={response.enrollmentId}
                responseId={response.id}
              />
            ),
            wave: response.wave.label,
            date: response.submittedAt ? formatDate(response.submittedAt, timeZone) : "no date",
            origin: originOf(response),
            counts: countsOf(response),
          }))}
        />
      )}
    </section>
  );
}

function placeOf({ group, cohort, attributes, enrolledBy, personalLinks }: Enrollment): string {
  const facts = [
    group === null ? "No group" : `Group ${group}`,
    cohort === null ? "no cohort" : `cohort ${cohort}`,
    ...Object.entries(attributes).map(([name, value]) => `${name}: ${value}`),
    ...(enrolledBy === null ? [] : [`enrolled by the file ${enrolledBy}`]),
    ...(personalLinks === 0 ? [] : [`${personalLinks} personal ${personalLinks === 1 ? "link" : "links"}`]),
  ];
  return `${facts.join(", ")}.`;
}

function originOf({ origin }: Enrollment["responses"][number]): string {
  if (origin.kind !== "file") return `The survey “${origin.survey}”`;
  return origin.row === null ? origin.fileName : `${origin.fileName}, row ${origin.row}`;
}

function countsOf({ excluded, counts, exclusions }: Enrollment["responses"][number]): string {
  if (excluded) return `left out: ${exclusions.find(({ liftedAt }) => liftedAt === null)?.reason ?? ""}`;
  return counts ? "yes" : "no, another response counts";
}
