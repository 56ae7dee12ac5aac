import { Button, Checkbox, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Answer } from "../ui/Answer";
import { CopyField } from "../ui/CopyField";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { OwnWords } from "./OwnWords";
import { ResultsPreview } from "./ResultsPreview";
import { type ResultPage, resultPageQuery, saveResultPage, type Wish } from "./resultPage";
import { say } from "./say";
import "./results.css";

/** What a program gives back to the people who answered: published, worded, looked at and taken down here. */
export function ResultsTab() {
  const { programId } = useParams({ from: "/signed-in/programs/$programId/results" });
  const page = useQuery(resultPageQuery(programId));
  return (
    <Answer query={page} waiting={say("page.waiting")}>
      {(known) => <Known key={programId} programId={programId} page={known} />}
    </Answer>
  );
}

function Known({ programId, page }: { programId: number; page: ResultPage }) {
  const { published, ownScores, breakdowns, words } = page;
  const [draft, setDraft] = useState<Wish>({ published, ownScores, breakdowns, words });
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (wish: Wish) => saveResultPage(programId, wish),
    onSuccess: (saved) => queryClient.setQueryData(resultPageQuery(programId).queryKey, saved),
  });
  const change = (part: Partial<Wish>) => {
    const wish = { ...draft, ...part };
    setDraft(wish);
    save.mutate(wish);
  };
  const languages = page.languages.length > 0 ? page.languages : ["en"];
  return (
    <div className="results">
      <section>
        <Title order={2}>{say(published ? "page.published" : "page.notPublished")}</Title>
        <p className="quiet">{say("page.about")}</p>
        {page.offered.length === 0 && <p>{say("page.noRelease")}</p>}
        <Button loading={save.isPending} onClick={() => change({ published: !published })}>
          {say(published ? "page.takeDown" : "page.publish")}
        </Button>
        <p role="status" className="quiet">
          {save.isSuccess && say("page.saved")}
        </p>
        {save.isError && <ProblemNotice problem={problemOf(save.error)} />}
      </section>
      <section>
        <Title order={2}>{say("shows.title")}</Title>
        {page.offered.map((name) => (
          <Checkbox
            key={name}
            label={say("shows.by", { dimension: name })}
            checked={draft.breakdowns.includes(name)}
            onChange={({ currentTarget: { checked } }) =>
              change({
                breakdowns: checked
                  ? [...draft.breakdowns, name]
                  : draft.breakdowns.filter((other) => other !== name),
              })
            }
          />
        ))}
        <Checkbox
          label={say("shows.own")}
          description={say("shows.ownAbout")}
          checked={draft.ownScores}
          onChange={({ currentTarget: { checked } }) => change({ ownScores: checked })}
        />
      </section>
      <OwnWords
        languages={languages}
        words={draft.words}
        isSaving={save.isPending}
        onSave={(words) => change({ words })}
      />
      <Addresses page={page} />
      <ResultsPreview programId={programId} languages={languages} saves={save.submittedAt} />
    </div>
  );
}

function Addresses({ page: { addresses, published } }: { page: ResultPage }) {
  return (
    <section>
      <Title order={2}>{say("where.title")}</Title>
      <p className="quiet">{say.parts("where.about", { code: (words) => <code dir="ltr">{words}</code> })}</p>
      {addresses.length === 0 && <p>{say("where.none")}</p>}
      {addresses.map(({ survey, url, qr }) => (
        <div key={url} className="results-address">
          <img
            className="results-qr"
            src={`data:image/svg+xml;utf8,${encodeURIComponent(qr)}`}
            alt={say("where.qr", { survey })}
          />
          <CopyField
            label={say("where.address", { survey })}
            description={say(published ? "where.open" : "where.closed")}
            value={url}
          />
        </div>
      ))}
    </section>
  );
}
