import { Link } from "@tanstack/react-router";
import { say } from "./sayOwn";

/** The way to one response, by its number: no code of a person stands in an address. */
export function ResponseLink(props: { programId: number; enrollmentId: number; responseId: number }) {
  const { programId, enrollmentId, responseId } = props;
  return (
    <Link
      to="/programs/$programId/responses/$enrollmentId/$responseId"
      params={{ programId, enrollmentId, responseId }}
    >
      {say("response.link", { id: responseId })}
    </Link>
  );
}
