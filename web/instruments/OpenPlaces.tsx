import type { ProblemPlace } from "#shared/problem";
import { nameOfPlace } from "./checkDraft";
import { say } from "./say";

/** What still stands between the definition and storing it, each with its place. */
export function OpenPlaces({ places, isForm }: { places: ProblemPlace[]; isForm: boolean }) {
  return (
    <div role="status">
      {places.length > 0 && (
        <div className="define-open">
          <h2>{say("define.open")}</h2>
          <ul>
            {places.slice(0, 12).map(({ path = "", message }) => (
              <li key={`${path} ${message}`}>
                {path && <strong>{isForm ? nameOfPlace(path) : path}: </strong>}
                <span lang="en">{message}</span>
              </li>
            ))}
            {places.length > 12 && <li>{say("define.more", { x: places.length - 12 })}</li>}
          </ul>
        </div>
      )}
    </div>
  );
}
