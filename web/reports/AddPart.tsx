import { Button } from "@mantine/core";
import type { ReportBlock } from "#shared/reports/blocks";
import type { ProgramChoices } from "./reportQueries";
import { say } from "./say";
import { freshId, useWriting } from "./writing";

const withoutFigures = ["title", "text", "methods"] as const;
const withFigures = ["outcome", "chart", "table", "flow", "equity", "quote"] as const;
type Kind = (typeof withoutFigures)[number] | (typeof withFigures)[number];

/** Puts a new part at the end, opened; the methods stay last, and a quote stands beside the last figure. */
export function AddPart({ onAdded }: { onAdded: (id: string) => void }) {
  const { draft, change, choices } = useWriting();
  const program = choices.find(({ measures }) => measures.length > 0);
  const add = (kind: Kind) => {
    const id = freshId(draft);
    const block = newBlock(kind, id, program, draft.blocks);
    if (!block) return;
    const methods = draft.blocks.findIndex((one) => one.kind === "methods");
    const end = methods >= 0 && kind !== "methods" ? methods : draft.blocks.length;
    // A quote stands beside the figure that it explains: the last one that there is.
    const figure = draft.blocks.findLastIndex((one) => "subscale" in one);
    const place = kind === "quote" && figure >= 0 ? figure + 1 : end;
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

function newBlock(
  kind: Kind,
  id: string,
  program: ProgramChoices | undefined,
  blocks: readonly ReportBlock[],
): ReportBlock | undefined {
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
    case "quote": {
      // Beside the last figure there is.
      const last = blocks.filter((one) => one.kind !== "quote").findLast((one) => "subscale" in one);
      const beside = last
        ? {
            program: last.program,
            instrument: last.instrument,
            subscale: last.subscale,
            pre: last.pre,
            post: last.post,
          }
        : keys;
      return { kind, id, quoteId: null, ...beside, saysGroup: false };
    }
    case "table": {
      const measures = program.measures
        .filter((one) => one.pre === pre && one.post === post)
        .slice(0, 30)
        .map((one) => ({ instrument: one.instrument, subscale: one.subscale }));
      return { kind, id, program: program.id, pre, post, by: [], measures };
    }
  }
}
