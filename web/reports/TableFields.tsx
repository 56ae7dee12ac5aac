import { Checkbox, NativeSelect } from "@mantine/core";
import type { ReportBlock } from "#shared/reports/blocks";
import { dimensionsWords } from "./MeasureFields";
import { say } from "./say";
import { useWriting, withBlock } from "./writing";

/** Which scales of a program stand beside each other, and by what. */
export function TableFields({ block }: { block: Extract<ReportBlock, { kind: "table" }> }) {
  const { change, choices } = useWriting();
  const program = choices.find(({ id }) => id === block.program);
  const usable = choices.filter(({ measures }) => measures.length > 0);
  if (!program) return <p className="quiet">{say("field.nothing")}</p>;
  const pairs = [...new Map(program.measures.map((one) => [`${one.pre} ${one.post}`, one])).values()];
  const nameOf = (key: string) => program.waves.find((wave) => wave.key === key)?.label ?? key;
  const offered = program.measures.filter(({ pre, post }) => pre === block.pre && post === block.post);
  const keyOf = ({ instrument, subscale }: { instrument: string; subscale: string }) =>
    `${instrument} ${subscale}`;
  const measuresAt = (of: typeof program.measures, pre: string, post: string) =>
    of
      .filter((one) => one.pre === pre && one.post === post)
      .slice(0, 30)
      .map(({ instrument, subscale }) => ({ instrument, subscale }));
  return (
    <>
      {usable.length > 1 && (
        <NativeSelect
          label={say("field.program")}
          value={String(block.program)}
          data={usable.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={({ currentTarget: { value } }) => {
            const to = usable.find(({ id }) => String(id) === value)!;
            const { pre, post } = to.measures[0]!;
            const measures = measuresAt(to.measures, pre, post);
            change((now) => withBlock(now, block, { program: to.id, pre, post, by: [], measures }));
          }}
        />
      )}
      {pairs.length > 1 && (
        <NativeSelect
          label={say("field.times")}
          value={`${block.pre} ${block.post}`}
          data={pairs.map(({ pre, post }) => ({
            value: `${pre} ${post}`,
            label: say("field.pair", { pre: nameOf(pre), post: nameOf(post) }),
          }))}
          onChange={({ currentTarget: { value } }) => {
            const { pre, post } = pairs.find((one) => `${one.pre} ${one.post}` === value)!;
            const measures = measuresAt(program.measures, pre, post);
            change((now) => withBlock(now, block, { pre, post, measures }));
          }}
        />
      )}
      <Checkbox.Group
        label={say("field.scales")}
        value={block.measures.map(keyOf)}
        onChange={(chosen) => {
          const measures = offered
            .filter((one) => chosen.includes(keyOf(one)))
            .map(({ instrument, subscale }) => ({ instrument, subscale }));
          if (measures.length > 0) change((now) => withBlock(now, block, { measures }));
        }}
      >
        {offered.map((one) => (
          <Checkbox key={keyOf(one)} value={keyOf(one)} label={one.label} className="report-choice" />
        ))}
      </Checkbox.Group>
      <NativeSelect
        label={say("field.by")}
        value={JSON.stringify(block.by)}
        data={[
          { value: "[]", label: say("field.everyone") },
          ...(offered[0]?.breakdowns ?? [])
            .filter(({ by }) => by.length === 1)
            .map(({ by }) => ({ value: JSON.stringify(by), label: dimensionsWords(by) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          change((now) => withBlock(now, block, { by: JSON.parse(value) as string[] }))
        }
      />
    </>
  );
}
