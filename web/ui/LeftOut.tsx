import { Link } from "@tanstack/react-router";
import { say } from "./sayOwn";

/** Beside a result: how many responses the team left out of it, with the way to the list of them. */
export function LeftOut({ programId, words }: { programId: number; words: string | null }) {
  if (words === null) return null;
  return (
    <p className="left-out">
      {words}{" "}
      <Link to="/programs/$programId/quality" params={{ programId }}>
        {say("leftOut.see")}
      </Link>
    </p>
  );
}
