import { queryOptions } from "@tanstack/react-query";
import type { ClientResponse } from "hono/client";
import type { Mapping } from "#shared/imports/mapping";
import type { Reading } from "#shared/imports/reading";
import type { ImportQuestion, ImportReport } from "#shared/imports/report";
import { ApiProblem, call } from "../api";

/** A file that was uploaded, as the server keeps it between the steps. */
export interface StagedImport {
  id: number;
  state: "staged" | "stored" | "undone";
  fileName: string;
  reading: Reading;
  /** What was checked or stored last. */
  mapping: Mapping | null;
  report: ImportReport | null;
  /** What the product itself makes of the file. */
  proposal: { mapping: Mapping; questions: ImportQuestion[] } | null;
}

export interface StoredFile {
  id: number;
  fileName: string;
  storedAt: string | null;
  rows?: ImportReport["rows"];
  responses?: ImportReport["responses"];
}

const json = { "Content-Type": "application/json" };
const base = (programId: number) => `/api/v1/programs/${programId}/imports`;

export const importQuery = (programId: number, importId: number) =>
  queryOptions({
    queryKey: ["import", programId, importId],
    queryFn: () => ask<StagedImport>(`${base(programId)}/${importId}`),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const storedFilesQuery = (programId: number) =>
  queryOptions({
    queryKey: ["imports", programId],
    queryFn: async () => (await ask<{ imports: StoredFile[] }>(base(programId))).imports,
  });

export interface Phase {
  phase: string;
  rows: number;
}

export const progressOf = (programId: number, importId: number) =>
  ask<Phase>(`${base(programId)}/${importId}/progress`);

/** The import itself, rolled back: what would happen. A 422 brings the same report, with what stands in the way. */
export async function dryRun(programId: number, importId: number, mapping: Mapping, signal?: AbortSignal) {
  return reportEvenIfRefused(
    ask<ImportReport>(`${base(programId)}/${importId}/dry-run`, {
      method: "POST",
      headers: json,
      body: JSON.stringify({ mapping }),
      ...(signal ? { signal } : {}),
    }),
  );
}

export function confirmImport(programId: number, importId: number, mapping: Mapping, leaveOut: boolean) {
  return ask<ImportReport>(`${base(programId)}/${importId}/confirm`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ mapping, ...(leaveOut ? { onFailed: "leave_out" } : {}) }),
  });
}

export function giveUp(programId: number, importId: number) {
  return ask<null>(`${base(programId)}/${importId}`, { method: "DELETE" });
}

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

/** Sends a file to be read and looked at. XHR, because fetch does not say how far an upload has come. */
export function uploadFile(
  programId: number,
  file: File,
  fields: Record<string, string>,
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
    request.open("POST", `${base(programId)}?dry_run=true`);
    const form = new FormData();
    // Before the file: they steer how it is read.
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", file);
    request.send(form);
  });
  return { done, cancel: () => request.abort() };
}

/** Somebody changed their mind; nothing to show. */
export class Cancelled extends Error {}

function ask<T>(address: string, init?: RequestInit): Promise<T> {
  const pending = fetch(address, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw new Cancelled();
    throw error;
  });
  return call(pending as unknown as Promise<ClientResponse<T, 200, "json">>) as Promise<T>;
}

async function reportEvenIfRefused(pending: Promise<ImportReport>): Promise<ImportReport> {
  try {
    return await pending;
  } catch (error) {
    if (error instanceof ApiProblem && isReport(error.body)) return error.body;
    throw error;
  }
}

function isReport(body: Record<string, unknown>): body is ImportReport & Record<string, unknown> {
  return typeof body.rows === "object" && body.rows !== null && Array.isArray(body.problems);
}

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
    title: "The file did not arrive",
    detail: "The connection broke off, or the server closed it. Nothing was stored; try again.",
  });
}
