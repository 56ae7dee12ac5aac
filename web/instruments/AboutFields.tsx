import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { domains } from "#shared/instruments/definition";
import { idFrom, type OwnForm } from "#shared/scores/ownForm";
import { domainWords, languageName } from "./instrumentWords";
import { offeredLanguages } from "./offeredLanguages";
import { say } from "./say";

export interface FormPart {
  form: OwnForm;
  change: (part: Partial<OwnForm>) => void;
}

/** What the instrument is called and is about, and whose words it is. */
export function AboutFields({ form, change, isNew }: FormPart & { isNew: boolean }) {
  const rename = (name: string) =>
    change({ name, ...(isNew && form.id === idFrom(form.name) ? { id: idFrom(name) } : {}) });
  return (
    <section aria-labelledby="about">
      <h2 id="about">{say("about.title")}</h2>
      <div className="form">
        <TextInput
          label={say("field.name")}
          value={form.name}
          maxLength={200}
          onChange={(event) => rename(event.currentTarget.value)}
        />
        <TextInput
          label={say("field.id")}
          description={isNew ? say("about.idHint") : say("about.idStays")}
          value={form.id}
          maxLength={60}
          disabled={!isNew}
          onChange={(event) => change({ id: event.currentTarget.value })}
        />
        <NativeSelect
          label={say("field.about")}
          value={form.domain}
          onChange={(event) => change({ domain: event.currentTarget.value as OwnForm["domain"] })}
          data={domains.map((domain) => ({ value: domain, label: domainWords[domain] }))}
        />
        <NativeSelect
          label={say("about.language")}
          value={form.language}
          onChange={(event) => change({ language: event.currentTarget.value })}
          data={[...new Set([...offeredLanguages, form.language])].map((tag) => ({
            value: tag,
            label: languageName(tag),
          }))}
        />
        <TextInput
          label={say("about.author")}
          description={say("about.authorHint")}
          value={form.author}
          maxLength={500}
          onChange={(event) => change({ author: event.currentTarget.value })}
        />
        <Checkbox
          label={say("about.ours")}
          checked={form.mayLeave}
          onChange={(event) => change({ mayLeave: event.currentTarget.checked })}
        />
      </div>
    </section>
  );
}
