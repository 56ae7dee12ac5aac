import { NativeSelect } from "@mantine/core";
import type { ReportBlock } from "#shared/reports/blocks";
import type { ProgramChoices } from "./reportQueries";
import { say } from "./say";
import { useWriting, withBlock } from "./writing";

type MeasureBlock = Extract<ReportBlock, { subscale: string }>;
type Choice = ProgramChoices["measures"][number];

/** Which scale of which program at which two times. */
export function MeasureFields({ block }: { block: MeasureBlock }) {
  const { change, choices } = useWriting();
  const usable = choices.filter(({ measures }) => measures.length > 0);
  const program = choices.find(({ id }) => id === block.program);
  const setMeasure = (to: ProgramChoices | undefined, measure: Choice | undefined) => {
    if (!to || !measure) return;
    const { instrument, subscale, pre, post } = measure;
    change((now) => withBlock(now, block, { program: to.id, instrument, subscale, pre, post }));
  };
  const keyOf = (one: Pick<Choice, "instrument" | "subscale" | "pre" | "post">) =>
    [one.instrument, one.subscale, one.pre, one.post].join(" ");
  return (
    <>
      {usable.length > 1 && (
        <NativeSelect
          label={say("field.program")}
          value={String(block.program)}
          data={usable.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={({ currentTarget: { value } }) => {
            const to = usable.find(({ id }) => String(id) === value);
            setMeasure(to, to?.measures[0]);
          }}
        />
      )}
      {program && program.measures.length > 0 ? (
        <NativeSelect
          label={say("field.scale")}
          value={keyOf(block)}
          data={program.measures.map((one) => ({ value: keyOf(one), label: measureWords(program, one) }))}
          // The two times stand at the end, which the field cuts off.
          description={say("field.pair", waveLabels(program, block))}
          inputWrapperOrder={["label", "input", "description"]}
          onChange={({ currentTarget: { value } }) =>
            setMeasure(
              program,
              program.measures.find((one) => keyOf(one) === value),
            )
          }
        />
      ) : (
        <p className="quiet">{say("field.nothing")}</p>
      )}
    </>
  );
}

/** By what people are told apart: what the release holds. */
export function ByField(props: {
  block: Extract<MeasureBlock, { by: string[] }>;
  /** Dimensions at once. */
  most: 1 | 2;
  /** Whether everybody together is no choice. */
  needed?: boolean;
}) {
  const { block, most, needed = false } = props;
  const { change } = useWriting();
  const held = useMeasure(block)?.breakdowns.filter(({ by }) => by.length <= most) ?? [];
  const data = [
    ...(needed ? [] : [{ value: "[]", label: say("field.everyone") }]),
    ...held.map(({ by }) => ({ value: JSON.stringify(by), label: dimensionsWords(by) })),
  ];
  return (
    <NativeSelect
      label={say("field.by")}
      value={JSON.stringify(block.by)}
      data={data}
      onChange={({ currentTarget: { value } }) => {
        const by = JSON.parse(value) as string[];
        const change_ = block.kind === "equity" ? { by, reference: null } : { by };
        change((now) => withBlock(now, block, change_));
      }}
    />
  );
}

/** The group that the others are held against. */
export function ReferenceField({ block }: { block: Extract<ReportBlock, { kind: "equity" }> }) {
  const { change } = useWriting();
  const held = useMeasure(block)?.breakdowns.find(({ by }) => by.join() === block.by.join());
  return (
    <NativeSelect
      label={say("field.reference")}
      value={block.reference ?? ""}
      data={[
        { value: "", label: say("field.others") },
        ...(held?.labels ?? []).map((label) => ({ value: label, label })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        change((now) => withBlock(now, block, { reference: value === "" ? null : value }))
      }
    />
  );
}

function useMeasure(block: MeasureBlock): Choice | undefined {
  const { choices } = useWriting();
  return choices
    .find(({ id }) => id === block.program)
    ?.measures.find(
      (one) =>
        one.instrument === block.instrument &&
        one.subscale === block.subscale &&
        one.pre === block.pre &&
        one.post === block.post,
    );
}

/** "Loneliness · Before → After". */
function measureWords(program: ProgramChoices, measure: Choice): string {
  return say("field.waves", { scale: measure.label, ...waveLabels(program, measure) });
}

function waveLabels({ waves }: ProgramChoices, { pre, post }: Pick<Choice, "pre" | "post">) {
  const nameOf = (key: string) => waves.find((wave) => wave.key === key)?.label ?? key;
  return { pre: nameOf(pre), post: nameOf(post) };
}

export function dimensionsWords(by: readonly string[]): string {
  if (by.length === 2) return say("field.both");
  const [name] = by;
  if (name === undefined) return say("field.everyone");
  if (name === "group" || name === "cohort") return say(`field.${name}`);
  return name;
}
