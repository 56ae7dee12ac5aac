import { formatDate } from "../ui/dates";
import type { Described } from "./instrumentQueries";
import { say } from "./say";

/** Under which terms it may be used, where that was read, and when. */
export function LicencePart({ instrument: { licence } }: { instrument: Described }) {
  return (
    <section aria-labelledby="licence" className="instrument-words">
      <h2 id="licence">{say("license.title")}</h2>
      <p>
        <strong>{licence.name}.</strong>{" "}
        {licence.textRedistributable ? say("license.with") : say("license.without")}{" "}
        {say("license.source", { attribution: licence.attribution })}
      </p>
      {licence.conditions.length > 0 && (
        <ul>
          {licence.conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
      {licence.note && <p className="quiet">{licence.note}</p>}
      {licence.evidenceUrl && (
        <p>
          {say.parts(licence.checkedOn ? "license.readOn" : "license.read", {
            link: (words) => <a href={licence.evidenceUrl!}>{words}</a>,
            date: licence.checkedOn && formatDate(`${licence.checkedOn}T12:00:00Z`, "UTC"),
          })}
        </p>
      )}
    </section>
  );
}
