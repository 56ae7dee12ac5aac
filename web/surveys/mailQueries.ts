import { queryOptions } from "@tanstack/react-query";
import { api, call } from "../api";

const at = (programId: number, surveyId: number) => ({ id: String(programId), surveyId: String(surveyId) });
const program = api.programs[":id"];
const mailings = program.surveys[":surveyId"].mailings;

const readMailings = (programId: number, surveyId: number) =>
  call(mailings.$get({ param: at(programId, surveyId) }));
export type Mailings = Awaited<ReturnType<typeof readMailings>>;
export type Mailing = Mailings["mailings"][number];
export type MailKind = Mailing["kind"];

/** How often, in milliseconds, the screen asks how far mails are that go just now. */
const again = 3_000;

/** What was mailed about a survey; asked again by itself while mails are on their way. */
export const mailingsQuery = (programId: number, surveyId: number) =>
  queryOptions({
    queryKey: ["surveys", programId, surveyId, "mail"],
    queryFn: () => readMailings(programId, surveyId),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.mailings.some(isUnderWay) ? again : false),
  });

function isUnderWay({ addressed, cancelled, sendAt, counts }: Mailing): boolean {
  const isDue = new Date(sendAt).getTime() < Date.now() + 60_000;
  return (
    isDue && !cancelled && (!addressed || counts.some(({ state }) => ["waiting", "sending"].includes(state)))
  );
}

export const storeAddresses = (programId: number, list: string) =>
  call(program.addresses.$post({ param: { id: String(programId) }, json: { list } }));
export type StoredAddresses = Awaited<ReturnType<typeof storeAddresses>>;
export const removeAddresses = (programId: number) =>
  call(program.addresses.$delete({ param: { id: String(programId) } }));

interface MailWords {
  waveId: number;
  subject: Record<string, string>;
  text: Record<string, string>;
}

export const sendMailing = (
  programId: number,
  surveyId: number,
  json: MailWords & { kind: MailKind; sendAt: string | null },
) => call(mailings.$post({ param: at(programId, surveyId), json }));
export const cancelMailing = (programId: number, surveyId: number, mailingId: number) =>
  call(
    mailings[":mailingId"].$delete({ param: { ...at(programId, surveyId), mailingId: String(mailingId) } }),
  );
export const previewMail = (programId: number, surveyId: number, json: MailWords & { language: string }) =>
  call(mailings.preview.$post({ param: at(programId, surveyId), json }));
export const testMail = (programId: number, surveyId: number, json: MailWords & { language: string }) =>
  call(mailings.test.$post({ param: at(programId, surveyId), json }));
