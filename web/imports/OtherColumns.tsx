import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { columnsOfPerson, columnsOfQuestion, type Mapping } from "#shared/imports/mapping";
import type { OptionGroup } from "#shared/imports/optionGroups";
import type { ColumnProfile, Reading } from "#shared/imports/reading";
import { ChoiceQuestion } from "./ChoiceQuestion";
import type { Change } from "./draft";
import { MappingSection, type SectionState } from "./MappingSection";
import { say } from "./say";

const shownAtOnce = 25;

/** All columns that are not matched yet stay behind, unless somebody wants one: to compare by, or as a question. */
export function OtherColumns(
  props: SectionState & { reading: Reading; mapping: Mapping; change: Change; choices: OptionGroup[] },
) {
  const { reading, mapping, change } = props;
  const [sought, setSought] = useState("");
  const used = usedColumns(mapping);
  const others = reading.columns.filter(({ name }) => !used.has(name));
  const choices = props.choices.filter(
    (group) => group.options && !columnsOfQuestion(group).some((column) => used.has(column)),
  );
  const grouped = new Set(choices.flatMap(columnsOfQuestion));
  const isSought = (...words: string[]) =>
    words.join(" ").toLowerCase().includes(sought.trim().toLowerCase());
  const groups = choices.filter((group) =>
    isSought(group.title, ...columnsOfQuestion(group), ...(group.options ?? []).map(({ option }) => option)),
  );
  const found = others.filter(({ name, title }) => !grouped.has(name) && isSought(name, title ?? ""));
  const room = Math.max(0, shownAtOnce - groups.length);
  const kept =
    (mapping.attributes?.length ?? 0) + new Set((mapping.questions ?? []).flatMap(columnsOfQuestion)).size;
  const summary = summaryOf(kept, others.length - kept);
  return (
    <MappingSection {...props} title={say("other.title")} summary={summary}>
      {others.length > shownAtOnce && (
        <TextInput
          className="mapping-field"
          label={say("other.find")}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      <ul className="other-columns">
        {groups.slice(0, shownAtOnce).map((group) => (
          <ChoiceQuestion key={columnsOfQuestion(group)[0]} group={group} mapping={mapping} change={change}>
            {reading.columns
              .filter(({ name }) => columnsOfQuestion(group).includes(name))
              .map((column) => (
                <OtherColumn key={column.name} column={column} mapping={mapping} change={change} />
              ))}
          </ChoiceQuestion>
        ))}
        {found.slice(0, room).map((column) => (
          <OtherColumn key={column.name} column={column} mapping={mapping} change={change} />
        ))}
      </ul>
      {found.length + groups.length > shownAtOnce && (
        <p className="import-hint">{say("other.more", { n: found.length + groups.length - shownAtOnce })}</p>
      )}
      <Include mapping={mapping} change={change} />
    </MappingSection>
  );
}

function summaryOf(kept: number, left: number): string {
  const said = left === 0 ? say("other.noneLeft") : say("other.left", { n: left });
  return kept > 0 ? `${say("other.kept", { n: kept })} ${said}` : said;
}

const uses = [
  { value: "", label: say("other.leave") },
  { value: "attribute", label: say("other.compare") },
  { value: "single", label: say("other.single") },
  { value: "multi", label: say("other.multi") },
  { value: "number", label: say("other.number") },
  { value: "text", label: say("other.words") },
] as const;

function OtherColumn(props: { column: ColumnProfile; mapping: Mapping; change: Change }) {
  const { column, mapping, change } = props;
  const { name, title, samples, personal, filled } = column;
  const attribute = mapping.attributes?.find((entry) => entry.column === name);
  const question = mapping.questions?.find((entry) => entry.column === name);
  const choose = (use: string) => {
    const attributes = (mapping.attributes ?? []).filter((entry) => entry.column !== name);
    const questions = (mapping.questions ?? []).filter((entry) => entry.column !== name);
    if (use === "attribute") attributes.push({ column: name, name: name.slice(0, 200) });
    else if (use) questions.push({ column: name, kind: use as "single" });
    change({
      attributes: attributes.length > 0 ? attributes : undefined,
      questions: questions.length > 0 ? questions : undefined,
    });
  };
  return (
    <li>
      <div className="other-words">
        <b className="column-name" dir="auto">
          {name}
        </b>
        {title && <span className="column-title">{title}</span>}
        <span className="import-hint">
          {personal
            ? say("other.personal")
            : filled === 0
              ? say("other.empty")
              : samples.slice(0, 3).join(" · ")}
        </span>
      </div>
      <NativeSelect
        aria-label={say("other.whatToDoColumn", { name })}
        value={attribute ? "attribute" : (question?.kind ?? "")}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[...uses]}
      />
    </li>
  );
}

const kinds = [
  { value: "preview", label: say("other.previews") },
  { value: "test", label: say("other.tests") },
  { value: "rejected", label: say("other.rejected") },
] as const;

function Include({ mapping, change }: { mapping: Mapping; change: Change }) {
  return (
    <>
      <Checkbox.Group
        label={say("other.include")}
        value={mapping.include ?? []}
        onChange={(include) =>
          change({ include: include.length > 0 ? (include as Mapping["include"]) : undefined })
        }
      >
        <div className="choices">
          {kinds.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox
        label={say("other.unfinished")}
        description={say("other.unfinishedHint")}
        checked={mapping.leaveOut?.includes("unfinished") ?? false}
        onChange={({ currentTarget }) =>
          change({ leaveOut: currentTarget.checked ? ["unfinished"] : undefined })
        }
      />
    </>
  );
}

function usedColumns(mapping: Mapping): Set<string> {
  const { wave, cohort, group, completedAt, items } = mapping;
  const single = [wave?.column, cohort?.column, group?.column, completedAt?.column];
  return new Set([
    ...single.filter((name) => name !== undefined),
    ...columnsOfPerson(mapping),
    ...items.map(({ column }) => column),
  ]);
}
