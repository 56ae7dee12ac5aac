import type { ProblemPlace } from "#shared/problem";
import { nameOfPlace } from "./checkDraft";

/** What still stands between the definition and storing it, each with its place. */
export function OpenPlaces({ places, isForm }: { places: ProblemPlace[]; isForm: boolean }) {
  return (
    <div role="status">
      {places.length > 0 && (
        <div className="define-open">
          <h2>Still open</h2>
          <ul>
            {places.slice(0, 12).map(({ path = "", message }) => (
              <li key={`${path} ${message}`}>
                {path && <strong>{isForm ? nameOfPlace(path) : path}: </strong>}
                {message}
              </li>
            ))}
            {places.length > 12 && <li>… and {places.length - 12} more</li>}
          </ul>
        </div>
      )}
    </div>
  );
}
