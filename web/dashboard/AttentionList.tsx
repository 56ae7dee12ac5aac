import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ProgramGlance } from "../api";
import { formatDistance } from "../ui/dates";
import { say } from "./say";

type Attention = NonNullable<ProgramGlance["attention"]>[number];

/** What of a program waits for somebody, each leading to where it is settled. */
export function AttentionList(props: { programId: number; attention: readonly Attention[] }) {
  const { programId, attention } = props;
  return (
    <ul>
      {attention.map((one) => (
        <li key={JSON.stringify(one)}>{leadOn(programId, one)}</li>
      ))}
    </ul>
  );
}

function leadOn(programId: number, one: Attention): ReactNode {
  const params = { programId };
  switch (one.kind) {
    case "closing":
    case "low_response":
      return (
        <Link to="/programs/$programId/collect/$surveyId" params={{ programId, surveyId: one.surveyId }}>
          {waveWords(one)}
        </Link>
      );
    case "files":
      return (
        <Link to="/programs/$programId/import" params={params}>
          {say("attention.files", { n: one.n })}
        </Link>
      );
    case "pairs":
      return (
        <Link to="/programs/$programId/match" params={params}>
          {say("attention.pairs", { n: one.n })}
        </Link>
      );
    case "release_superseded":
      return (
        <Link to="/programs/$programId/releases" params={params}>
          {say("attention.release")}
        </Link>
      );
    case "report_superseded":
      return (
        <Link to="/reports/versions/$versionId" params={{ versionId: one.versionId }}>
          {say("attention.report", { name: one.name })}
        </Link>
      );
  }
}

function waveWords(one: Extract<Attention, { kind: "closing" | "low_response" }>): string {
  const { kind, survey, wave, known, enrolled, closesAt } = one;
  if (kind === "low_response") return say("attention.low", { known, enrolled, survey, wave });
  return say("attention.closing", { survey, wave, when: formatDistance(closesAt ?? "", new Date()) });
}
