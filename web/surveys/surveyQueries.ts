import { queryOptions } from "@tanstack/react-query";
import type { Survey as Draft } from "#shared/surveys/definition";
import { api, call } from "../api";

const at = (programId: number, surveyId: number) => ({
  id: String(programId),
  surveyId: String(surveyId),
});
const one = api.programs[":id"].surveys[":surveyId"];

export const readSurveys = (programId: number) =>
  call(api.programs[":id"].surveys.$get({ param: { id: String(programId) } }));
const readSurvey = (programId: number, surveyId: number) =>
  call(one.$get({ param: at(programId, surveyId) }));

export type SurveyList = Awaited<ReturnType<typeof readSurveys>>;
export type SurveyRow = SurveyList["surveys"][number];
export type Opening = SurveyRow["waves"][number];
export type SurveyNow = Awaited<ReturnType<typeof readSurvey>>;
export type OpenLink = Awaited<ReturnType<typeof readLinks>>["links"][number];
export type Sheet = Awaited<ReturnType<typeof readSheet>>;

export const surveysQuery = (programId: number) =>
  queryOptions({ queryKey: ["surveys", programId], queryFn: () => readSurveys(programId), staleTime: 0 });

/** One survey with its draft, what is still open in it, and how many answered. */
export const surveyQuery = (programId: number, surveyId: number) =>
  queryOptions({
    queryKey: ["surveys", programId, surveyId],
    queryFn: () => readSurvey(programId, surveyId),
    // Answers come while nobody looks: who comes back to a survey is told the count of now.
    staleTime: 0,
  });

const readLinks = (programId: number, surveyId: number) =>
  call(one.links.$get({ param: at(programId, surveyId) }));
export const linksQuery = (programId: number, surveyId: number) =>
  queryOptions({
    queryKey: ["surveys", programId, surveyId, "links"],
    queryFn: () => readLinks(programId, surveyId),
  });

const readSheet = (programId: number, surveyId: number, wave: number, cohort: number | undefined) =>
  call(
    one.sheet.$get({
      param: at(programId, surveyId),
      query: { wave: String(wave), ...(cohort === undefined ? {} : { cohort: String(cohort) }) },
    }),
  );
/** Everybody's code beside their own link: asked anew each time, kept no longer than it is looked at. */
export const sheetQuery = (programId: number, surveyId: number, wave: number, cohort?: number) =>
  queryOptions({
    queryKey: ["surveys", programId, surveyId, "sheet", wave, cohort],
    queryFn: () => readSheet(programId, surveyId, wave, cohort),
    staleTime: 0,
    gcTime: 0,
  });

export const createSurvey = (programId: number, json: Draft) =>
  call(api.programs[":id"].surveys.$post({ param: { id: String(programId) }, json }));
/** @param basedOn  The mark of the draft that was read; undefined replaces whatever stands. */
export const saveDraft = (programId: number, surveyId: number, json: Draft, basedOn: string | undefined) =>
  call(one.$put({ param: at(programId, surveyId), json, header: ifMatch(basedOn) }));
export const publishSurvey = (programId: number, surveyId: number, basedOn?: string) =>
  call(one.publish.$post({ param: at(programId, surveyId), header: ifMatch(basedOn) }));
const ifMatch = (mark: string | undefined) => (mark === undefined ? {} : { "if-match": mark });
export const saveOpening = (
  programId: number,
  surveyId: number,
  waveId: number,
  json: { opensAt: string; closesAt: string | null; lateDays: number },
) => call(one.waves[":waveId"].$put({ param: { ...at(programId, surveyId), waveId: String(waveId) }, json }));
export const makeLink = (programId: number, surveyId: number, waveId: number) =>
  call(one.links.$post({ param: at(programId, surveyId), json: { waveId } }));
export const makePersonalLinks = (
  programId: number,
  surveyId: number,
  json: { waveId: number; cohortId?: number; expiresAt: string | null },
) => call(one.links.personal.$post({ param: at(programId, surveyId), json }));
export const revokeLink = (programId: number, surveyId: number, linkId: number) =>
  call(one.links[":linkId"].$delete({ param: { ...at(programId, surveyId), linkId: String(linkId) } }));
