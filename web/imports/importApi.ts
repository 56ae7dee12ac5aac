import { queryOptions } from "@tanstack/react-query";
import type { ConflictDecision } from "#shared/imports/conflictDecision";
import type { Mapping } from "#shared/imports/mapping";
import type { Reading } from "#shared/imports/reading";
import type { ImportReport } from "#shared/imports/report";
import { ApiProblem, api, call } from "../api";
import { language } from "../ui/language";
import { say } from "./say";

const routes = api.programs[":id"].imports;
const at = (programId: number, importId: number) => ({
  param: { id: String(programId), importId: String(importId) },
});
const base = (programId: number) => `/api/v1/programs/${programId}/imports`;

const readImport = async (programId: number, importId: number) => {
  const { reading, ...staged } = await call(routes[":importId"].$get(at(programId, importId)));
  return { ...staged, reading: reading as Reading };
};

/** A file that was uploaded, as the server keeps it between the steps. */
export type StagedImport = Awaited<ReturnType<typeof readImport>>;

export const importQuery = (programId: number, importId: number) =>
  queryOptions({
    queryKey: ["import", programId, importId],
    queryFn: () => readImport(programId, importId),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const storedFilesQuery = (programId: number) =>
  queryOptions({
    queryKey: ["imports", programId],
    queryFn: async () => (await call(routes.$get({ param: { id: String(programId) } }))).imports,
  });

export const progressOf = (programId: number, importId: number) =>
  call(routes[":importId"].progress.$get(at(programId, importId)));

/** What is tried out: a mapping, what was decided of single conflicts, and which of them are shown. */
export interface Check {
  mapping: Mapping;
  decisions?: ConflictDecision[];
  conflictsFrom?: number;
}

/** The import itself, rolled back: what would happen. */
export function dryRun(
  programId: number,
  importId: number,
  check: Check,
  signal: AbortSignal,
): Promise<ImportReport> {
  return call(
    routes[":importId"]["dry-run"]
      .$post({ ...at(programId, importId), json: { ...check, language } }, { init: { signal } })
      .catch((error: unknown) => {
        if (error instanceof DOMException && error.name === "AbortError") throw new Cancelled();
        throw error;
      }),
  );
}

export function confirmImport(
  programId: number,
  importId: number,
  { mapping, decisions }: Check,
  leaveOut: boolean,
): Promise<ImportReport> {
  const json = {
    mapping,
    language,
    ...(decisions ? { decisions } : {}),
    ...(leaveOut ? { onFailed: "leave_out" as const } : {}),
  };
  return call(routes[":importId"].confirm.$post({ ...at(programId, importId), json }));
}

/** Stops what runs for a file and takes the file away; answers when nothing is left of it. */
export function stopImport(programId: number, importId: number) {
  return call(routes[":importId"].cancel.$post(at(programId, importId)));
}

export function giveUp(programId: number, importId: number) {
  return call(routes[":importId"].$delete(at(programId, importId)));
}

/** Takes an import back; with `isTrial` only says what that would do. */
export function takeBack(programId: number, importId: number, isTrial: boolean) {
  return call(
    routes[":importId"].undo.$post({
      ...at(programId, importId),
      query: { dry_run: isTrial ? "true" : "false" },
    }),
  );
}
export type TakenBack = Awaited<ReturnType<typeof takeBack>>;

export function problemsAddress(programId: number, importId: number): string {
  return `${base(programId)}/${importId}/problems.csv`;
}

export function templateAddress(programId: number, instruments: readonly string[]): string {
  return `${base(programId)}/template.csv?instruments=${instruments.map(encodeURIComponent).join(",")}`;
}

export interface Upload {
  /** The upload's id, once the server has read the file. */
  done: Promise<number>;
  cancel: () => void;
}

/** How to read a file, where that is not left to recognition; the fields of the form, by their names. */
export type ReadAs = Partial<
  Record<"header_row" | "answers_from" | "plain" | "source" | "sheet" | "per_answer", string>
>;

/** Sends a file to be read and looked at. XHR, because fetch does not say how far an upload has come. */
export function uploadFile(
  programId: number,
  file: File,
  readAs: ReadAs,
  onProgress: (percent: number) => void,
): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<number>((resolve, reject) => {
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress((event.loaded / event.total) * 100);
    };
    request.upload.onload = () => onProgress(100);
    request.onerror = () => reject(noAnswer());
    request.onabort = () => reject(new Cancelled());
    request.onload = () => {
      const body = readBody(request.responseText);
      if (body && typeof body.id === "number") resolve(body.id);
      else if (body) reject(new ApiProblem({ status: request.status, ...body }));
      else reject(noAnswer());
    };
    request.open("POST", `/api/v1/programs/${programId}/uploads`);
    const form = new FormData();
    // Before the file: they say how to read it.
    for (const [name, value] of Object.entries(readAs)) if (value !== "") form.append(name, value);
    form.append("file", file);
    request.send(form);
  });
  return { done, cancel: () => request.abort() };
}

/** Somebody changed their mind; nothing to show. */
export class Cancelled extends Error {}

function readBody(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function noAnswer(): ApiProblem {
  return new ApiProblem({
    code: "offline",
    title: say("upload.lost"),
    detail: say("upload.lostDetail"),
  });
}
