import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { say } from "./say";

/** The very page that people get, from the server, as wide as a phone; drawn anew after each save. */
export function Preview(props: { programId: number; surveyId: number; language: string; saves: number }) {
  const { programId, surveyId, language, saves } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const [again, setAgain] = useState(0);
  const wanted = `/preview/programs/${programId}/surveys/${surveyId}?l=${encodeURIComponent(language)}&drawn=${saves}.${again}`;
  const [first] = useState(wanted);
  const shown = useRef(first);
  const scrolled = useRef(0);
  useEffect(() => {
    const page = frame.current?.contentWindow;
    if (!page || shown.current === wanted) return;
    shown.current = wanted;
    // Who edits the fifth question goes on seeing the fifth question.
    scrolled.current = page.scrollY;
    page.location.replace(`${wanted}${page.location.hash}`);
  }, [wanted]);
  return (
    <section className="preview" aria-label={say("preview.label")}>
      <div className="preview-head">
        <h3>{say("preview.title")}</h3>
        <Button variant="subtle" onClick={() => setAgain(again + 1)}>
          {say("preview.again")}
        </Button>
      </div>
      <p className="quiet">{say("preview.try")}</p>
      <iframe
        ref={frame}
        title={say("preview.page")}
        src={first}
        onLoad={() => frame.current?.contentWindow?.scrollTo(0, scrolled.current)}
      />
    </section>
  );
}
