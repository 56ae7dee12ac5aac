import { Button, Title } from "@mantine/core";
import { useState } from "react";

/** The very page that participants would get now, whether or not it is published. */
export function ResultsPreview(props: { programId: number; languages: readonly string[]; saves: number }) {
  const { programId, languages, saves } = props;
  const [chosen, choose] = useState(languages[0]!);
  return (
    <section aria-label="Preview">
      <Title order={2}>What people read</Title>
      {languages.length > 1 && (
        <div className="results-languages">
          {languages.map((tag) => (
            <Button
              key={tag}
              variant={tag === chosen ? "filled" : "default"}
              aria-pressed={tag === chosen}
              onClick={() => choose(tag)}
            >
              {new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag}
            </Button>
          ))}
        </div>
      )}
      <iframe
        key={saves}
        className="results-frame"
        title="The results page that people get"
        src={`/preview/programs/${programId}/results?l=${encodeURIComponent(chosen)}`}
      />
    </section>
  );
}
