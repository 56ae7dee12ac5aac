import { Button, Title } from "@mantine/core";
import { useState } from "react";
import { language } from "../ui/language";
import { say } from "./say";

/** The very page that participants would get now, whether or not it is published. */
export function ResultsPreview(props: { programId: number; languages: readonly string[]; saves: number }) {
  const { programId, languages, saves } = props;
  const [chosen, choose] = useState(languages[0]!);
  return (
    <section aria-label={say("preview.label")}>
      <Title order={2}>{say("preview.title")}</Title>
      {languages.length > 1 && (
        <div className="results-languages">
          {languages.map((tag) => (
            <Button
              key={tag}
              variant={tag === chosen ? "filled" : "default"}
              aria-pressed={tag === chosen}
              onClick={() => choose(tag)}
            >
              {new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag}
            </Button>
          ))}
        </div>
      )}
      <iframe
        key={saves}
        className="results-frame"
        title={say("preview.frame")}
        src={`/preview/programs/${programId}/results?l=${encodeURIComponent(chosen)}`}
      />
    </section>
  );
}
