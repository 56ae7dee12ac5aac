import { Title } from "@mantine/core";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import { listOf } from "../ui/lists";
import { ResponseLink } from "../ui/ResponseLink";
import type { ShownPerson } from "./queries";
import { say } from "./say";

type Enrollment = ShownPerson["enrollments"][number];

/** A person in one program: where they belong, what they answered and where it came from. */
export function EnrollmentPart(props: {
  enrollment: Enrollment;
  matches: ShownPerson["matches"];
  stories: ShownPerson["stories"];
  timeZone: string | undefined;
}) {
  const { enrollment, matches, stories, timeZone } = props;
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
          {sayMatch(one, formatDate(one.decidedAt, timeZone))}
        </p>
      ))}
      {stories.map(({ enrollmentId, responseId, question, quote }) =>
        quote && enrollmentId === enrollment.id ? (
          <p key={`${responseId} ${question}`}>
            {say("enrolled.quote", { question, words: quote.text, state: quote.state })}{" "}
            {quote.reports.length > 0 && say("enrolled.quoted", { reports: listOf(quote.reports) })}
          </p>
        ) : null,
      )}
      {responses.length === 0 ? (
        <p>{say("enrolled.none")}</p>
      ) : (
        <DataTable
          label={say("enrolled.table", { program: program.name })}
          caption={say("enrolled.caption")}
          columns={[
            { key: "open", label: say("enrolled.response") },
            { key: "wave", label: say("enrolled.when") },
            { key: "date", label: say("enrolled.date") },
            { key: "origin", label: say("enrolled.origin") },
            { key: "counts", label: say("enrolled.counts") },
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
            date: response.submittedAt ? formatDate(response.submittedAt, timeZone) : say("enrolled.noDate"),
            origin: originOf(response),
            counts: countsOf(response),
          }))}
        />
      )}
    </section>
  );
}

function sayMatch({ same, decidedBy: name }: ShownPerson["matches"][number], day: string): string {
  if (name) return say(same ? "enrolled.joinedBy" : "enrolled.apartBy", { name, day });
  return say(same ? "enrolled.joined" : "enrolled.apart", { day });
}

function placeOf({ group, cohort, attributes, enrolledBy, personalLinks }: Enrollment): string {
  const facts = [
    group === null ? say("place.noGroup") : say("place.group", { group }),
    cohort === null ? say("place.noCohort") : say("place.cohort", { cohort }),
    ...Object.entries(attributes).map(([name, value]) => say("place.attribute", { name, value })),
    ...(enrolledBy === null ? [] : [say("place.file", { file: enrolledBy })]),
    ...(personalLinks === 0 ? [] : [say("place.links", { n: personalLinks })]),
  ];
  return say("place.facts", { facts: listOf(facts) });
}

function originOf({ origin }: Enrollment["responses"][number]): string {
  if (origin.kind !== "file") return say("enrolled.survey", { survey: origin.survey });
  return origin.row === null
    ? origin.fileName
    : say("enrolled.row", { file: origin.fileName, row: String(origin.row) });
}

function countsOf({ excluded, counts, exclusions }: Enrollment["responses"][number]): string {
  if (excluded) {
    const reason = exclusions.find(({ liftedAt }) => liftedAt === null)?.reason ?? "";
    return say("enrolled.leftOut", { reason });
  }
  return say(counts ? "enrolled.yes" : "enrolled.no");
}
