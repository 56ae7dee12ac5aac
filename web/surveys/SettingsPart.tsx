import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import type { Survey } from "#shared/surveys/definition";
import { useDesigning } from "./designing";
import { say } from "./say";
import { Words } from "./Words";

const layouts = [
  { value: "one_page", label: say("layout.onePage") },
  { value: "one_question", label: say("layout.oneQuestion") },
];
const matchings = [
  { value: "none", label: say("matching.none") },
  { value: "code", label: say("matching.code") },
  { value: "self_code", label: say("matching.selfCode") },
];

/** How the page is laid out, and how before and after find each other. */
export function SettingsPart() {
  const { draft, change } = useDesigning();
  const set = (part: Partial<Survey>, about?: string) => change((now) => ({ ...now, ...part }), about);
  return (
    <details className="designer-part">
      <summary>
        <h3>{say("settings.title")}</h3>
      </summary>
      <div className="designer-fields">
        <TextInput
          label={say("field.name")}
          description={say("settings.nameHint")}
          value={draft.name}
          maxLength={120}
          onChange={(event) => set({ name: event.currentTarget.value }, "name")}
        />
        <NativeSelect
          label={say("settings.layout")}
          value={draft.layout}
          data={layouts}
          onChange={(event) => set({ layout: event.currentTarget.value as Survey["layout"] })}
        />
        <NativeSelect
          label={say("settings.matching")}
          value={draft.matching}
          data={matchings}
          onChange={(event) => set({ matching: event.currentTarget.value as Survey["matching"] })}
        />
        {draft.matching === "code" && (
          <Words
            label={say("settings.codeLabel")}
            description={say("settings.codeLabelHint")}
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
          label={say("settings.anonymous")}
          description={say("settings.anonymousHint")}
          checked={draft.anonymous}
          onChange={(event) => set({ anonymous: event.currentTarget.checked })}
        />
        <Checkbox
          label={say("settings.drafts")}
          description={say("settings.draftsHint")}
          checked={draft.keepDrafts}
          onChange={(event) => set({ keepDrafts: event.currentTarget.checked })}
        />
      </div>
    </details>
  );
}
