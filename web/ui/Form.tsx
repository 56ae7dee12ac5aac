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
  /** False while there is nothing to send yet. */
  isReady?: boolean;
}) {
  const { mutation, read, submit, labels = {}, children, isReady = true } = props;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!mutation.isPending) mutation.mutate(read(new FormData(event.currentTarget)));
  };
  return (
    <form className="form" onSubmit={send}>
      {children}
      {mutation.isError && <ProblemNotice problem={named(problemOf(mutation.error), labels)} />}
      <div className="form-end">
        <Button type="submit" disabled={!isReady} loading={mutation.isPending}>
          {submit}
        </Button>
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
  // Beside places the detail repeats the first of them by its path; alone it says more than the title.
  if (places.length === 0) return { title: problem.detail ?? problem.title };
  return { title: problem.title, places };
}
