import { Link } from "@tanstack/react-router";
import { textIn } from "#shared/instruments/subscale";
import { countOf } from "../ui/dates";
import type { Described } from "./instrumentQueries";
import { directionWords, languageName, rangeOf, timeOf } from "./instrumentWords";

/** An instrument in the list: its name, and in a line what one chooses by. */
export function LibraryRow({ instrument }: { instrument: Described }) {
  const { id, name, items, seconds, licence, validated, builtIn, ownWording, subscales } = instrument;
  const main = subscales.find((one) => one.id === "total") ?? subscales[0];
  const languages = instrument.languages.map(({ language }) => language);
  return (
    <li className="library-row">
      <h3 className="library-name">
        <Link to="/instruments/$instrumentId" params={{ instrumentId: id }}>
          {textIn(name, "en")}
        </Link>
      </h3>
      <p className="library-facts">
        {items.length > 0
          ? `${countOf(items.length, "question", "questions")}, ${timeOf(seconds)}`
          : timeOf(0)}
        {main && (main.id === "total" || subscales.length === 1) && (
          <>
            {" · "}
            {rangeOf(main.range)} · {directionWords[main.direction]}
          </>
        )}
        {subscales.length > 1 && <> · {subscales.length} scores</>}
      </p>
      <p className="library-facts">
        {languages.length > 0
          ? `In ${languages.map(languageName).join(", ")} · ${licence.name}`
          : wordingOf(items.length, ownWording)}
      </p>
      <Marks marks={[!builtIn && "Your own", !validated && "Not validated"]} />
    </li>
  );
}

function wordingOf(items: number, own: Described["ownWording"]): string {
  if (items === 0) return "";
  if (own) return `In ${own.languages.map(languageName).join(", ")}, under your own license`;
  return "Scoring only: bring the wording under your own license";
}

function Marks({ marks }: { marks: (string | false)[] }) {
  const shown = marks.filter((mark) => mark !== false);
  if (shown.length === 0) return null;
  return (
    <p className="library-marks">
      {shown.map((mark) => (
        <span key={mark} className="library-mark">
          {mark}
        </span>
      ))}
    </p>
  );
}
