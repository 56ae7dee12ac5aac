import { say } from "./say";
import { type GoTo, type ImportStep, importSteps } from "./search";

const names: Record<ImportStep, string> = {
  bring: say("step.bring"),
  read: say("step.read"),
  map: say("step.map"),
  check: say("step.check"),
  done: say("step.done"),
};

/** Where the work stands. Steps that lie behind can be gone back to. */
export function StepsLine({ at, goTo }: { at: ImportStep; goTo: GoTo | undefined }) {
  const here = importSteps.indexOf(at);
  return (
    <nav aria-label={say("step.label")}>
      <ol className="steps">
        {importSteps.map((step, i) => (
          <li
            key={step}
            aria-current={step === at ? "step" : undefined}
            className={i < here ? "past" : undefined}
          >
            <span className="step-number" aria-hidden="true">
              {i + 1}
            </span>
            {i < here && i > 0 && goTo ? (
              <button type="button" onClick={() => goTo(step)}>
                {names[step]}
              </button>
            ) : (
              <span>{names[step]}</span>
            )}
          </li>
        ))}
      </ol>
      <p className="steps-short" aria-hidden="true">
        {say("step.short", { x: here + 1, importSteps: importSteps.length, names: names[at] })}
      </p>
    </nav>
  );
}
