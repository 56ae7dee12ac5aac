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
import "./results.css";

/** What a program gives back to the people who answered: published, worded, looked at and taken down here. */
export function ResultsTab() {
  const { programId } = useParams({ from: "/signed-in/programs/$programId/results" });
  const page = useQuery(resultPageQuery(programId));
  return (
    <Answer query={page} waiting="Loading the page for participants">
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
        <Title order={2}>
          {published ? "Participants can read the results" : "Participants cannot read the results yet"}
        </Title>
        <p className="quiet">
          The page says what your current release says, one plain sentence for each scale, in the language of
          the reader. Live answers never show on it. A later release shows by itself, with its day.
        </p>
        {page.offered.length === 0 && (
          <p>
            Nothing has been released yet. Until then the page says, kindly, that there is nothing to read.
          </p>
        )}
        <Button loading={save.isPending} onClick={() => change({ published: !published })}>
          {published ? "Take the page down" : "Publish the page"}
        </Button>
        <p role="status" className="quiet">
          {save.isSuccess && "Saved."}
        </p>
        {save.isError && <ProblemNotice problem={problemOf(save.error)} />}
      </section>
      <section>
        <Title order={2}>What it shows</Title>
        {page.offered.map((name) => (
          <Checkbox
            key={name}
            label={`Also by ${name}`}
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
          label="People may see their own scores, before and after"
          description="By their personal link, or by the receipt codes of their answers; a participant code alone never does. Not for anonymous surveys."
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
      <Title order={2}>Where it is</Title>
      <p className="quiet">
        At every link of your surveys, personal ones too, with <code>/results</code> behind it; also when a
        survey is closed.
      </p>
      {addresses.length === 0 && <p>There is no link yet: open a survey under Collect first.</p>}
      {addresses.map(({ survey, url, qr }) => (
        <div key={url} className="results-address">
          <img
            className="results-qr"
            src={`data:image/svg+xml;utf8,${encodeURIComponent(qr)}`}
            alt={`QR code of the results at ${survey}`}
          />
          <CopyField
            label={`Address at ${survey}`}
            description={
              published ? "Anybody who has it can read the results." : "Says that nothing is published yet."
            }
            value={url}
          />
        </div>
      ))}
    </section>
  );
}
