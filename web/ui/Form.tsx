import { Button } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import type { FormEvent, ReactNode } from "react";
import { type ProblemAnswer, ProblemNotice, problemOf } from "./ProblemNotice";

/**
 * A form that sends its fields: busy while it does, and when the server says no, the reason stands above
 * the button, with the name of the field in place of its path.
 */
export function Form<Values>(props: {
  mutation: UseMutationResult<unknown, unknown, Values>;
  read: (fields: FormData) => Values;
  submit: string;
  /** What a person calls the places that a problem may name: `{ "owner.email": "Your e-mail" }`. */
  labels?: Record<string, string>;
  children: ReactNode;
  beside?: ReactNode;
}) {
  const { mutation, read, submit, labels = {}, children, beside } = props;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!mutation.isPending) mutation.mutate(read(new FormData(event.currentTarget)));
  };
  return (
    <form className="form" onSubmit={send}>
      {children}
      {mutation.isError && <ProblemNotice problem={named(problemOf(mutation.error), labels)} />}
      <div className="form-end">
        <Button type="submit" loading={mutation.isPending}>
          {submit}
        </Button>
        {beside}
      </div>
    </form>
  );
}

/** The text of a field as it was typed. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}

function named(problem: ProblemAnswer, labels: Record<string, string>): ProblemAnswer {
  const places = (problem.places ?? []).map((place) => ({
    ...place,
    path: labels[place.path ?? ""] ?? place.path,
  }));
  // The detail repeats the first place by its path, which is not a word that the page uses.
  return { title: problem.title, places, ...(places.length === 0 ? { detail: problem.detail } : {}) };
}
