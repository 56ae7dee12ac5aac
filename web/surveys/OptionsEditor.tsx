import { Button, Checkbox } from "@mantine/core";
import type { Demographic } from "#shared/surveys/definition";
import { mostOptions } from "#shared/surveys/definition";
import { addOption } from "#shared/surveys/editSurvey";
import { Words } from "./Words";

type Option = Demographic["options"][number];

/** The answers to choose from, in their order. */
export function OptionsEditor(props: {
  of: string;
  options: Option[];
  /** One answer may take back all others ("None of these"). */
  mayExclude?: boolean;
  onChange: (options: Option[], about?: string) => void;
}) {
  const { of, options, mayExclude = false, onChange } = props;
  const set = (key: string, option: Option, about?: string) =>
    onChange(
      options.map((one) => (one.key === key ? option : one)),
      about,
    );
  return (
    <fieldset className="options">
      <legend>Answers</legend>
      {options.map((option, index) => (
        <div key={option.key} className="option">
          <Words
            label={`Answer ${index + 1}`}
            texts={option.label}
            onChange={(label) => set(option.key, { ...option, label }, `option ${option.key}`)}
          />
          <div className="option-ways">
            {mayExclude && (
              <Checkbox
                label="Takes back all others"
                aria-label={`Answer ${index + 1} takes back all others`}
                checked={option.exclusive ?? false}
                onChange={(event) => {
                  const { exclusive: _before, ...rest } = option;
                  set(option.key, event.currentTarget.checked ? { ...rest, exclusive: true } : rest);
                }}
              />
            )}
            <Checkbox
              label="With a line to write"
              aria-label={`Answer ${index + 1} with a line to write`}
              checked={option.write ?? false}
              onChange={(event) => {
                const { write: _before, ...rest } = option;
                set(option.key, event.currentTarget.checked ? { ...rest, write: true } : rest);
              }}
            />
            {options.length > 1 && (
              <Button
                variant="subtle"
                aria-label={`Remove answer ${index + 1}`}
                onClick={() => onChange(options.filter(({ key }) => key !== option.key))}
              >
                Remove
              </Button>
            )}
          </div>
        </div>
      ))}
      {options.length < mostOptions && (
        <Button variant="default" onClick={() => onChange(addOption(options))} id={`${of}-add`}>
          Add an answer
        </Button>
      )}
    </fieldset>
  );
}
