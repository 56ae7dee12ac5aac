import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ReportDraft } from "#shared/reports/blocks";
import type { ReportTemplate } from "#shared/reports/builder/templates";
import type { ReportContent } from "#shared/reports/content";
import { api, call } from "../api";

const one = api.reports[":id"];
const at = (id: number) => ({ id: String(id) });

const readReports = async (archived: boolean) =>
  (await call(api.reports.$get({ query: { archived: archived ? "true" : "false" } }))).reports;
export type ReportSummary = Awaited<ReturnType<typeof readReports>>[number];
export const reportsQuery = (archived: boolean) =>
  queryOptions({ queryKey: ["reports", "list", archived], queryFn: () => readReports(archived) });

const readReport = (id: number) => call(one.$get({ param: at(id) }));
export type ReportNow = Awaited<ReturnType<typeof readReport>>;
export const reportQuery = (id: number) =>
  queryOptions({ queryKey: ["reports", id], queryFn: () => readReport(id), staleTime: 0 });

const readPreview = async (id: number) => {
  const { content, ...told } = await call(one.preview.$get({ param: at(id) }));
  return { ...told, content: content as ReportContent };
};
export type ReportPreview = Awaited<ReturnType<typeof readPreview>>;
/** Filled anew after each save; what stood before stays until it is here. */
export const previewQuery = (id: number, revision: number) =>
  queryOptions({
    queryKey: ["reports", id, "preview", revision],
    queryFn: () => readPreview(id),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

const readChoices = async (language: ReportDraft["language"]) =>
  (await call(api.reports.choices.$get({ query: { language } }))).programs;
export type ProgramChoices = Awaited<ReturnType<typeof readChoices>>[number];
export const choicesQuery = (language: ReportDraft["language"]) =>
  queryOptions({ queryKey: ["reports", "choices", language], queryFn: () => readChoices(language) });

const versions = api.reports.versions[":versionId"];
const readVersion = async (versionId: number) => {
  const { content, ...told } = await call(versions.$get({ param: { versionId: String(versionId) } }));
  return { ...told, content: content as ReportContent };
};
export type ReportVersion = Awaited<ReturnType<typeof readVersion>>;
export const versionQuery = (versionId: number) =>
  queryOptions({ queryKey: ["reports", "version", versionId], queryFn: () => readVersion(versionId) });

const readChanges = async (versionId: number) =>
  (await call(versions.changes.$get({ param: { versionId: String(versionId) } }))).changed;
export type ChangedBlocks = Awaited<ReturnType<typeof readChanges>>;
export const changesQuery = (versionId: number) =>
  queryOptions({ queryKey: ["reports", "changes", versionId], queryFn: () => readChanges(versionId) });

const readVersions = async (id: number) => (await call(one.versions.$get({ param: at(id) }))).versions;
export const versionsQuery = (id: number) =>
  queryOptions({ queryKey: ["reports", id, "versions"], queryFn: () => readVersions(id) });

const readQuotes = (programId: number) =>
  call(api.programs[":id"].quotes.$get({ param: { id: String(programId) } }));
/** Approved quotes of a program, and its codes to choose them by. */
export const quotesQuery = (programId: number) =>
  queryOptions({
    queryKey: ["stories", programId, "quotes"],
    queryFn: () => readQuotes(programId),
    staleTime: 0,
  });

export const createReport = (json: {
  name: string;
  language: ReportDraft["language"];
  template?: ReportTemplate;
  programs: number[];
}) => call(api.reports.$post({ json }));
export const saveReport = (id: number, json: ReportDraft & { revision: number }) =>
  call(one.$put({ param: at(id), json }));
export const copyReport = (id: number, name: string) =>
  call(one.duplicate.$post({ param: at(id), json: { name } }));
export const archiveReport = (id: number, archived: boolean) =>
  call(one.archived.$put({ param: at(id), json: { archived } }));
export const publishReport = (id: number, revision: number) =>
  call(one.versions.$post({ param: at(id), json: { revision } }));
