import { Button, Textarea } from "@mantine/core";
import type { Instrument } from "#shared/instruments/definition";
import { readPastedLines } from "#shared/instruments/pastedLines";
import { textIn } from "#shared/instruments/subscale";
import type { ProblemPlace } from "#shared/problem";
import { languageName } from "./instrumentWords";
import { missingOptionSets, type TypedLanguage } from "./wordingDraft";

/** One language: its lines, how they meet the questions, and the answers where they have no words yet. */
export function LanguageFields(props: {
  definition: Instrument;
  typed: TypedLanguage;
  mistakes: ProblemPlace[];
  onChange: (part: Partial<TypedLanguage>) => void;
  onRemove?: () => void;
}) {
  const { definition, typed, mistakes, onChange, onRemove } = props;
  const { language, items, options } = typed;
  const lines = readPastedLines(items);
  const count = definition.items.length;
  const name = languageName(language);
  const sets = new Set([...missingOptionSets(definition, language), ...Object.keys(options)]);
  return (
    <fieldset className="wording-language">
      <legend>{name}</legend>
      <Textarea
        label={`Questions in ${name}`}
        description={`${count} lines; numbers in front fall away`}
        autosize
        minRows={Math.min(count + 1, 10)}
        lang={language}
        dir="auto"
        value={items}
        onChange={(event) => onChange({ items: event.currentTarget.value })}
      />
      {lines.length > 0 && (
        <ol className="wording-lines">
          {definition.items.map(({ id, key, reverse }, index) => (
            <li key={id}>
              <span className="quiet">
                {key.replaceAll("_", " ")}
                {reverse ? ", scored the other way round" : ""}:
              </span>{" "}
              <span lang={language} dir="auto">
                {lines[index] ?? "no line yet"}
              </span>
            </li>
          ))}
        </ol>
      )}
      {[...sets].map((id) => (
        <Textarea
          key={id}
          label={`Answers in ${name}`}
          description={`In this order: ${definition.optionSets[id]!.map(({ label }) => textIn(label, "en")).join(", ")}`}
          autosize
          minRows={definition.optionSets[id]!.length}
          lang={language}
          dir="auto"
          value={options[id] ?? ""}
          onChange={(event) => onChange({ options: { ...options, [id]: event.currentTarget.value } })}
        />
      ))}
      <div role="status">
        {items !== "" && mistakes.length > 0 && (
          <ul className="wording-open">
            {mistakes.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {name} {message}
              </li>
            ))}
          </ul>
        )}
      </div>
      {onRemove && (
        <Button variant="subtle" onClick={onRemove}>
          Leave out {name}
        </Button>
      )}
    </fieldset>
  );
}
