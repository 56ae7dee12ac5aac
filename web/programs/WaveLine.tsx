import { say } from "./say";

interface Wave {
  key: string;
  label: string;
  kind: "pre" | "post" | "then" | "followup";
}

/** The waves of a program on a line of time: before is hollow, what comes after is filled. */
export function WaveLine({ waves }: { waves: readonly Wave[] }) {
  return (
    <ol className="waves" aria-label={say("waves.inOrder")}>
      {waves.map((wave) => (
        <li key={wave.key} className="wave" data-kind={wave.kind}>
          <span className="wave-mark" aria-hidden="true" />
          {wave.label}
        </li>
      ))}
    </ol>
  );
}
