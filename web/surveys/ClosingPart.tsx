import { Checkbox, TextInput } from "@mantine/core";
import type { Survey } from "#shared/surveys/definition";
import { useDesigning } from "./designing";
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
    <section className="designer-part" aria-label="Closing page">
      <h3>Closing page</h3>
      <div className="designer-fields">
        <Words label="Title" texts={closing.title} onChange={(title) => set({ title }, "title")} />
        <Words label="Text" isLong texts={closing.text} onChange={(text) => set({ text }, "text")} />
        <Checkbox
          label="Name somebody whom people can talk to"
          description={
            requiring.length > 0
              ? `${requiring.join(", ")} asks about hard things, so this is needed.`
              : "A person or a service nearby. It stands on the last page."
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
        label="Who is there, and when"
        isLong
        texts={support.text}
        onChange={(text) => set({ support: { ...support, text } }, "support.text")}
      />
      <TextInput
        label="Telephone"
        type="tel"
        value={support.phone ?? ""}
        maxLength={30}
        onChange={(event) => setLine("phone", event.currentTarget.value)}
      />
      <TextInput
        label="Address on the web"
        type="url"
        value={support.url ?? ""}
        maxLength={300}
        onChange={(event) => setLine("url", event.currentTarget.value)}
      />
    </div>
  );
}
