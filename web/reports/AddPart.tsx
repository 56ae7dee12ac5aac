import { Button } from "@mantine/core";
import type { ReportBlock } from "#shared/reports/blocks";
import type { ProgramChoices } from "./reportQueries";
import { say } from "./say";
import { freshId, useWriting } from "./writing";

const withoutFigures = ["title", "text", "methods"] as const;
const withFigures = ["outcome", "chart", "table", "flow", "equity"] as const;
type Kind = (typeof withoutFigures)[number] | (typeof withFigures)[number];

/** Puts a new part at the end, opened; the methods stay last. */
export function AddPart({ onAdded }: { onAdded: (id: string) => void }) {
  const { draft, change, choices } = useWriting();
  const program = choices.find(({ measures }) => measures.length > 0);
  const add = (kind: Kind) => {
    const id = freshId(draft);
    const block = newBlock(kind, id, program);
    if (!block) return;
    const methods = draft.blocks.findIndex((one) => one.kind === "methods");
    const place = methods >= 0 && kind !== "methods" ? methods : draft.blocks.length;
    change((now) => ({ ...now, blocks: now.blocks.toSpliced(place, 0, block) }));
    onAdded(id);
  };
  return (
    <fieldset className="part-add">
      <legend>{say("part.add")}</legend>
      {[...withoutFigures, ...(program ? withFigures : [])].map((kind) => (
        <Button key={kind} variant="default" onClick={() => add(kind)}>
          {say(`part.${kind}`)}
        </Button>
      ))}
      {!program && <p className="quiet">{say("field.nothing")}</p>}
    </fieldset>
  );
}

function newBlock(kind: Kind, id: string, program: ProgramChoices | undefined): ReportBlock | undefined {
  if (kind === "title") return { kind, id, title: "", subtitle: "" };
  if (kind === "text") return { kind, id, heading: "", text: "" };
  if (kind === "methods") return { kind, id };
  const measure = program?.measures[0];
  if (!program || !measure) return undefined;
  const { instrument, subscale, pre, post } = measure;
  const keys = { program: program.id, instrument, subscale, pre, post };
  const by = measure.breakdowns.some((one) => one.by.join() === "group") ? ["group"] : [];
  switch (kind) {
    case "outcome":
      return { kind, id, ...keys };
    case "chart":
      return { kind, id, chart: "forest", ...keys, by };
    case "flow":
      return { kind, id, ...keys, by };
    case "equity":
      return { kind, id, ...keys, by: ["group"], reference: null };
    case "table": {
      const measures = program.measures
        .filter((one) => one.pre === pre && one.post === post)
        .slice(0, 30)
        .map((one) => ({ instrument: one.instrument, subscale: one.subscale }));
      return { kind, id, program: program.id, pre, post, by: [], measures };
    }
  }
}
