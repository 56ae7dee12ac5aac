import { Link } from "@tanstack/react-router";
import { itemLanguages } from "#shared/instruments/languages";
import { textIn } from "#shared/instruments/subscale";
import type { Block } from "#shared/surveys/definition";
import { languageOf } from "#shared/surveys/texts";
import { listOf } from "../ui/lists";
import { useDesigning } from "./designing";
import { say } from "./say";
import { nameLanguage } from "./surveyWords";

/** An instrument's questions, which nobody changes: changed words would measure something else. */
export function InstrumentItems({ block }: { block: Extract<Block, { kind: "instrument" }> }) {
  const { find, nameOf, language } = useDesigning();
  const instrument = find(block.instrument, block.version);
  const link = (
    <Link to="/instruments/$instrumentId" params={{ instrumentId: block.instrument }} className="quiet-link">
      {nameOf(block.instrument)}
    </Link>
  );
  if (!instrument) return <p className="quiet">{say.parts("items.gone", { link })}</p>;
  const told = languageOf(instrument, language);
  const languages = itemLanguages(instrument).map((one) => nameLanguage(one.language));
  return (
    <div>
      <p className="quiet">
        {say.parts("items.fixed", { link })}{" "}
        {languages.length > 0 ? say("items.languages", { languages: listOf(languages) }) : ""}
      </p>
      <ol className="instrument-items" lang={told} dir="auto">
        {instrument.items.map((item) => (
          <li key={item.id}>
            {item.text ? textIn(item.text, told) : say("items.licensed", { id: item.id })}
          </li>
        ))}
      </ol>
    </div>
  );
}
