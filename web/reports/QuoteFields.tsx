import { Checkbox, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReportBlock } from "#shared/reports/blocks";
import { Answer } from "../ui/Answer";
import { MeasureFields } from "./MeasureFields";
import { quotesQuery } from "./reportQueries";
import { say } from "./say";
import { useWriting, withBlock } from "./writing";

type QuoteBlock = Extract<ReportBlock, { kind: "quote" }>;

/** Which approved quote, beside which figure, and whether the person's group is named. */
export function QuoteFields({ block }: { block: QuoteBlock }) {
  const { change } = useWriting();
  const quotes = useQuery(quotesQuery(block.program));
  return (
    <>
      <MeasureFields block={block} />
      <Answer query={quotes} waiting={say("quote.waiting")}>
        {(told) =>
          told.quotes.length === 0 ? (
            <p className="quiet">
              {say("quote.none")}{" "}
              <Link to="/programs/$programId/stories" params={{ programId: block.program }}>
                {say("quote.toStories")}
              </Link>
            </p>
          ) : (
            <Choice block={block} {...told} />
          )
        }
      </Answer>
      <Checkbox
        label={say("quote.saysGroup")}
        description={say("quote.saysGroupAbout")}
        checked={block.saysGroup}
        onChange={({ currentTarget: { checked } }) =>
          change((now) => withBlock(now, block, { saysGroup: checked }))
        }
      />
    </>
  );
}

interface Told {
  quotes: { id: number; text: string; question: string; wave: string; codes: number[] }[];
  codes: { id: number; name: string }[];
}

function Choice({ block, quotes, codes }: Told & { block: QuoteBlock }) {
  const { change } = useWriting();
  const [code, setCode] = useState("");
  const used = codes.filter(({ id }) => quotes.some((quote) => quote.codes.includes(id)));
  const shown = quotes.filter((quote) => code === "" || quote.codes.includes(Number(code)));
  return (
    <>
      {used.length > 0 && (
        <NativeSelect
          label={say("quote.code")}
          value={code}
          data={[
            { value: "", label: say("quote.anyCode") },
            ...used.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => setCode(value)}
        />
      )}
      <fieldset className="quote-choice">
        <legend>{say("quote.choose")}</legend>
        {shown.map(({ id, text, question, wave }) => (
          <label key={id} className="quote-option">
            <input
              type="radio"
              name={`quote-${block.id}`}
              checked={block.quoteId === id}
              onChange={() => change((now) => withBlock(now, block, { quoteId: id }))}
            />
            <span>
              <q dir="auto">{text}</q>
              <span className="quiet" dir="auto">
                {say("quote.from", { wave, question })}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
