import { Checkbox, TextInput } from "@mantine/core";
import type { Survey } from "#shared/surveys/definition";
import { listOf } from "../ui/lists";
import { useDesigning } from "./designing";
import { say } from "./say";
import { Words } from "./Words";

type Closing = Survey["closing"];

/** Thanks, and somebody nearby to talk to; an instrument that asks about hard things requires that. */
export function ClosingPart() {
  const { draft, change, find, nameOf } = useDesigning();
  const { closing } = draft;
  const set = (part: Partial<Closing>, about?: string) =>
    change((now) => ({ ...now, closing: { ...now.closing, ...part } }), about && `closing.${about}`);
  const requiring = draft.blocks.flatMap((block) =>
    block.kind === "instrument" && find(block.instrument, block.version)?.safeguarding?.length
      ? [nameOf(block.instrument)]
      : [],
  );
  return (
    <section className="designer-part" aria-label={say("closing.title")}>
      <h3>{say("closing.title")}</h3>
      <div className="designer-fields">
        <Words
          label={say("words.title")}
          texts={closing.title}
          onChange={(title) => set({ title }, "title")}
        />
        <Words
          label={say("words.text")}
          isLong
          texts={closing.text}
          onChange={(text) => set({ text }, "text")}
        />
        <Checkbox
          label={say("closing.support")}
          description={
            requiring.length > 0
              ? say("closing.required", { names: listOf(requiring) })
              : say("closing.supportHint")
          }
          checked={closing.support !== undefined}
          onChange={(event) => {
            const isNamed = event.currentTarget.checked;
            change((now) => {
              const { support: _support, ...rest } = now.closing;
              return { ...now, closing: isNamed ? { ...rest, support: { text: {} } } : rest };
            });
          }}
        />
        {closing.support && <SupportFields support={closing.support} set={set} />}
      </div>
    </section>
  );
}

type Support = NonNullable<Closing["support"]>;

function SupportFields(props: { support: Support; set: (part: Partial<Closing>, about: string) => void }) {
  const { support, set } = props;
  const setLine = (key: "phone" | "url", value: string) => {
    const { [key]: _before, ...rest } = support;
    set({ support: value.trim() === "" ? rest : { ...rest, [key]: value } }, `support.${key}`);
  };
  return (
    <div className="designer-fields">
      <Words
        label={say("closing.who")}
        isLong
        texts={support.text}
        onChange={(text) => set({ support: { ...support, text } }, "support.text")}
      />
      <TextInput
        label={say("closing.phone")}
        type="tel"
        value={support.phone ?? ""}
        maxLength={30}
        onChange={(event) => setLine("phone", event.currentTarget.value)}
      />
      <TextInput
        label={say("closing.url")}
        type="url"
        value={support.url ?? ""}
        maxLength={300}
        onChange={(event) => setLine("url", event.currentTarget.value)}
      />
    </div>
  );
}
