import type { Reading } from "#shared/imports/reading";
import type { ImportReport } from "#shared/imports/report";
import { type SayingCode, sayings } from "#shared/imports/sayings";
import type { Said } from "#shared/imports/tell";
import { ApiProblem } from "../api";
import { isolated } from "../ui/isolated";
import { language } from "../ui/language";
import { type ProblemAnswer, problemOf } from "../ui/ProblemNotice";
import { say } from "./say";

/** What the server says of a file, in the reader's language; as the server wrote it where its code is not known here. */
export function sayTold(said: Said | undefined, message: string): string {
  return said && isKnown(said) ? say(said.code as SayingCode, inOrder(said.values)) : message;
}

/** What a sentence is filled with, each in its own order: cells and names come in any script. A choice is no words. */
function inOrder(values: Said["values"]): Said["values"] {
  return (
    values &&
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        typeof value === "string" && key !== "how" ? isolated(value) : value,
      ]),
    )
  );
}

/** What wrote a file: tools have names, tables that no tool wrote have words. */
export function saySource({ id, name }: Reading["source"]): string {
  if (id === "generic-wide") return say("read.wide");
  return id === "generic-long" ? say("read.long") : name;
}

/** The notes on a file, each in the reader's language. */
export function sayNotes({
  notes,
  notesSaid,
}: {
  notes: string[];
  notesSaid?: Said[] | undefined;
}): string[] {
  return notes.map((note, k) => sayTold(notesSaid?.[k], note));
}

/** Why the server refused, as far as it can be told in the reader's language: English is for its readers alone. */
export function sayProblem(error: unknown): ProblemAnswer {
  const { title, detail, places = [] } = problemOf(error);
  const { said } = (error instanceof ApiProblem ? error.body : {}) as { said?: Said };
  const sayOr = (told: Said | undefined, message: string | undefined) =>
    isKnown(told) || language === "en" ? sayTold(told, message ?? "") || undefined : undefined;
  const told = places.map((place) => ({
    // A path within the mapping is for programs; its sentence says what is meant.
    path: isKnown(place.said) ? undefined : place.path,
    message: sayOr(place.said, place.message) ?? say("told.cannotBeUsed"),
  }));
  // The places say it already, each with its words.
  const isInPlaces = told.length > 0 && !isKnown(said);
  return { title, detail: isInPlaces ? undefined : sayOr(said, detail), places: told };
}

const isKnown = (said: Said | undefined) => said !== undefined && Object.hasOwn(sayings, said.code);

/** What is wrong with alike cells, and what their column as a whole suggests. */
export function sayGroup({
  said,
  advice,
  message,
}: NonNullable<ImportReport["problemGroups"]>[number]): string {
  if (!said || !advice) return sayTold(said, message);
  return say("failed.advice", { wrong: sayTold(said, message), advice: sayTold(advice, "") });
}
