import { Button, Textarea, Title } from "@mantine/core";
import { useState } from "react";
import type { Wish } from "./resultPage";

interface OwnWordsProps {
  languages: readonly string[];
  words: Wish["words"];
  isSaving: boolean;
  onSave: (words: Wish["words"]) => void;
}

const empty = { introduction: "", next: "" };

/** The program's own words around the results, in each language in which it asks. */
export function OwnWords({ languages, words, isSaving, onSave }: OwnWordsProps) {
  const [draft, setDraft] = useState(words);
  const set = (tag: string, part: Partial<typeof empty>) =>
    setDraft({ ...draft, [tag]: { ...(draft[tag] ?? empty), ...part } });
  return (
    <section>
      <Title order={2}>Your own words</Title>
      {languages.map((tag) => {
        const { introduction, next } = draft[tag] ?? empty;
        const name = new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
        return (
          <div key={tag} className="results-words">
            <Textarea
              label={`Above the results (${name})`}
              lang={tag}
              dir="auto"
              autosize
              minRows={2}
              maxLength={2000}
              value={introduction}
              onChange={({ currentTarget }) => set(tag, { introduction: currentTarget.value })}
            />
            <Textarea
              label={`What happens next (${name})`}
              lang={tag}
              dir="auto"
              autosize
              minRows={2}
              maxLength={2000}
              value={next}
              onChange={({ currentTarget }) => set(tag, { next: currentTarget.value })}
            />
          </div>
        );
      })}
      <Button variant="default" loading={isSaving} onClick={() => onSave(draft)}>
        Save these words
      </Button>
    </section>
  );
}
