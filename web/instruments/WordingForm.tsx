import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Instrument } from "#shared/instruments/definition";
import { wordingMistakes } from "#shared/instruments/wording";
import { api, call } from "../api";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useGoOn } from "../ui/useGoOn";
import type { Whole } from "./instrumentQueries";
import { languageName } from "./instrumentWords";
import { LanguageFields } from "./LanguageFields";
import { offeredLanguages } from "./offeredLanguages";
import { say } from "./say";
import { beginLanguage, readTyped, type TypedLanguage, typedFrom } from "./wordingDraft";
import type { KeptWording } from "./wordingQuery";

/** Languages, lines, and the permission: everything that is needed, on one page. */
export function WordingForm({ instrument, kept }: { instrument: Whole; kept: KeptWording | null }) {
  const definition = instrument.definition as unknown as Instrument;
  const [typed, setTyped] = useState(kept ? typedFrom(kept) : [beginLanguage("en")]);
  const [permission, setPermission] = useState({
    reference: kept?.reference ?? "",
    permittedOn: kept?.permittedOn ?? "",
    expiresOn: kept?.expiresOn ?? "",
  });
  const [confirmed, setConfirmed] = useState(false);
  const save = useSave(instrument.id);
  const { languages } = readTyped(typed);
  const mistakes = wordingMistakes(definition, { languages });
  const isReady = mistakes.length === 0 && confirmed && permission.reference && permission.permittedOn;
  const change = (at: number, part: Partial<TypedLanguage>) =>
    setTyped(typed.map((one, k) => (k === at ? { ...one, ...part } : one)));
  const free = offeredLanguages.filter((tag) => !typed.some(({ language }) => language === tag));
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ languages, ...permission, expiresOn: permission.expiresOn || null, confirmed: true });
  };
  return (
    <form className="form wording-form" onSubmit={send}>
      <p>{say("wording.paste")}</p>
      {typed.map((one, at) => (
        <LanguageFields
          key={one.language}
          definition={definition}
          typed={one}
          mistakes={mistakes.filter(({ path }) => path?.startsWith(`languages.${one.language}.`))}
          onChange={(part) => change(at, part)}
          {...(typed.length > 1 ? { onRemove: () => setTyped(typed.filter((_, k) => k !== at)) } : {})}
        />
      ))}
      <NativeSelect
        label={say("wording.addLanguage")}
        value=""
        onChange={(event) => {
          const tag = event.currentTarget.value;
          if (tag) setTyped([...typed, beginLanguage(tag)]);
        }}
        data={[
          { value: "", label: say("wording.chooseLanguage") },
          ...free.map((tag) => ({ value: tag, label: languageName(tag) })),
        ]}
      />
      <fieldset className="wording-permission">
        <legend>{say("wording.yourPermission")}</legend>
        <TextInput
          label={say("wording.reference")}
          description={say("wording.referenceHint")}
          value={permission.reference}
          maxLength={500}
          onChange={(event) => setPermission({ ...permission, reference: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={say("wording.given")}
          value={permission.permittedOn}
          onChange={(event) => setPermission({ ...permission, permittedOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={say("wording.ends")}
          description={say("wording.endsHint")}
          value={permission.expiresOn}
          onChange={(event) => setPermission({ ...permission, expiresOn: event.currentTarget.value })}
        />
        <Checkbox
          label={say("wording.may")}
          checked={confirmed}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
      </fieldset>
      {kept && <p className="quiet">{say("wording.published")}</p>}
      {save.isError && <ProblemNotice problem={problemOf(save.error)} />}
      <div className="form-end">
        <Button type="submit" disabled={!isReady} loading={save.isPending}>
          {say("wording.keep")}
        </Button>
      </div>
    </form>
  );
}

function useSave(id: string) {
  const queryClient = useQueryClient();
  const goOn = useGoOn();
  return useMutation({
    mutationFn: (json: Sent) => call(api.instruments[":id"].wording.$put({ param: { id }, json })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ["instruments"] });
      await goOn({ to: "/instruments/$instrumentId", params: { instrumentId: id } });
    },
  });
}

interface Sent {
  languages: ReturnType<typeof readTyped>["languages"];
  reference: string;
  permittedOn: string;
  expiresOn: string | null;
  confirmed: true;
}
