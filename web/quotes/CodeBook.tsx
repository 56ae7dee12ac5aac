import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { PartTitle } from "./PartTitle";
import { say } from "./say";
import { addCode, bookQuery, changeCode, orderCodes, type StoryCode } from "./storyQueries";

type Book = { codes: StoryCode[] };

/** What open answers speak of: names with their meaning, in an order that the number keys follow. */
export function CodeBook({ programId, codes }: { programId: number; codes: StoryCode[] }) {
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (work: () => Promise<Book>) => work(),
    onSuccess: ({ codes: now }) => client.setQueryData(bookQuery(programId).queryKey, now),
  });
  const used = codes.filter(({ archived }) => !archived);
  const away = codes.filter(({ archived }) => archived);
  const move = (index: number, by: number) => {
    const ids = used.map(({ id }) => id);
    const [id] = ids.splice(index, 1);
    change.mutate(() => orderCodes(programId, ids.toSpliced(index + by, 0, id!)));
  };
  const put = (id: number, archived: boolean) => change.mutate(() => changeCode(programId, id, { archived }));
  return (
    <section className="stories-part">
      <PartTitle>{say("book.title")}</PartTitle>
      <p className="stories-lead">{say("book.about")}</p>
      <ol className="book">
        {used.map((code, k) => (
          <li key={code.id} className="book-row">
            <CodeWords programId={programId} code={code} change={change.mutate} />
            <div className="book-tools">
              <Button
                variant="subtle"
                disabled={k === 0}
                aria-label={say("book.up", { name: code.name })}
                onClick={() => move(k, -1)}
              >
                ↑
              </Button>
              <Button
                variant="subtle"
                disabled={k === used.length - 1}
                aria-label={say("book.down", { name: code.name })}
                onClick={() => move(k, 1)}
              >
                ↓
              </Button>
              <Button variant="subtle" onClick={() => put(code.id, true)}>
                {say("book.away")}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {away.length > 0 && (
        <ul className="book">
          {away.map(({ id, name }) => (
            <li key={id} className="book-row quiet">
              <span dir="auto">{say("book.isAway", { name })}</span>
              <Button variant="subtle" onClick={() => put(id, false)}>
                {say("book.back")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {change.isError && <ProblemNotice problem={problemOf(change.error)} />}
      <AddCode onAdd={(words) => change.mutateAsync(() => addCode(programId, words))} />
    </section>
  );
}

function CodeWords(props: {
  programId: number;
  code: StoryCode;
  change: (work: () => Promise<Book>) => void;
}) {
  const { programId, code, change } = props;
  const { id, answers } = code;
  const field = (key: "name" | "meaning", most: number) => (
    <TextInput
      aria-label={say(`book.${key}`)}
      defaultValue={code[key]}
      maxLength={most}
      dir="auto"
      onBlur={({ currentTarget: { value } }) => {
        if (value.trim() !== code[key] && (key === "meaning" || value.trim()))
          change(() => changeCode(programId, id, { [key]: value.trim() }));
      }}
    />
  );
  return (
    <div className="book-words">
      {field("name", 60)}
      {field("meaning", 500)}
      <span className="quiet">{say("book.answers", { n: answers })}</span>
    </div>
  );
}

function AddCode({ onAdd }: { onAdd: (words: { name: string; meaning: string }) => Promise<unknown> }) {
  const [words, setWords] = useState({ name: "", meaning: "" });
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (words.name.trim())
      void onAdd(words).then(
        () => setWords({ name: "", meaning: "" }),
        () => {},
      );
  };
  return (
    <form className="book-add" onSubmit={add}>
      {(["name", "meaning"] as const).map((key) => (
        <TextInput
          key={key}
          label={say(key === "name" ? "book.newName" : "book.newMeaning")}
          value={words[key]}
          maxLength={key === "name" ? 60 : 500}
          dir="auto"
          onChange={({ currentTarget: { value } }) => setWords((now) => ({ ...now, [key]: value }))}
        />
      ))}
      <Button type="submit" variant="default">
        {say("book.add")}
      </Button>
    </form>
  );
}
