import { Button, NativeSelect, TextInput } from "@mantine/core";
import { chartKinds, type ReportBlock } from "#shared/reports/blocks";
import { ByField, MeasureFields, ReferenceField } from "./MeasureFields";
import { QuoteFields } from "./QuoteFields";
import { say } from "./say";
import { TableFields } from "./TableFields";
import { TextFields } from "./TextFields";
import { useWriting, withBlock } from "./writing";

/** Everything about one part. */
export function PartEditor({ block, onRemove }: { block: ReportBlock; onRemove: () => void }) {
  return (
    <div className="part-editor">
      <Fields block={block} />
      <Button variant="subtle" onClick={onRemove}>
        {say("part.remove")}
      </Button>
    </div>
  );
}

function Fields({ block }: { block: ReportBlock }) {
  const { change } = useWriting();
  switch (block.kind) {
    case "title":
      return (["title", "subtitle"] as const).map((field) => (
        <TextInput
          key={field}
          label={say(`field.${field}`)}
          value={block[field]}
          maxLength={300}
          dir="auto"
          onChange={({ currentTarget: { value } }) =>
            change((now) => withBlock(now, block, { [field]: value }), `${block.id} ${field}`)
          }
        />
      ));
    case "text":
      return <TextFields block={block} />;
    case "outcome":
      return <MeasureFields block={block} />;
    case "chart":
      return (
        <>
          <NativeSelect
            label={say("field.chart")}
            value={block.chart}
            data={chartKinds.map((value) => ({ value, label: say(`chart.${value}`) }))}
            onChange={({ currentTarget: { value } }) => {
              const chart = chartKinds.find((one) => one === value)!;
              const by = chart === "gaps" && block.by.length !== 1 ? ["group"] : block.by;
              change((now) => withBlock(now, block, { chart, by }));
            }}
          />
          <MeasureFields block={block} />
          {["slope", "forest", "gaps"].includes(block.chart) && (
            <ByField block={block} most={block.chart === "gaps" ? 1 : 2} needed={block.chart === "gaps"} />
          )}
        </>
      );
    case "flow":
      return (
        <>
          <MeasureFields block={block} />
          <ByField block={block} most={1} />
        </>
      );
    case "equity":
      return (
        <>
          <MeasureFields block={block} />
          <ByField block={block} most={1} needed />
          <ReferenceField block={block} />
        </>
      );
    case "table":
      return <TableFields block={block} />;
    case "quote":
      return <QuoteFields block={block} />;
    case "methods":
      return <p className="quiet">{say("part.methodsWords")}</p>;
  }
}
