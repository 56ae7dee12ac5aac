import { z } from "zod";
import { waveKinds } from "#api/db/schema";
import { tidyName } from "#shared/participants/foldName";
import { Problem } from "#shared/problem";

type WaveKind = (typeof waveKinds)[number];

export interface PlannedWave {
  key: string;
  label: string;
  kind: WaveKind;
}

/** Immutable once it is there: imports and links name the wave by it. */
export const waveKey = z
  .string()
  .max(40, "has at most 40 letters")
  .regex(
    /^[a-z0-9]+([_-][a-z0-9]+)*$/,
    "is lower-case letters and digits, with - or _ between, such as month-3",
  );

export const waveLabel = z
  .string()
  .max(80, "has at most 80 letters")
  .transform(tidyName)
  .refine((text) => text !== "", "needs at least one letter");

const mostWaves = 20;

const wave = z.union([
  waveKey,
  z.strictObject({
    key: waveKey,
    label: waveLabel.optional(),
    kind: z.enum(waveKinds).optional(),
  }),
]);

/** What a program may say about its waves: in the order of asking, by key alone or with a label and kind. */
export const waveList = z
  .array(wave)
  .min(1, "names at least one wave")
  .max(mostWaves, `holds at most ${mostWaves} waves`)
  .superRefine((waves, context) => {
    const keys = waves.map((w) => (typeof w === "string" ? w : w.key));
    keys.forEach((key, index) => {
      if (keys.indexOf(key) === index) return;
      context.addIssue({ code: "custom", path: [index], message: `"${key}" is there twice` });
    });
    if (new Set(keys).size < keys.length) return;
    for (const { index, message } of misplaced(planWaves(waves)))
      context.addIssue({ code: "custom", path: [index], message });
  });

/**
 * Waves with what was left out filled in, in the organization's language where a word of ours names them. A kind follows from the key where the key is a usual word,
 * else from the place: the first is measured before, the next after, the rest are follow-ups.
 */
export function planWaves(waves: readonly z.output<typeof wave>[], language = "en"): PlannedWave[] {
  const planned: PlannedWave[] = [];
  for (const given of waves.map((w) => (typeof w === "string" ? { key: w } : w))) {
    const kind = given.kind ?? kindOfKey(given.key) ?? kindOfPlace(planned);
    planned.push({ key: given.key, label: given.label ?? labelOfKey(given.key, language), kind });
  }
  return planned;
}

/**
 * Where a further wave comes to stand, with what was left out filled in from its key or its place.
 *
 * @param after  The key of the wave that it follows; null for the first place, undefined for the last.
 * @throws Problem `conflict` where the key is taken, `invalid_input` where there is no such place, no room,
 *   or the order of asking would be broken.
 */
export function insertWave(
  waves: readonly PlannedWave[],
  given: { key: string; label?: string | undefined; kind?: WaveKind | undefined },
  after: string | null | undefined,
  language = "en",
): { wave: PlannedWave; position: number } {
  if (waves.some(({ key }) => key === given.key))
    throw new Problem("conflict", `There is a wave with the key "${given.key}" already.`);
  if (waves.length >= mostWaves)
    throw new Problem("invalid_input", `A program holds at most ${mostWaves} waves.`);
  const position = after === undefined ? waves.length : 1 + waves.findIndex(({ key }) => key === after);
  if (typeof after === "string" && position === 0) throw wrong("after", `there is no wave "${after}"`);
  const planned = planWaves([...waves.slice(0, position), given, ...waves.slice(position)], language);
  const [mistake] = misplaced(planned);
  if (mistake) throw wrong("after", mistake.message);
  return { wave: planned[position]!, position };
}

function wrong(path: string, message: string): Problem {
  return new Problem("invalid_input", `${path}: ${message}`, { places: [{ path, message }] });
}

/**
 * Waves of kind `pre` that stand after one of kind `post` or `followup`. Waves come in the order in which
 * people are asked, and change is read from the earlier to the later: the wrong way round, every figure
 * would change its sign. A `then` wave looks back, whenever it is asked, so it may stand anywhere.
 */
function misplaced(waves: readonly PlannedWave[]): { index: number; message: string }[] {
  const firstLater = waves.findIndex(({ kind }) => kind === "post" || kind === "followup");
  if (firstLater < 0) return [];
  const later = waves[firstLater]!.key;
  return waves.flatMap(({ key, kind }, index) =>
    kind === "pre" && index > firstLater
      ? [
          {
            index,
            message: `"${key}" is asked before the program, so it comes before "${later}"; name the waves in the order of asking, or give "${key}" another kind`,
          },
        ]
      : [],
  );
}

const words: [WaveKind, RegExp][] = [
  ["then", /^(then|retro|looking-back)/],
  ["followup", /^(follow[-_]?up|fu\d*$|\d+[-_]?(m|months?|w|weeks?|y|years?)$|months?[-_]?\d+$|later)/],
  ["pre", /^(pre|before|baseline|start|intake|entry)/],
  ["post", /^(post|after|end|exit|final)/],
];

function kindOfKey(key: string): WaveKind | undefined {
  return words.find(([, word]) => word.test(key))?.[0];
}

function kindOfPlace(earlier: PlannedWave[]): WaveKind {
  if (!earlier.some(({ kind }) => kind === "pre")) return "pre";
  return earlier.some(({ kind }) => kind === "post") ? "followup" : "post";
}

const usualKeys = ["pre", "post", "then", "followup"];
/** What waves of these keys are called, by language; another one has the English words. */
const usualLabels = new Map([
  ["en", ["Before", "After", "Looking back", "Follow-up"]],
  ["es", ["Antes", "Después", "Mirada atrás", "Seguimiento"]],
  ["ar", ["قبل", "بعد", "نظرة إلى الوراء", "متابعة"]],
]);

function labelOfKey(key: string, language: string): string {
  const text = key.replaceAll(/[-_]/g, " ");
  const words = usualLabels.get(language) ?? usualLabels.get("en")!;
  return words[usualKeys.indexOf(key)] ?? text.charAt(0).toUpperCase() + text.slice(1);
}
