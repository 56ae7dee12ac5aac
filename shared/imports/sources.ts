import { foldWords } from "./cells";

/**
 * The survey tools whose files we know by their headers, one row per tool. `marks` are folded column names
 * (or names of the tool's own ids): all of `all` must be there, and `any` adds to the confidence.
 */
export interface Source {
  id: string;
  name: string;
  /** Folded column names that must all be there. */
  all: string[];
  /** Folded names of which the first column has one. */
  first?: string[];
  /** A name that some column must match, where the tool makes names up. */
  pattern?: RegExp;
  /** Others could make such names up too: the pattern alone proves little. */
  weak?: true;
  /** Folded names of which more make it surer. */
  any: string[];
  /** Column that says whether somebody finished, and the folded cells that mean "no". */
  finished?: { column: string; no: string[] };
  /** Columns whose folded cells mark a row as not a real response. */
  kinds?: { column: string; cells: Record<string, "preview" | "rejected" | "test"> }[];
  /** When the response was sent, best first. */
  completed?: string[];
  /** Of these, those whose times are UTC without saying so. */
  utc?: string[];
  language?: string;
  /** Columns that say how long answering took, in seconds. */
  seconds?: string[];
  /** A form's column of this name, to the right of its items, says how far the form is; these cells mean "not done". */
  formComplete?: { pattern: RegExp; no: string[] };
  /** Columns of options hold 0 also where nobody was asked; the column of the whole question says whether. */
  zerosUnasked?: true;
  /** Folded cells with which the tool says that a question was not shown. */
  notAsked?: string[];
  /** The tool's own id of a response: tells people apart only where a person has one row. */
  responseId?: string;
  /** Columns that the tool writes about the response, not about the person. */
  housekeeping: string[];
}

const statusOfQualtrics = {
  "1": "preview",
  "survey preview": "preview",
  preview: "preview",
  "9": "preview",
  "17": "preview",
  "2": "test",
  "survey test": "test",
  test: "test",
  "8": "rejected",
  spam: "rejected",
  "12": "rejected",
  "40": "rejected",
} as const;

/** What Qualtrics says of a response, in exports with its third header row and in workbooks without. */
const qualtrics = {
  id: "qualtrics",
  name: "Qualtrics",
  responseId: "responseid",
  finished: { column: "finished", no: ["0", "false", "no"] },
  kinds: [{ column: "status", cells: statusOfQualtrics }],
  completed: ["recordeddate", "enddate"],
  language: "userlanguage",
  seconds: ["duration (in seconds)"],
  housekeeping: [
    "startdate",
    "enddate",
    "status",
    "ipaddress",
    "progress",
    "duration (in seconds)",
    "finished",
    "recordeddate",
    "recipientlastname",
    "recipientfirstname",
    "recipientemail",
    "locationlatitude",
    "locationlongitude",
    "distributionchannel",
    "userlanguage",
  ],
} satisfies Omit<Source, "all" | "any">;

/** Google writes the first header in the form's language. */
const timestampWords = [
  "timestamp",
  "zeitstempel",
  "horodateur",
  "marca temporal",
  "carimbo de data/hora",
  "informazioni cronologiche",
  "tijdstempel",
  "طابع زمني",
  "časová pečiatka",
  "časové razítko",
  "sygnatura czasowa",
  "tidsstämpel",
  "zaman damgası",
  "отметка времени",
  "タイムスタンプ",
  "时间戳记",
];

export const sources: readonly Source[] = [
  {
    id: "template",
    name: "Common Ground template",
    all: ["participant", "wave"],
    pattern: /^[a-z0-9]+(-[a-z0-9]+)*\.[1-9]\d{0,2}$/,
    any: ["cohort", "group", "completed_at"],
    completed: ["completed_at"],
    housekeeping: [],
  },
  {
    ...qualtrics,
    all: ["#importid"],
    any: ["responseid", "recordeddate", "finished", "progress", "status"],
  },
  {
    ...qualtrics,
    all: ["startdate", "recordeddate", "responseid", "distributionchannel"],
    any: ["finished", "progress", "status", "userlanguage"],
  },
  {
    id: "qualtrics-legacy",
    responseId: "responseid",
    name: "Qualtrics (older export)",
    all: ["responseid", "responseset"],
    any: ["finished", "startdate", "enddate", "status"],
    finished: { column: "finished", no: ["0", "false"] },
    kinds: [{ column: "status", cells: statusOfQualtrics }],
    completed: ["enddate"],
    housekeeping: [
      "responseset",
      "name",
      "emailaddress",
      "ipaddress",
      "status",
      "startdate",
      "enddate",
      "finished",
    ],
  },
  {
    id: "surveymonkey",
    responseId: "respondent id",
    name: "SurveyMonkey",
    all: ["respondent id", "start date", "end date"],
    any: ["collector id", "collector", "ip address", "email address", "custom data 1"],
    completed: ["end date"],
    housekeeping: [
      "collector id",
      "collector",
      "start date",
      "end date",
      "ip address",
      "email address",
      "first name",
      "last name",
    ],
  },
  {
    id: "kobotoolbox",
    responseId: "_id",
    name: "KoboToolbox",
    all: ["_id", "_submission_time"],
    any: ["_uuid", "_index", "_validation_status", "__version__", "_tags", "_status", "_submitted_by"],
    kinds: [
      {
        column: "_validation_status",
        cells: { "not approved": "rejected", validation_status_not_approved: "rejected" },
      },
    ],
    completed: ["_submission_time", "end"],
    utc: ["_submission_time"],
    housekeeping: [
      "start",
      "end",
      "_uuid",
      "_submission_time",
      "_validation_status",
      "_notes",
      "_status",
      "_index",
    ],
  },
  {
    id: "odk-central",
    zerosUnasked: true,
    responseId: "key",
    name: "ODK Central",
    all: ["submissiondate", "key", "submitterid"],
    any: ["submittername", "reviewstate", "formversion", "deviceid", "edits"],
    kinds: [{ column: "reviewstate", cells: { rejected: "rejected" } }],
    completed: ["submissiondate"],
    housekeeping: [
      "submissiondate",
      "submitterid",
      "submittername",
      "deviceid",
      "status",
      "reviewstate",
      "edits",
    ],
  },
  {
    id: "limesurvey",
    responseId: "id",
    name: "LimeSurvey",
    all: ["submitdate", "lastpage", "startlanguage"],
    any: ["seed", "token", "startdate", "datestamp"],
    finished: { column: "submitdate", no: [""] },
    notAsked: ["n/a"],
    completed: ["submitdate", "datestamp"],
    language: "startlanguage",
    seconds: ["interviewtime"],
    housekeeping: [
      "submitdate",
      "lastpage",
      "startlanguage",
      "seed",
      "startdate",
      "datestamp",
      "interviewtime",
    ],
  },
  {
    id: "limesurvey",
    responseId: "response id",
    name: "LimeSurvey",
    all: ["date submitted", "last page", "start language"],
    any: ["response id", "seed", "access code", "date started", "date last action"],
    finished: { column: "date submitted", no: [""] },
    notAsked: ["n/a"],
    completed: ["date submitted", "date last action"],
    language: "start language",
    seconds: ["total time"],
    housekeeping: [
      "total time",
      "date submitted",
      "last page",
      "start language",
      "seed",
      "date started",
      "date last action",
    ],
  },
  {
    id: "redcap",
    name: "REDCap",
    all: ["redcap_event_name"],
    any: [
      "redcap_repeat_instrument",
      "redcap_repeat_instance",
      "redcap_survey_identifier",
      "record_id",
      "study_id",
    ],
    formComplete: { pattern: /(_complete|^complete\?)$/, no: ["0", "incomplete"] },
    housekeeping: ["redcap_survey_identifier", "redcap_repeat_instrument", "redcap_repeat_instance"],
  },
  {
    id: "redcap",
    name: "REDCap",
    all: [],
    pattern: /^[a-z][a-z0-9_]*_complete$/,
    weak: true,
    any: ["record_id", "redcap_data_access_group", "redcap_survey_identifier", "redcap_repeat_instance"],
    formComplete: { pattern: /_complete$/, no: ["0", "incomplete"] },
    housekeeping: ["redcap_survey_identifier", "redcap_data_access_group"],
  },
  {
    id: "typeform",
    responseId: "#",
    name: "Typeform",
    all: ["#", "submit date (utc)", "network id"],
    any: ["start date (utc)", "response type", "ending"],
    finished: { column: "response type", no: ["partial", "started"] },
    completed: ["submit date (utc)", "stage date (utc)"],
    utc: ["submit date (utc)", "stage date (utc)"],
    housekeeping: [
      "start date (utc)",
      "stage date (utc)",
      "submit date (utc)",
      "network id",
      "response type",
      "tags",
      "ending",
    ],
  },
  {
    id: "heyform",
    responseId: "#",
    name: "HeyForm",
    all: ["#", "start date (utc)", "submit date (utc)"],
    any: [],
    completed: ["submit date (utc)"],
    utc: ["submit date (utc)"],
    housekeeping: ["start date (utc)", "submit date (utc)"],
  },
  {
    id: "formbricks",
    responseId: "response id",
    name: "Formbricks",
    all: ["response id", "finished", "survey id"],
    any: ["no.", "timestamp", "user id", "formbricks id (internal)"],
    finished: { column: "finished", no: ["no", "false", "0"] },
    completed: ["timestamp"],
    seconds: ["duration seconds"],
    housekeeping: ["no.", "timestamp", "finished", "survey id", "url", "tags", "duration seconds"],
  },
  {
    id: "microsoft-forms",
    responseId: "id",
    name: "Microsoft Forms",
    all: ["id", "start time", "completion time"],
    any: ["email", "name", "last modified time"],
    completed: ["completion time"],
    housekeeping: ["start time", "completion time", "email", "name", "last modified time"],
  },
  // The owner's language names the columns.
  microsoftIn("startzeit", "fertigstellungszeit", "e-mail", "name"),
  microsoftIn("heure de début", "heure de fin", "adresse de messagerie", "nom"),
  microsoftIn("hora de inicio", "hora de finalización", "correo electrónico", "nombre"),
  microsoftIn("hora de início", "hora de conclusão", "email", "nome"),
  microsoftIn("وقت البدء", "وقت الإكمال", "البريد الإلكتروني", "الاسم"),
  {
    id: "google-forms",
    name: "Google Forms",
    all: [],
    first: timestampWords,
    any: ["username", "email address", "score"],
    completed: timestampWords,
    housekeeping: [...timestampWords, "username", "email address", "score"],
  },
  {
    id: "opnform",
    responseId: "id",
    name: "OpnForm",
    all: ["id", "created_at"],
    any: ["status"],
    finished: { column: "status", no: ["in progress"] },
    completed: ["created_at"],
    housekeeping: ["id", "created_at", "status"],
  },
];

function microsoftIn(start: string, end: string, email: string, name: string): Source {
  return {
    id: "microsoft-forms",
    responseId: "id",
    name: "Microsoft Forms",
    all: ["id", start, end],
    any: [email, name],
    completed: [end],
    housekeeping: [start, end, email, name],
  };
}

/** The tools that a person can say a file is from, in the order of the table. */
export const sourceNames: ReadonlyMap<string, string> = new Map(sources.map(({ id, name }) => [id, name]));

/** A source as a person says it: there is no doubt about it. */
export function sourceSaid(id: string): { id: string; name: string; confidence: number } | undefined {
  const name = sourceNames.get(id);
  return name === undefined ? undefined : { id, name, confidence: 1 };
}

/** The source with this id that the columns fit, so that its own columns can be found. */
export function sourceWith(id: string, names: readonly string[]): Source | undefined {
  const folded = new Set(names.map(foldWords));
  return (
    sources.find((source) => source.id === id && source.all.every((name) => folded.has(name))) ??
    sources.find((source) => source.id === id)
  );
}
