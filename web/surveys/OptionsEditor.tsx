import { Button, Checkbox } from "@mantine/core";
import type { Demographic } from "#shared/surveys/definition";
import { mostOptions } from "#shared/surveys/definition";
import { addOption } from "#shared/surveys/editSurvey";
import { say } from "./say";
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
      <legend>{say("versions.answers")}</legend>
      {options.map((option, index) => (
        <div key={option.key} className="option">
          <Words
            label={say("options.answer", { x: index + 1 })}
            texts={option.label}
            onChange={(label) => set(option.key, { ...option, label }, `option ${option.key}`)}
          />
          <div className="option-ways">
            {mayExclude && (
              <Checkbox
                label={say("options.exclusive")}
                aria-label={say("options.exclusiveNamed", { x: index + 1 })}
                checked={option.exclusive ?? false}
                onChange={(event) => {
                  const { exclusive: _before, ...rest } = option;
                  set(option.key, event.currentTarget.checked ? { ...rest, exclusive: true } : rest);
                }}
              />
            )}
            <Checkbox
              label={say("options.write")}
              aria-label={say("options.writeNamed", { x: index + 1 })}
              checked={option.write ?? false}
              onChange={(event) => {
                const { write: _before, ...rest } = option;
                set(option.key, event.currentTarget.checked ? { ...rest, write: true } : rest);
              }}
            />
            {options.length > 1 && (
              <Button
                variant="subtle"
                aria-label={say("options.removeNamed", { x: index + 1 })}
                onClick={() => onChange(options.filter(({ key }) => key !== option.key))}
              >
                {say("options.remove")}
              </Button>
            )}
          </div>
        </div>
      ))}
      {options.length < mostOptions && (
        <Button variant="default" onClick={() => onChange(addOption(options))} id={`${of}-add`}>
          {say("options.add")}
        </Button>
      )}
    </fieldset>
  );
}
