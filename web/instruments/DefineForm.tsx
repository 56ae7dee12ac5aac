import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Instrument } from "#shared/instruments/definition";
import { type OwnForm, writeDefinition } from "#shared/scores/ownForm";
import { example } from "#shared/scores/proposeExamples";
import { api, call } from "../api";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useGoOn } from "../ui/useGoOn";
import { AboutFields } from "./AboutFields";
import { AnswerFields } from "./AnswerFields";
import { checkDraft, checkWritten } from "./checkDraft";
import { ExamplesTable } from "./ExamplesTable";
import { OpenPlaces } from "./OpenPlaces";
import { QuestionFields } from "./QuestionFields";
import { ScoreFields } from "./ScoreFields";
import { say } from "./say";
import { Tester } from "./Tester";

/**
 * An instrument from its name to its scores, checked while it is made by the check that the server makes. What
 * a form cannot show (conversions, counts, bands) is written out in the definition language.
 */
export function DefineForm(props: {
  /** Null where the definition says more than the form can show. */
  first: OwnForm | null;
  written?: string;
  version: string;
  isNew?: boolean;
}) {
  const { first, version, isNew = false } = props;
  const [form, setForm] = useState(first);
  const [written, setWritten] = useState(props.written ?? "");
  const [isWritten, setIsWritten] = useState(first === null);
  const save = useSave();
  const change = (part: Partial<OwnForm>) => form && setForm({ ...form, ...part });
  const draft = form && !isWritten ? writeDefinition(form, version) : null;
  const checked = draft ? checkDraft(draft) : checkWritten(written);
  const { instrument, places } = checked;
  const switchTo = (mode: string) => {
    if (mode === "written" && form) setWritten(JSON.stringify(writeDefinition(form, version), null, 2));
    setIsWritten(mode === "written");
  };
  return (
    <div className="define">
      {form && (
        <SegmentedControl
          aria-label={say("define.how")}
          value={isWritten ? "written" : "form"}
          onChange={switchTo}
          data={[
            { value: "form", label: say("define.form") },
            { value: "written", label: say("define.written") },
          ]}
        />
      )}
      {form && !isWritten ? (
        <>
          <AboutFields form={form} change={change} isNew={isNew} />
          <AnswerFields form={form} change={change} />
          <QuestionFields form={form} change={change} />
          <ScoreFields form={form} change={change} />
        </>
      ) : (
        <section aria-labelledby="written">
          <h2 id="written">{say("define.definition")}</h2>
          <Textarea
            label={say("define.json")}
            description={say("define.jsonHint")}
            autosize
            minRows={12}
            maxRows={30}
            spellCheck={false}
            classNames={{ input: "define-json" }}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
          />
        </section>
      )}
      <section aria-labelledby="try">
        <h2 id="try">{say("define.try")}</h2>
        {instrument ? (
          <>
            <p>{say("define.tryLead")}</p>
            <Tester
              instrument={instrument}
              {...(form && !isWritten
                ? { action: (answers) => <KeepExample {...{ instrument, answers, form, change }} /> }
                : {})}
            />
            <ExamplesTable instrument={instrument} />
          </>
        ) : (
          <p>{say("define.tryLater")}</p>
        )}
      </section>
      <OpenPlaces places={places} isForm={!isWritten} />
      {!isNew && (
        <p className="instrument-words">{say("define.becomes", { x: instrument?.version ?? version })}</p>
      )}
      {save.isError && <ProblemNotice problem={problemOf(save.error)} />}
      <div className="form-end">
        <Button
          disabled={!instrument}
          loading={save.isPending}
          onClick={() => instrument && save.mutate(instrument)}
        >
          {isNew ? say("define.store") : say("define.storeVersion", { x: instrument?.version ?? version })}
        </Button>
      </div>
    </div>
  );
}

function KeepExample(props: {
  instrument: Instrument;
  answers: (number | null)[];
  form: OwnForm;
  change: (part: Partial<OwnForm>) => void;
}) {
  const { instrument, answers, form, change } = props;
  const name = say("define.tried", { x: form.examples.length + 1 });
  return (
    <Button
      variant="default"
      disabled={answers.every((answer) => answer === null)}
      onClick={() => change({ examples: [...form.examples, example(instrument, name, answers)] })}
    >
      {say("define.keepExample")}
    </Button>
  );
}

function useSave() {
  const queryClient = useQueryClient();
  const goOn = useGoOn();
  return useMutation({
    mutationFn: (instrument: Instrument) =>
      call(api.instruments.$post({ json: instrument as unknown as Record<string, unknown> })),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ["instruments"] });
      await goOn({ to: "/instruments/$instrumentId", params: { instrumentId: id } });
    },
  });
}
