import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { QuotePart } from "./QuotePart";
import { say } from "./say";
import { giveCodes, keyOf, type Story, type StoryCode } from "./storyQueries";

/** One open answer: as it was written, with its codes and what was made of it for others. Number keys give codes. */
export function StoryCard(props: {
  programId: number;
  story: Story;
  codes: StoryCode[];
  blind: boolean;
  /** The id of the answer that follows. */
  next: string | undefined;
}) {
  const { programId, story, codes, blind, next } = props;
  const client = useQueryClient();
  const give = useMutation({
    mutationFn: (json: { codes: number[]; done: boolean }) => giveCodes(programId, story, { ...json, blind }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["stories", programId] }),
  });
  const mine = give.isPending ? give.variables : story.mine;
  const usable = codes.filter(({ id, archived }) => !archived || mine.codes.includes(id));
  const toggle = (id: number) => {
    const has = mine.codes.includes(id);
    give.mutate({
      codes: has ? mine.codes.filter((one) => one !== id) : [...mine.codes, id],
      done: mine.done,
    });
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const code = /^[1-9]$/.test(event.key) ? usable[Number(event.key) - 1] : undefined;
    if (code) toggle(code.id);
    if (event.key !== "Enter") return;
    event.preventDefault();
    give.mutate({ codes: mine.codes, done: true });
    if (next) document.getElementById(next)?.focus();
  };
  return (
    <article
      id={`story-${keyOf(story)}`}
      className="story"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: number keys code the answer that has the focus.
      tabIndex={0}
      aria-label={say("story.name", { wave: story.wave.label, question: story.question })}
      onKeyDown={onKey}
    >
      <p className="story-place quiet" dir="auto">
        {[story.wave.label, story.group, story.question].filter(Boolean).join(" · ")}
      </p>
      <blockquote className="story-said" dir="auto" lang={story.language ?? undefined}>
        {story.original}
      </blockquote>
      <fieldset className="story-codes">
        <legend className="visually-hidden">{say("story.codes")}</legend>
        {usable.map(({ id, name, meaning }, k) => (
          <button
            key={id}
            type="button"
            className="story-code"
            aria-pressed={mine.codes.includes(id)}
            title={meaning || undefined}
            onClick={() => toggle(id)}
          >
            {k < 9 && <kbd>{k + 1}</kbd>} <span dir="auto">{name}</span>
          </button>
        ))}
        <Button
          variant={mine.done ? "light" : "default"}
          aria-pressed={mine.done}
          onClick={() => give.mutate({ codes: mine.codes, done: !mine.done })}
        >
          {mine.done ? say("story.isDone") : say("story.done")}
        </Button>
      </fieldset>
      {story.others.map(({ name, codes: given, done }) => (
        <p key={name ?? ""} className="quiet">
          {say(done ? "story.other" : "story.otherReads", {
            name: name ?? say("story.somebody"),
            codes: namesOf(given, codes) || say("story.noCode"),
          })}
        </p>
      ))}
      {give.isError && <ProblemNotice problem={problemOf(give.error)} />}
      <QuotePart programId={programId} story={story} />
    </article>
  );
}

function namesOf(ids: readonly number[], codes: readonly StoryCode[]): string {
  return codes
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(", ");
}
