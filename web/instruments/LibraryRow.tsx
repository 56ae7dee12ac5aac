import { Link } from "@tanstack/react-router";
import { textIn } from "#shared/instruments/subscale";
import { language } from "../ui/language";
import { listOf } from "../ui/lists";
import type { Described } from "./instrumentQueries";
import { directionWords, languageName, rangeOf, timeOf } from "./instrumentWords";
import { say } from "./say";

/** An instrument in the list: its name, and in a line what one chooses by. */
export function LibraryRow({ instrument }: { instrument: Described }) {
  const { id, name, items, seconds, licence, validated, builtIn, ownWording, subscales } = instrument;
  const main = subscales.find((one) => one.id === "total") ?? subscales[0];
  const languages = instrument.languages.map(({ language }) => language);
  return (
    <li className="library-row">
      <h3 className="library-name">
        <Link to="/instruments/$instrumentId" params={{ instrumentId: id }}>
          {textIn(name, language)}
        </Link>
      </h3>
      <p className="library-facts">
        {items.length > 0 ? say("row.questions", { n: items.length, time: timeOf(seconds) }) : timeOf(0)}
        {main && (main.id === "total" || subscales.length === 1) && (
          <>
            {" · "}
            {rangeOf(main.range)} · {directionWords[main.direction]}
          </>
        )}
        {subscales.length > 1 && ` · ${say("row.scores", { subscales: subscales.length })}`}
      </p>
      <p className="library-facts">
        {languages.length > 0
          ? `${say("row.languages", { languages: listOf(languages.map(languageName)) })} · ${licence.name}`
          : wordingOf(items.length, ownWording)}
      </p>
      <Marks marks={[!builtIn && say("row.own"), !validated && say("row.notValidated")]} />
    </li>
  );
}

function wordingOf(items: number, own: Described["ownWording"]): string {
  if (items === 0) return "";
  if (own) return say("row.ownLicense", { languages: listOf(own.languages.map(languageName)) });
  return say("row.scoringOnly");
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
