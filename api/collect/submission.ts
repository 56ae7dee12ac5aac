import type { MatchKey } from "#api/matchKey";
import { scoreReasonCode } from "#shared/imports/reasons";
import { apartKey, exactCode, normalizeCode } from "#shared/participants/code";
import {
  leaveOneOut,
  readSelfCode,
  type SelfCodeElement,
  selfCodeElements,
} from "#shared/participants/selfCode";
import { missingCode } from "#shared/responses/missing";
import type { FormOwnAnswer, FormSet, ReadForm } from "#shared/responses/readForm";
import { scoreAnswers } from "#shared/scores/scoreAnswers";
import type { Sent } from "#shared/surveys/conditions";
import { selfDescribing } from "#shared/surveys/fields";
import { sayPage } from "#shared/surveys/sayPage";
import type { Entrance, Form } from "./entrance";
import type { Submission } from "./queries";
import { hashReceipt, receiptOf } from "./receipt";

export const whoName = (element: SelfCodeElement | "code") => `who.${element}`;

/** Of whom nothing is known: the answers stand alone. */
export const nobody = { codeHash: null, apartHash: null, codeSealed: null, nearHashes: null };

/**
 * Who answers, as far as the form asks: a hash, and a sealed code where the program gave it. Parts of a code
 * that cannot be are named instead. A code that was left blank is nobody's: the answers stand alone.
 */
export function readWho(
  { survey }: Form,
  { link, organizationId }: { link: Pick<Entrance["link"], "enrollmentId">; organizationId: string },
  sent: Sent,
  matchKey: MatchKey,
) {
  if (link.enrollmentId !== null || survey.matching === "none") return nobody;
  const said = (name: SelfCodeElement | "code") => sent.get(whoName(name))?.[0] ?? "";
  if (survey.matching === "code") {
    const typed = said("code").slice(0, 100);
    const code = normalizeCode(typed);
    const exact = exactCode(typed);
    if (code === null || exact === null) return nobody;
    return {
      codeHash: matchKey.hash(organizationId, code),
      apartHash: matchKey.hash(organizationId, apartKey(exact)),
      codeSealed: matchKey.openSealer()(code),
      nearHashes: null,
    };
  }
  if (selfCodeElements.every((element) => said(element) === "")) return nobody;
  const read = readSelfCode(
    Object.fromEntries(selfCodeElements.map((element) => [element, said(element)])) as Record<
      SelfCodeElement,
      string
    >,
  );
  if ("wrong" in read) return { wrong: read.wrong.map(whoName) };
  const hash = (code: string) => matchKey.hash(organizationId, code);
  return {
    codeHash: hash(read.code),
    apartHash: null,
    codeSealed: null,
    nearHashes: leaveOneOut(read.code).map(hash),
  };
}

/** What belongs to one sending: its id, when, in which language and by which way in. */
interface Made {
  clientId: string;
  language: string;
  mode: string | null;
  now: Date;
  /** How long answering took; null where nobody measured it. */
  seconds: number | null;
  source?: Submission["source"];
}

/** A form that was read, in the terms of the database. Scores are worked out here, once. */
export function makeSubmission(
  {
    organizationId,
    link,
  }: {
    organizationId: string;
    link: Pick<Entrance["link"], "programId" | "waveId" | "enrollmentId" | "cohortId" | "groupId">;
  },
  { survey, pinned, versionId }: Form,
  read: ReadForm,
  who: Pick<Submission, "codeHash" | "apartHash" | "codeSealed" | "nearHashes">,
  { clientId, language, mode, now, seconds, source = "form" }: Made,
  matchKey: MatchKey,
): Submission & { receipt: string } {
  const receipt = receiptOf(matchKey, organizationId, clientId);
  const { anonymous } = survey;
  return {
    receipt,
    organizationId,
    programId: link.programId,
    waveId: link.waveId,
    surveyVersionId: versionId,
    clientId,
    enrollmentId: anonymous ? null : link.enrollmentId,
    ...who,
    cohortId: link.cohortId,
    groupId: link.groupId,
    attributes: attributesOf(survey, read),
    submittedAt: anonymous ? new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth())) : now,
    source,
    language: anonymous ? null : language,
    mode: anonymous ? null : mode,
    sets: read.sets.map((set) => scoreSet(set, pinned.instruments[set.block]!)),
    own: read.own.map((answer) => placeAnswer(answer, pinned.questions[answer.block]!)),
    consent: [...read.consent].map(([p, given]) => ({ p, v: pinned.consent[p]!, g: given === true })),
    receiptHash: hashReceipt(receipt),
    seconds: anonymous ? null : seconds,
  };
}

/** Longer than this nobody answers: a page was left open. */
const mostSeconds = 4 * 60 * 60;

/**
 * How long answering took, in whole seconds, as the page measured it; null where it did not (no scripts, answers
 * that lay on the phone) or where it cannot be.
 */
export function readSeconds(said: string): number | null {
  const seconds = /^\d{1,6}$/.test(said) ? Number(said) : 0;
  return seconds > 0 && seconds <= mostSeconds ? seconds : null;
}

/** The answers to one instrument with their scores; `v` is the stored version that they are pinned to. */
export function scoreSet({ instrument, answers, missing }: FormSet, v: number): Submission["sets"][number] {
  const asked = missing.map((code) => code !== missingCode.notAsked);
  const scores = scoreAnswers(instrument, answers, asked);
  return {
    v,
    a: answers,
    m: missing,
    s: scores.map(({ value }) => value),
    r: scores.some(({ value }) => value === null)
      ? scores.map(({ reason }) => (reason ? scoreReasonCode(reason) : 0))
      : null,
  };
}

/** Options become bits of a whole number, at the places that the question keeps for them. */
function placeAnswer(
  { number, text, options, missing }: FormOwnAnswer,
  { id, places }: Form["pinned"]["questions"][string],
): Submission["own"][number] {
  return {
    q: id,
    m: missing,
    ...(number === undefined ? {} : { n: number }),
    ...(text === undefined ? {} : { t: text }),
    ...(options ? { o: options.reduce((bits, key) => bits + 2 ** places![key]!, 0) } : {}),
  };
}

/** What somebody said they are, in the words of the survey's first language. */
function attributesOf({ blocks, languages: [language = "en"] }: Form["survey"], { attributes }: ReadForm) {
  const named = blocks.flatMap((block) => {
    if (block.kind !== "demographic") return [];
    const chosen = attributes.get(block.id);
    if (chosen === undefined) return [];
    const label = block.options.find(({ key }) => key === chosen)?.label[language];
    const own = chosen === selfDescribing ? sayPage("answer.selfDescribe", language) : undefined;
    return label || own ? [[block.attribute, label ?? own] as const] : [];
  });
  return named.length > 0 ? (Object.fromEntries(named) as Record<string, string>) : null;
}
