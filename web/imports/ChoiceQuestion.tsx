import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { columnsOfQuestion, type MappedQuestion, type Mapping } from "#shared/imports/mapping";
import type { OptionGroup } from "#shared/imports/optionGroups";
import { countOf } from "../ui/dates";
import type { Change } from "./draft";

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
        <b className="column-name">{group.title}</b>
        <span className="import-hint">
          One question with {countOf(options.length, "choice", "choices")}:{" "}
          {options
            .slice(0, 4)
            .map(({ option }) => option)
            .join(" · ")}
          {options.length > 4 && " …"}
        </span>
        <details>
          <summary>Its {countOf(columnsOfQuestion(group).length, "column", "columns")}</summary>
          {kept ? (
            <ul className="choice-columns">
              {options.map(({ column, option }) => (
                <li key={column}>
                  <span className="column-name">{column}</span> is <b>{option}</b>
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
            label="What was asked"
            defaultValue={kept.title ?? group.title}
            maxLength={2000}
            onBlur={({ currentTarget }) => rename(currentTarget.value.trim())}
          />
        )}
      </div>
      <NativeSelect
        aria-label={`What to do with ${group.title}`}
        value={kept ? "multi" : ""}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[
          { value: "", label: "Leave behind" },
          { value: "multi", label: "Keep as a question: several choices" },
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
