import { foldWords } from "./cells";

/**
 * The words by which programs call their waves, and the columns that hold codes, waves, groups, cohorts.
 * English, Spanish, French, German, Portuguese, Arabic; own compilation, folded.
 */

export type WaveWord = { kind: "pre" | "post" | "then" | "followup" } | { ordinal: number };

const waveWords: [Extract<WaveWord, { kind: string }>["kind"], string][] = [
  [
    "pre",
    "pre,pretest,pre-test,pre test,presurvey,pre-survey,before,baseline,intake,start,entry,enrollment,enrolment",
  ],
  [
    "pre",
    "antes,inicio,inicial,línea base,linea base,previo,avant,début,debut,entrée,vorher,davor,vor,anfang,beginn",
  ],
  ["pre", "início,قبل,البداية,قبلي"],
  [
    "post",
    "post,posttest,post-test,post test,postsurvey,post-survey,after,endline,exit,end,final,outcome,discharge",
  ],
  ["post", "después,despues,fin,après,apres,sortie,nachher,danach,nach,ende,abschluss,depois,após,fim"],
  ["post", "بعد,النهاية,بعدي"],
  ["then", "then,thentest,then-test,retrospective,retro,retrospectivo,rétrospectif,retrospektiv"],
  ["followup", "followup,follow-up,follow up,fu,fup,seguimiento,suivi,nachbefragung,acompanhamento,متابعة"],
];

const byWord = new Map<string, WaveWord>(
  waveWords.flatMap(([kind, words]) =>
    words.split(",").map((word): [string, WaveWord] => [foldWords(word), { kind }]),
  ),
);

const ordinalWave = /^(?:t|w|time|wave|welle|vague|ola|onda|timepoint|zeitpunkt)[\s_-]*([0-9])$/;
const eventSuffix = /^(.*?)_arm_\d+$/;

/** What a cell or a piece of a column name says about the wave; undefined when it says nothing. */
export function waveOfWord(word: string): WaveWord | undefined {
  const folded = foldWords(word);
  const plain = eventSuffix.exec(folded)?.[1]?.replaceAll("_", " ") ?? folded;
  const known = byWord.get(plain);
  if (known) return known;
  const ordinal = ordinalWave.exec(plain) ?? /^([0-9])$/.exec(plain);
  return ordinal ? { ordinal: Number(ordinal[1]) } : undefined;
}

const joints = /[_\s.\-–:()[\]/|]+/u;

/**
 * A column name that begins or ends with a wave: `pre_q1`, `q1_post`, `fup.3`, `Q1 (after)`. A bare number
 * at the end ("q1_2") is no wave.
 */
export function splitWaveName(name: string): { wave: WaveWord; base: string; word: string } | undefined {
  const parts = foldWords(name)
    .split(joints)
    .filter((part) => part !== "");
  if (parts.length < 2) return undefined;
  for (const [word, rest] of [
    [parts[0]!, parts.slice(1)],
    [parts.at(-1)!, parts.slice(0, -1)],
  ] as [string, string[]][]) {
    const wave = /^\d+$/.test(word) ? undefined : waveOfWord(word);
    if (wave) return { wave, base: rest.join("_"), word };
  }
  return undefined;
}

/** Folded names of columns that hold one kind of thing. */
const columnWords = {
  participant: [
    ..."participant,participant id,participant_id,participantid,participant code,participant_code,participantcode".split(
      ",",
    ),
    ..."code,your code,personal code,unique code,unique id,uniqueid,id code,id,pid,ppt id,subject,subject id,subject_id".split(
      ",",
    ),
    ..."subjectid,study id,study_id,studyid,record id,record_id,member id,member_id,client id,client_id,person,person_id".split(
      ",",
    ),
    ..."código,tu código,codigo,código de participante,participante,code participant,votre code,teilnehmer,teilnehmer-id".split(
      ",",
    ),
    ..."teilnehmercode,dein code,ihr code,código do participante,seu código,رمز المشارك,المشارك,رمزك".split(
      ",",
    ),
  ],
  wave: [
    ..."wave,time,timepoint,time point,time_point,phase,event,occasion,assessment,survey wave,pre/post,pre_post".split(
      ",",
    ),
    ..."prepost,redcap_event_name,survey_type,survey type,ola,momento,vague,moment,welle,zeitpunkt,onda,fase,الموجة".split(
      ",",
    ),
  ],
  group: [
    ..."group,site,location,center,centre,circle,branch,hub,team,venue,group name,site name,which site?".split(
      ",",
    ),
    ..."grupo,sitio,sede,centro,groupe,lieu,gruppe,standort,ort,local,مجموعة,المجموعة,الموقع".split(","),
  ],
  cohort: [
    ..."cohort,intake group,round,batch,class,term,season,cycle,cohort name,cohorte,promotion,kohorte,jahrgang,durchgang".split(
      ",",
    ),
    ..."coorte,turma,cohorte,الفوج,الدفعة".split(","),
  ],
} as const;

export type ColumnWord = keyof typeof columnWords;

/** Does this column name say outright what the column holds? */
export function saysColumn(kind: ColumnWord, name: string): boolean {
  return (columnWords[kind] as readonly string[]).includes(foldWords(name));
}

const personalNames =
  /(e-?mail|first[ _]?name|last[ _]?name|full[ _]?name|surname|phone|telephone|mobile|\bip[ _]?address|latitude|longitude|date of birth|\bdob\b|street|postcode|zip code|network id|nachname|vorname|nombre|apellido|teléfono|correo|courriel|prénom|telefon|endereço|البريد|الهاتف)/i;
const personalCell = /^(?:[^\s@]+@[^\s@]+\.[^\s@]{2,}|(?:\d{1,3}\.){3}\d{1,3})$/;

/** Does the column seem to hold who somebody is: names, addresses, numbers? Such columns are left behind. */
export function seemsPersonal(name: string, cells: readonly string[]): boolean {
  const words = foldWords(name.replace(/([a-z])([A-Z])/g, "$1 $2"));
  if (personalNames.test(words) || words === "name") return true;
  return cells.length > 0 && cells.filter((cell) => personalCell.test(cell)).length * 2 > cells.length;
}

const dateNames =
  /\b(date|time|timestamp|started?|ended?|submitted|completed|completion|fecha|hora|heure|datum|zeit|data|التاريخ)\b/i;

/** Does the name say that the column holds a moment? */
export function seemsDate(name: string): boolean {
  return dateNames.test(name.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " "));
}
