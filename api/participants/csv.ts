import { csvLine } from "#shared/imports/csvCell";
import type { ShownPerson } from "./whole";

const columns = [
  "program",
  "cohort",
  "group",
  "wave",
  "submitted_at",
  "source",
  "row",
  "sha256",
  "excluded",
  "about",
  "question",
  "answer",
  "number",
  "missing",
];

/** Everything that a person answered, one line an answer, score or consent, safe to open in a spreadsheet. */
export function personCsv({ codes, enrollments, stories, mail }: ShownPerson): string {
  const addresses = mail.addresses.map(({ address, language }) => [
    ...empty(9),
    ...["address", language ?? "", address, "", ""],
  ]);
  const mails = mail.mails.map(({ kind, survey, at, state, reason }) => [
    ...empty(4),
    ...[at, survey, "", "", "", "mail", kind, state, "", reason ?? ""],
  ]);
  const lines = enrollments.flatMap((enrollment) => [
    ...codes.map((code) => [...placeOf(enrollment), ...empty(6), "code", "", code, "", ""]),
    ...Object.entries(enrollment.attributes).map(([name, value]) => [
      ...placeOf(enrollment),
      ...empty(6),
      ...["attribute", name, value, "", ""],
    ]),
    ...enrollment.responses.flatMap((response) => {
      const { origin, sets, own, consents, looks, excluded } = response;
      const row = [
        ...placeOf(enrollment),
        response.wave.key,
        response.submittedAt ?? "",
        origin.kind === "file" ? origin.fileName : origin.survey,
        origin.kind === "file" ? String(origin.row ?? "") : "",
        origin.kind === "file" ? origin.sha256 : "",
        excluded ? "yes" : "no",
      ];
      return [
        ...sets.flatMap(({ name, items, scores }) => [
          ...items.map(({ item, text, value, label, missing }) => [
            ...row,
            ...[name, `${item}. ${text}`, label ?? "", numberOf(value), missing ?? ""],
          ]),
          ...scores.map(({ label, value, reason }) => [
            ...row,
            ...[name, `score: ${label}`, "", numberOf(value), reason ?? ""],
          ]),
        ]),
        ...own.map(({ question, number, text, options, missing }) => [
          ...row,
          ...["own question", question, options?.join(", ") || text || "", numberOf(number), missing ?? ""],
        ]),
        ...stories
          .filter(
            ({ responseId, enrollmentId }) => responseId === response.id && enrollmentId === enrollment.id,
          )
          .flatMap(({ question, codes: given, quote }) => [
            ...given.map((code) => [...row, ...["code of an answer", question, code, "", ""]]),
            ...(quote ? [[...row, ...["words for others", question, quote.text, "", quote.state]]] : []),
            ...(quote?.reports ?? []).map((report) => [
              ...row,
              ...["quoted in a report", question, report, "", ""],
            ]),
          ]),
        ...looks.map(({ hint, lookedAt, lookedBy }) => [
          ...row,
          ...["hint looked at", hint.replaceAll("_", " "), lookedBy ?? "", "", lookedAt],
        ]),
        ...consents.map(({ purpose, version, given }) => [
          ...row,
          ...["consent", `${purpose}, version ${version}`, given ? "yes" : "no", "", ""],
        ]),
      ];
    }),
  ]);
  return `\ufeff${[columns, ...addresses, ...mails, ...lines].map(csvLine).join("")}`;
}

const numberOf = (value: number | null) => (value === null ? "" : String(value));
const empty = (n: number) => Array.from({ length: n }, () => "");

function placeOf({ program, cohort, group }: ShownPerson["enrollments"][number]): string[] {
  return [program.name, cohort ?? "", group ?? ""];
}
