import { Button, Checkbox, Textarea } from "@mantine/core";
import { type UseMutationResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { say } from "./say";
import { approveQuote, type Story, tellingQuery, withdrawQuote, writeQuote } from "./storyQueries";

/** What is made of an answer for others: written beside the original, approved by somebody else, taken back. */
export function QuotePart({ programId, story }: { programId: number; story: Story }) {
  const { quote, consent } = story;
  const [isWriting, setWriting] = useState(false);
  const client = useQueryClient();
  const done = () => client.invalidateQueries({ queryKey: ["stories", programId] });
  const withdraw = useMutation({
    mutationFn: (why: "team" | "consent") => withdrawQuote(programId, quote?.id ?? 0, why),
    onSuccess: done,
  });
  if (quote?.state === "approved")
    return (
      <div className="quote-part">
        <Said text={quote.text} />
        <p className="quiet">
          {say("quote.approvedBy", { name: quote.approvedBy ?? say("story.somebody") })}
        </p>
        {withdraw.isError && <ProblemNotice problem={problemOf(withdraw.error)} />}
        <TakeBack withdraw={withdraw} />
      </div>
    );
  if (consent !== true || story.leftOut || story.compared)
    return (
      <p className="quote-not quiet">
        {say(
          consent === null
            ? "quote.notAsked"
            : consent === false
              ? "quote.refused"
              : story.leftOut
                ? "quote.leftOut"
                : "quote.compared",
        )}
      </p>
    );
  if (isWriting)
    return (
      <Write
        {...{ programId, story }}
        onDone={async () => {
          await done(); // the old words must not stand there to be approved meanwhile
          setWriting(false);
        }}
        onCancel={() => setWriting(false)}
      />
    );
  return (
    <div className="quote-part">
      {quote && <Said text={quote.text} />}
      {quote?.state === "withdrawn" && (
        <p className="quiet">{say(`quote.withdrawn.${quote.withdrawnWhy ?? "team"}`)}</p>
      )}
      {quote?.state === "draft" && <Approve {...{ programId, story }} onDone={done} />}
      <Button variant="default" onClick={() => setWriting(true)}>
        {say(quote ? "quote.rewrite" : "quote.write")}
      </Button>
    </div>
  );
}

function Said({ text }: { text: string }) {
  return (
    <blockquote className="quote-text" dir="auto">
      {text}
    </blockquote>
  );
}

function TakeBack({ withdraw }: { withdraw: UseMutationResult<unknown, unknown, "team" | "consent"> }) {
  return (
    <div className="form-end">
      <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate("team")}>
        {say("quote.takeBack")}
      </Button>
      <Button variant="subtle" loading={withdraw.isPending} onClick={() => withdraw.mutate("consent")}>
        {say("quote.noLonger")}
      </Button>
    </div>
  );
}

function Write(props: {
  programId: number;
  story: Story;
  onDone: () => Promise<void>;
  onCancel: () => void;
}) {
  const { programId, story, onDone, onCancel } = props;
  const [text, setText] = useState(story.quote?.text ?? story.original);
  const write = useMutation({ mutationFn: () => writeQuote(programId, story, text), onSuccess: onDone });
  return (
    <div className="quote-write">
      <div>
        <p className="quote-label">{say("quote.original")}</p>
        <blockquote className="quote-original" dir="auto">
          {story.original}
        </blockquote>
      </div>
      <Textarea
        label={say("quote.forOthers")}
        description={say("quote.forOthersAbout")}
        autosize
        minRows={4}
        maxLength={4_000}
        dir="auto"
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      {write.isError && <ProblemNotice problem={problemOf(write.error)} />}
      <div className="form-end">
        <Button disabled={text.trim() === ""} loading={write.isPending} onClick={() => write.mutate()}>
          {say("quote.save")}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {say("quote.cancel")}
        </Button>
      </div>
    </div>
  );
}

function Approve({
  programId,
  story,
  onDone,
}: {
  programId: number;
  story: Story;
  onDone: () => Promise<void>;
}) {
  const { id, revision, isMine, writtenBy } = story.quote!;
  const [looked, setLooked] = useState(false);
  const looking = useQuery(tellingQuery(programId, story));
  const telling = looking.data ?? [];
  const approve = useMutation({
    mutationFn: () => approveQuote(programId, id, { revision, looked }),
    onSuccess: onDone,
  });
  return (
    <>
      <p className="quiet">
        {isMine ? say("quote.mine") : say("quote.waits", { name: writtenBy ?? say("story.somebody") })}
      </p>
      {telling.length > 0 && (
        <div className="quote-telling">
          <p>{say("quote.telling")}</p>
          <ul>
            {telling.map(({ kind, found }) => (
              <li key={`${kind} ${found}`}>
                {say(`telling.${kind}`)}: <strong dir="auto">{found}</strong>
              </li>
            ))}
          </ul>
          <Checkbox
            label={say("quote.looked")}
            checked={looked}
            onChange={({ currentTarget: { checked } }) => setLooked(checked)}
          />
        </div>
      )}
      {looking.isError && <ProblemNotice problem={problemOf(looking.error)} />}
      {approve.isError && <ProblemNotice problem={problemOf(approve.error)} />}
      <Button
        disabled={!looking.isSuccess || (telling.length > 0 && !looked)}
        loading={approve.isPending}
        onClick={() => approve.mutate()}
      >
        {say("quote.approve")}
      </Button>
    </>
  );
}
