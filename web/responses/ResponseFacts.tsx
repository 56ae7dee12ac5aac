import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDate } from "../ui/dates";
import type { ShownResponse } from "./queries";
import { say } from "./say";

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
    [say("fact.origin"), <Origin key="origin" origin={origin} />],
    [
      say("fact.date"),
      response.submittedAt ? formatDate(response.submittedAt, timeZone) : say("fact.noDate"),
    ],
    [say("fact.group"), response.group ?? say("fact.none")],
    [say("fact.cohort"), response.cohort ?? say("fact.none")],
    ...Object.entries(attributes).map(([name, value]): [string, ReactNode] => [name, value]),
    ...Object.entries(stated)
      .filter(([name, value]) => attributes[name] !== value)
      .map(([name, value]): [string, ReactNode] => [say("fact.asSaid", { name }), value]),
    ...(response.language ? ([[say("fact.language"), response.language]] as [string, ReactNode][]) : []),
    ...(response.durationSeconds === null
      ? []
      : ([[say("fact.took"), say("fact.seconds", { n: response.durationSeconds })]] as [
          string,
          ReactNode,
        ][])),
    ...(response.finished
      ? []
      : ([[say("fact.finished"), say("fact.notFinished")]] as [string, ReactNode][])),
    ...(response.counts ? [] : ([[say("fact.counts"), say("fact.notCounted")]] as [string, ReactNode][])),
    [
      say("fact.person"),
      participantId === null ? (
        say("fact.anonymous")
      ) : (
        <Link key="person" to="/people/$personId" params={{ personId: participantId }}>
          {say("fact.toPerson")}
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
    return say(origin.kind === "paper" ? "origin.paper" : "origin.survey", { survey: origin.survey });
  return (
    <>
      {origin.row === null
        ? say("origin.file", { file: origin.fileName })
        : say("origin.row", { file: origin.fileName, row: String(origin.row) })}
      <br />
      <span className="quiet">SHA-256 {origin.sha256}</span>
    </>
  );
}
