import { Link } from "@tanstack/react-router";
import { itemLanguages } from "#shared/instruments/languages";
import { textIn } from "#shared/instruments/subscale";
import type { Block } from "#shared/surveys/definition";
import { languageOf } from "#shared/surveys/texts";
import { useDesigning } from "./designing";
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
  if (!instrument) return <p className="quiet">{link}: this version of it is not here.</p>;
  const told = languageOf(instrument, language);
  const languages = itemLanguages(instrument).map((one) => nameLanguage(one.language));
  return (
    <div>
      <p className="quiet">
        {link}. Its wording and scoring are fixed, so that scores can be compared.{" "}
        {languages.length > 0 ? `It can be asked in ${languages.join(", ")}.` : ""}
      </p>
      <ol className="instrument-items" lang={told} dir="auto">
        {instrument.items.map((item) => (
          <li key={item.id}>
            {item.text
              ? textIn(item.text, told)
              : `Question ${item.id}: under your license, as the preview shows it`}
          </li>
        ))}
      </ol>
    </div>
  );
}
