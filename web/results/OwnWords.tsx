import { Button, Textarea, Title } from "@mantine/core";
import { useState } from "react";
import { language } from "../ui/language";
import type { Wish } from "./resultPage";
import { say } from "./say";

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
      <Title order={2}>{say("words.title")}</Title>
      {languages.map((tag) => {
        const { introduction, next } = draft[tag] ?? empty;
        const name = new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
        return (
          <div key={tag} className="results-words">
            <Textarea
              label={say("words.above", { language: name })}
              lang={tag}
              dir="auto"
              autosize
              minRows={2}
              maxLength={2000}
              value={introduction}
              onChange={({ currentTarget }) => set(tag, { introduction: currentTarget.value })}
            />
            <Textarea
              label={say("words.next", { language: name })}
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
        {say("words.save")}
      </Button>
    </section>
  );
}
