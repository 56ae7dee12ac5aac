import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDate } from "../ui/dates";
import type { ShownResponse } from "./queries";

/** Where and when a response was given, and the file or survey that it came from. */
export function ResponseFacts({
  response,
  timeZone,
}: {
  response: ShownResponse;
  timeZone: string | undefined;
}) {
  const { origin, attributes, stated, participantId } = response;
  const facts: [string, ReactNode][] = [
    ["Came from", <Origin key="origin" origin={origin} />],
    ["Date", response.submittedAt ? formatDate(response.submittedAt, timeZone) : "no date"],
    ["Group", response.group ?? "none"],
    ["Cohort", response.cohort ?? "none"],
    ...Object.entries(attributes).map(([name, value]): [string, ReactNode] => [name, value]),
    ...Object.entries(stated)
      .filter(([name, value]) => attributes[name] !== value)
      .map(([name, value]): [string, ReactNode] => [`${name}, as said here`, value]),
    ...(response.language ? ([["Language", response.language]] as [string, ReactNode][]) : []),
    ...(response.durationSeconds === null
      ? []
      : ([["Took", `${response.durationSeconds} s`]] as [string, ReactNode][])),
    ...(response.finished ? [] : ([["Finished", "No: the end was not reached"]] as [string, ReactNode][])),
    ...(response.counts
      ? []
      : ([["Counts", "No: another response of this person counts at this time"]] as [string, ReactNode][])),
    [
      "Person",
      participantId === null ? (
        "Anonymous: nobody can be found by it"
      ) : (
        <Link key="person" to="/people/$personId" params={{ personId: participantId }}>
          Everything of this person
        </Link>
      ),
    ],
  ];
  return (
    <dl className="response-facts">
      {facts.map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  );
}

function Origin({ origin }: { origin: ShownResponse["origin"] }) {
  if (origin.kind !== "file")
    return (
      <>
        The survey “{origin.survey}”{origin.kind === "paper" && ", on paper"}
      </>
    );
  return (
    <>
      The file {origin.fileName}
      {origin.row === null ? "" : `, row ${origin.row} below the header`}
      <br />
      <span className="quiet">SHA-256 {origin.sha256}</span>
    </>
  );
}
