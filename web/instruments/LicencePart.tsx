import { formatDate } from "../ui/dates";
import type { Described } from "./instrumentQueries";

/** Under which terms it may be used, where that was read, and when. */
export function LicencePart({ instrument: { licence } }: { instrument: Described }) {
  return (
    <section aria-labelledby="licence" className="instrument-words">
      <h2 id="licence">License</h2>
      <p>
        <strong>{licence.name}.</strong>{" "}
        {licence.textRedistributable
          ? "Its wording comes with the product."
          : "Its wording does not come with the product."}{" "}
        Name as the source: {licence.attribution}
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
          <a href={licence.evidenceUrl}>Where this was read</a>
          {licence.checkedOn && <>, on {formatDate(`${licence.checkedOn}T12:00:00Z`, "UTC")}</>}.
        </p>
      )}
    </section>
  );
}
