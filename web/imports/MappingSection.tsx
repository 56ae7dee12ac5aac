import { Button, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { ImportQuestion } from "#shared/imports/report";
import { say } from "./say";
import { sayTold } from "./told";

export interface SectionState {
  isOpen: boolean;
  onToggle: () => void;
  questions: ImportQuestion[];
  isMissing: boolean;
}

/** One part of the mapping: what it says now, as a sentence, and on wish the controls that change it. */
export function MappingSection(
  props: SectionState & { title: string; summary: ReactNode; children: ReactNode },
) {
  const { title, summary, isOpen, onToggle, questions, isMissing, children } = props;
  const id = useId();
  return (
    <section
      className={isMissing ? "mapping-section missing" : "mapping-section"}
      aria-labelledby={`${id}-title`}
    >
      <div className="mapping-head">
        <div>
          <Title order={3} id={`${id}-title`}>
            {title}
          </Title>
          <p className="mapping-summary">{summary}</p>
        </div>
        <Button
          variant="subtle"
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          aria-label={`${isOpen ? say("map.close") : say("map.change")}: ${title}`}
          onClick={onToggle}
        >
          {isOpen ? say("map.close") : say("map.change")}
        </Button>
      </div>
      <div id={`${id}-body`} hidden={!isOpen}>
        {isOpen && (
          <>
            {questions.map(({ id: question, question: words, said }) => (
              <p key={question} className="mapping-question">
                {sayTold(said, words)}
              </p>
            ))}
            {children}
          </>
        )}
      </div>
    </section>
  );
}
