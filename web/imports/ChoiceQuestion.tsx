import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { columnsOfQuestion, type MappedQuestion, type Mapping } from "#shared/imports/mapping";
import type { OptionGroup } from "#shared/imports/optionGroups";
import type { Change } from "./draft";
import { say } from "./say";

/** One question with a column for each choice: one row, kept or left as a whole, with its columns on wish. */
export function ChoiceQuestion(props: {
  group: OptionGroup;
  mapping: Mapping;
  change: Change;
  /** The columns one by one, while the question is not kept. */
  children: ReactNode;
}) {
  const { group, mapping, change, children } = props;
  const options = group.options ?? [];
  const kept = keptAs(mapping, group);
  const choose = (use: string) => change({ questions: withGroup(mapping, group, use === "multi") });
  const rename = (title: string) => {
    if (!kept || title === "") return;
    change({ questions: mapping.questions!.map((entry) => (entry === kept ? { ...entry, title } : entry)) });
  };
  return (
    <li>
      <div className="other-words">
        <b className="column-name" dir="auto">
          {group.title}
        </b>
        <span className="import-hint">
          {say("choice.count", {
            n: options.length,
            options: `${options
              .slice(0, 4)
              .map(({ option }) => option)
              .join(" · ")}${options.length > 4 ? " …" : ""}`,
          })}
        </span>
        <details>
          <summary>{say("choice.columns", { n: columnsOfQuestion(group).length })}</summary>
          {kept ? (
            <ul className="choice-columns">
              {options.map(({ column, option }) => (
                <li key={column}>
                  {say.parts("choice.is", {
                    column,
                    span: (words) => <span className="column-name">{words}</span>,
                    option,
                    b: (words) => <b>{words}</b>,
                  })}
                </li>
              ))}
            </ul>
          ) : (
            <ul className="other-columns">{children}</ul>
          )}
        </details>
        {kept && (
          <TextInput
            key={kept.title}
            className="mapping-field"
            label={say("measures.asked")}
            defaultValue={kept.title ?? group.title}
            maxLength={2000}
            onBlur={({ currentTarget }) => rename(currentTarget.value.trim())}
          />
        )}
      </div>
      <NativeSelect
        aria-label={say("other.whatToDo", { title: group.title })}
        value={kept ? "multi" : ""}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[
          { value: "", label: say("other.leave") },
          { value: "multi", label: say("other.multi") },
        ]}
      />
    </li>
  );
}

/** The entry of the mapping that keeps this question, if one does. */
export function keptAs(mapping: Mapping, group: OptionGroup): MappedQuestion | undefined {
  const columns = group.options?.map(({ column }) => column).join("\n");
  return mapping.questions?.find(
    ({ options }) => options !== undefined && options.map(({ column }) => column).join("\n") === columns,
  );
}

function withGroup(mapping: Mapping, group: OptionGroup, isKept: boolean): Mapping["questions"] {
  const own = new Set(columnsOfQuestion(group));
  const rest = (mapping.questions ?? []).filter(
    (entry) => !columnsOfQuestion(entry).some((column) => own.has(column)),
  );
  const next = isKept ? [...rest, group as MappedQuestion] : rest;
  return next.length > 0 ? next : undefined;
}
