import { Button, Textarea } from "@mantine/core";
import type { Instrument } from "#shared/instruments/definition";
import { readPastedLines } from "#shared/instruments/pastedLines";
import { textIn } from "#shared/instruments/subscale";
import type { ProblemPlace } from "#shared/problem";
import { language as spoken } from "../ui/language";
import { listOf } from "../ui/lists";
import { languageName } from "./instrumentWords";
import { say } from "./say";
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
        label={say("wording.questionsIn", { name })}
        description={say("wording.lines", { count })}
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
                {say(reverse ? "wording.lineReversed" : "wording.line", { words: key.replaceAll("_", " ") })}
              </span>{" "}
              <span lang={language} dir="auto">
                {lines[index] ?? say("wording.noLine")}
              </span>
            </li>
          ))}
        </ol>
      )}
      {[...sets].map((id) => (
        <Textarea
          key={id}
          label={say("wording.answersIn", { name })}
          description={say("wording.inOrder", {
            answers: listOf(definition.optionSets[id]!.map(({ label }) => textIn(label, spoken))),
          })}
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
                {name} <span lang="en">{message}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {onRemove && (
        <Button variant="subtle" onClick={onRemove}>
          {say("wording.leave", { name })}
        </Button>
      )}
    </fieldset>
  );
}
