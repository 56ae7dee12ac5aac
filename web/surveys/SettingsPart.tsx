import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import type { Survey } from "#shared/surveys/definition";
import { useDesigning } from "./designing";
import { Words } from "./Words";

const layouts = [
  { value: "one_page", label: "All questions on one page" },
  { value: "one_question", label: "One question a page" },
];
const matchings = [
  { value: "none", label: "Not at all, or by personal links" },
  { value: "code", label: "By a code that you gave each person" },
  { value: "self_code", label: "By a code that people make from what they know" },
];

/** How the page is laid out, and how before and after find each other. */
export function SettingsPart() {
  const { draft, change } = useDesigning();
  const set = (part: Partial<Survey>, about?: string) => change((now) => ({ ...now, ...part }), about);
  return (
    <details className="designer-part">
      <summary>
        <h3>Name, layout and codes</h3>
      </summary>
      <div className="designer-fields">
        <TextInput
          label="Name"
          description="For your team; people do not see it."
          value={draft.name}
          maxLength={120}
          onChange={(event) => set({ name: event.currentTarget.value }, "name")}
        />
        <NativeSelect
          label="Layout"
          value={draft.layout}
          data={layouts}
          onChange={(event) => set({ layout: event.currentTarget.value as Survey["layout"] })}
        />
        <NativeSelect
          label="How before and after find each other"
          value={draft.matching}
          data={matchings}
          onChange={(event) => set({ matching: event.currentTarget.value as Survey["matching"] })}
        />
        {draft.matching === "code" && (
          <Words
            label="What the code is called"
            description="Left empty, the page says “Your code”."
            texts={draft.codeLabel}
            onChange={(codeLabel) =>
              change(({ codeLabel: _before, ...now }) => {
                const isEmpty = Object.keys(codeLabel).length === 0;
                return isEmpty ? now : { ...now, codeLabel };
              }, "codeLabel")
            }
          />
        )}
        <Checkbox
          label="Anonymous"
          description="Keeps the month and, where people make one, a scrambled code; nothing else that tells who or when."
          checked={draft.anonymous}
          onChange={(event) => set({ anonymous: event.currentTarget.checked })}
        />
        <Checkbox
          label="Keep answers on the phone while people type"
          description="Switch it off for phones and tablets that people share."
          checked={draft.keepDrafts}
          onChange={(event) => set({ keepDrafts: event.currentTarget.checked })}
        />
      </div>
    </details>
  );
}
