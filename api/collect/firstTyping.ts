import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";
import type { MatchKey } from "#api/matchKey";
import { selfCodeElements } from "#shared/participants/selfCode";
import { Problem } from "#shared/problem";
import { consentName, writtenName } from "#shared/responses/readForm";
import type { Sent } from "#shared/surveys/conditions";
import type { Form } from "./entrance";
import type { Submission } from "./queries";
import { nobody, whoName } from "./submission";

type Who = Pick<Submission, "codeHash" | "apartHash" | "codeSealed" | "nearHashes">;

/** What was typed the first time, by question; of a self-generated code only its hashes. */
export interface FirstTyping {
  values: Record<string, string[]>;
  selfCode: Pick<Who, "codeHash" | "nearHashes"> | null;
}

/** A question on which two typings disagree. */
export interface Difference {
  question: string;
  /** What was typed first, an option by its value; null where only a hash of it is known. */
  first: string[] | null;
}

/** Under which the whole of a self-generated code is compared: the first of its parts stands for all. */
const selfCodeQuestion = whoName(selfCodeElements[0]);

function questionsOf({ survey, fields }: Form): string[] {
  return [
    ...(survey.matching === "code" ? [whoName("code")] : []),
    ...survey.consent.map(({ purpose }) => consentName(purpose)),
    ...fields.map(({ name }) => name),
  ];
}

/** What of a typed form waits for its second typing. Of a form that says no to taking part, that alone. */
export function keepTyping(form: Form, sent: Sent, who: Who): FirstTyping {
  const isNo = sent.get(consentName("take_part"))?.[0] === "no";
  const isSelf = form.survey.matching === "self_code";
  const names = questionsOf(form).filter((name) => !isNo || name === consentName("take_part"));
  const typed = names.map((name) => [name, valuesOf(sent, name)] as const);
  return {
    values: Object.fromEntries(typed.filter(([, values]) => values.length > 0)),
    selfCode: isSelf && !isNo && who.codeHash ? { codeHash: who.codeHash, nearHashes: who.nearHashes } : null,
  };
}

/** Where two typings of one form disagree, in the order of the form. */
export function compareTypings(form: Form, first: FirstTyping, second: FirstTyping): Difference[] {
  const takePart = consentName("take_part");
  const saysNo = ({ values }: FirstTyping) => values[takePart]?.[0] === "no";
  // A form that says no keeps nothing else that could be compared.
  if (saysNo(first) || saysNo(second))
    return saysNo(first) && saysNo(second)
      ? []
      : [{ question: takePart, first: first.values[takePart] ?? [] }];
  const same = (one: readonly string[] = [], other: readonly string[] = []) =>
    one.length === other.length && one.every((value, k) => value === other[k]);
  const [one, other] = [first, second].map(({ selfCode }) => selfCode?.codeHash?.toString("hex") ?? "");
  return [
    ...(one === other ? [] : [{ question: selfCodeQuestion, first: null }]),
    ...questionsOf(form)
      .filter((name) => !same(first.values[name], second.values[name]))
      .map((question) => ({ question, first: first.values[question] ?? [] })),
  ];
}

/** The second typing, with what the first said wherever that was kept. */
export function mergeTypings(
  { fields }: Form,
  first: FirstTyping,
  second: Sent,
  keepsFirst: ReadonlySet<string>,
): Map<string, readonly string[]> {
  const sent = new Map(second);
  for (const name of keepsFirst) {
    if (name === selfCodeQuestion) continue;
    const values = first.values[name] ?? [];
    const field = fields.find((one) => one.name === name);
    const isTapped = (value: string) => field?.choices.some((choice) => choice.value === value) ?? false;
    const isWritten = field?.choices.some(({ write }) => write) ?? false;
    sent.set(
      name,
      values.filter((value) => !isWritten || isTapped(value)),
    );
    sent.set(
      writtenName(name),
      values.filter((value) => isWritten && !isTapped(value)),
    );
  }
  return sent;
}

/** Whose the form is, where what the first typing said of it was kept. */
export function mergeWho(first: FirstTyping, second: Who, keepsFirst: ReadonlySet<string>): Who {
  if (!keepsFirst.has(selfCodeQuestion)) return second;
  return first.selfCode ? { ...first.selfCode, apartHash: null, codeSealed: null } : nobody;
}

/** Seals a first typing for the time that it waits: start (12 bytes) ‖ AES-256-GCM, for this organization alone. */
export function sealTyping(matchKey: MatchKey, organizationId: string, typing: FirstTyping): Buffer {
  const { values, selfCode } = typing;
  const hashes = selfCode && {
    codeHash: selfCode.codeHash?.toString("hex") ?? null,
    nearHashes: selfCode.nearHashes?.map((hash) => hash.toString("hex")) ?? null,
  };
  const start = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(matchKey), start);
  cipher.setAAD(Buffer.from(organizationId));
  const text = cipher.update(JSON.stringify({ values, selfCode: hashes }), "utf8");
  return Buffer.concat([start, text, cipher.final(), cipher.getAuthTag()]);
}

/** @throws Problem `unreadable_seal` where it was sealed under another key, or for another organization. */
export function openTyping(matchKey: MatchKey, organizationId: string, sealed: Buffer): FirstTyping {
  try {
    const opener = createDecipheriv("aes-256-gcm", keyOf(matchKey), sealed.subarray(0, 12));
    opener.setAAD(Buffer.from(organizationId));
    opener.setAuthTag(sealed.subarray(-16));
    const text = Buffer.concat([opener.update(sealed.subarray(12, -16)), opener.final()]).toString("utf8");
    const { values, selfCode } = sealedTyping.parse(JSON.parse(text));
    const bytes = (hex: string) => Buffer.from(hex, "hex");
    return {
      values,
      selfCode: selfCode && {
        codeHash: selfCode.codeHash === null ? null : bytes(selfCode.codeHash),
        nearHashes: selfCode.nearHashes?.map(bytes) ?? null,
      },
    };
  } catch {
    throw new Problem("unreadable_seal");
  }
}

const sealedTyping = z.object({
  values: z.record(z.string(), z.array(z.string())),
  selfCode: z
    .object({ codeHash: z.string().nullable(), nearHashes: z.array(z.string()).nullable() })
    .nullable(),
});

const keyOf = ({ secret }: MatchKey) =>
  Buffer.from(hkdfSync("sha256", secret, "", "common-ground paper typing seal", 32));

/** What a question was answered with, in order, the line of an option to write in last. */
function valuesOf(sent: Sent, name: string): string[] {
  const values = [...(sent.get(name) ?? []), ...(sent.get(writtenName(name)) ?? [])];
  return values.map((value) => value.trim()).filter((value) => value !== "");
}
