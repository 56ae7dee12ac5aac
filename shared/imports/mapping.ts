import { z } from "zod";
import { type SelfCodeElement, selfCodeElements } from "#shared/participants/selfCode";
import { Problem } from "#shared/problem";
import { conflictPolicySchema } from "./conflictPolicy";
import { type SayingCode, sayings } from "./sayings";
import { tell } from "./tell";

/**
 * What each column of a file means. A mapping is data: proposed from the file (propose.ts), corrected by a
 * person, kept as a recipe for the next file of that shape. Whether its columns, items and waves exist is
 * asked by `compilePlan`.
 */

export const includable = ["preview", "rejected", "test", "removed"] as const;
export const questionKinds = ["single", "multi", "number", "text"] as const;
/** An answer keeps one bit for each option. */
export const mostOptions = 50;

const column = z.string().min(1).max(20_000);
const cell = z.string().max(20_000);
const name = z.string().trim().min(1).max(200);
const waveKey = z.string().min(1).max(60);
const id = z.string().min(1).max(60);

/** Breakdowns are asked for by name (`by=group,cohort`), so an attribute may not take theirs, nor a comma. */
const attributeName = name
  .refine((text) => !text.includes(","), { error: "map.attributeComma" satisfies SayingCode })
  .refine((text) => !["group", "cohort"].includes(text.toLowerCase()), {
    error: "map.attributeReserved" satisfies SayingCode,
  });

/** The parts of a self-generated code, each in a column of its own. */
const selfCodeColumns = z.strictObject(
  Object.fromEntries(selfCodeElements.map((element) => [element, column])) as Record<
    SelfCodeElement,
    typeof column
  >,
);

export type SelfCodeColumns = z.output<typeof selfCodeColumns>;

/** Item ids are texts; a program that counts items will send numbers. */
const itemId = z.union([id, z.int().min(1).max(10_000).transform(String)]);

/** A column, with what its cells mean where that is not plain, or one value for the whole file. */
const placement = (value: z.ZodString) =>
  z
    .strictObject({
      column: column.optional(),
      values: z.record(cell, value).optional(),
      is: value.optional(),
    })
    .refine((entry) => (entry.column === undefined) !== (entry.is === undefined), {
      error: 'takes either "column" or "is"',
    })
    .refine((entry) => entry.values === undefined || entry.column !== undefined, {
      error: '"values" goes with "column"',
    });

const item = z
  .strictObject({
    column,
    instrument: id,
    /** The item's id in the definition, "1" to "n" … */
    item: itemId.optional(),
    /** … or a subscale, whose ready score the file brings. */
    subscale: id.optional(),
    /** For files that hold several waves in one row. */
    wave: waveKey.optional(),
    /** Added to a numeric cell: −1 for a file that stores 0 to 3 as 1 to 4. */
    offset: z.int().min(-1_000).max(1_000).optional(),
  })
  .refine((entry) => (entry.item === undefined) !== (entry.subscale === undefined), {
    error: 'names either an "item" or a "subscale"',
  })
  .refine((entry) => entry.offset === undefined || entry.subscale === undefined, {
    error: '"offset" goes with "item"; a ready score is taken as it is',
  });

/** A question of the program's own: in one column, or chosen from several, each a column of its own. */
const question = z
  .strictObject({
    /** Beside `options`: the column that says whether it was asked, as KoboToolbox and ODK write one. */
    column: column.optional(),
    kind: z.enum(questionKinds),
    /** What was asked, where no column says it. */
    title: z.string().trim().min(1).max(2_000).optional(),
    options: z
      .array(z.strictObject({ column, option: name }))
      .min(1)
      .max(mostOptions)
      .optional(),
  })
  .refine((entry) => entry.column !== undefined || entry.options !== undefined, {
    error: 'takes a "column", or "options" with a column for each',
  })
  .refine((entry) => entry.options === undefined || entry.kind === "multi", {
    error: '"options" go with the kind "multi"',
  })
  .refine((entry) => entry.column !== undefined || entry.title !== undefined, {
    error: "map.needsTitle" satisfies SayingCode,
  });

export const mappingSchema = z
  .strictObject({
    participant: z.union([column, z.strictObject({ is: z.literal("anonymous") })], {
      error: 'must be the name of a column, or {"is": "anonymous"}',
    }),
    /** Several columns that only together tell people apart, such as study and id. */
    participantParts: z.array(column).min(1).max(6),
    /** Instead of `participant`: a code that people made up of six parts; one column, or one for each part. */
    selfGenerated: z.union([column, selfCodeColumns], {
      error:
        'must be the name of a column, or {"mother": …, "siblings": …, "month": …, "day": …, "town": …, "middle": …}',
    }),
    wave: placement(waveKey),
    cohort: placement(name),
    group: placement(name),
    completedAt: z.strictObject({
      column,
      format: z.string().min(1).max(60),
      /** The zone of times that name none, such as Europe/Madrid; left out, they are UTC. */
      zone: z.string().min(1).max(60).optional(),
      /** Who said the zone: the tool that wrote the file, or a person, who is then not asked again in this program. */
      zoneFrom: z.enum(["tool", "person"]).optional(),
    }),
    items: z.array(item).max(2_000),
    attributes: z.array(z.strictObject({ column, name: attributeName })).max(50),
    questions: z.array(question).max(500),
    /** What the words of a file mean, per instrument; null declares a word or code as missing. */
    values: z.record(id, z.record(cell, z.int().min(0).max(32_767).nullable())),
    include: z.array(z.enum(includable)),
    /** Rows that count unless a person says otherwise: of people who did not reach the end. */
    leaveOut: z.array(z.enum(["unfinished"])),
    /** The file is a list of who takes part, with group, cohort or attributes; it holds no answers. */
    roster: z.literal(true),
    conflicts: conflictPolicySchema,
  })
  .partial()
  .required({ items: true })
  .refine((mapping) => mapping.participant === undefined || mapping.participantParts === undefined, {
    error: 'takes either "participant" or "participantParts"',
    path: ["participantParts"],
  })
  .refine(
    ({ selfGenerated, participant, participantParts }) =>
      selfGenerated === undefined || (participant === undefined && participantParts === undefined),
    { error: 'takes either "participant" or "selfGenerated"', path: ["selfGenerated"] },
  )
  .refine((mapping) => !mapping.roster || !saysAnswers(mapping), {
    error: "a list of people holds no answers: leave out items, values, questions, wave and completedAt",
    path: ["roster"],
  });

const answerParts = ["values", "questions", "wave", "completedAt"] as const;

function saysAnswers(mapping: { items: unknown[] } & { [K in (typeof answerParts)[number]]?: unknown }) {
  return mapping.items.length > 0 || answerParts.some((part) => mapping[part] !== undefined);
}

export type Mapping = z.output<typeof mappingSchema>;
/** Whether it is said how people are told apart, or that they are not. */
export function saysWho({ participant, participantParts, selfGenerated }: Partial<Mapping>): boolean {
  return participant !== undefined || participantParts !== undefined || selfGenerated !== undefined;
}

/** The columns that say who answered. */
export function columnsOfPerson({
  participant,
  participantParts,
  selfGenerated,
}: Partial<Mapping>): string[] {
  if (typeof selfGenerated === "object") return Object.values(selfGenerated);
  return [
    ...(typeof participant === "string" ? [participant] : []),
    ...(participantParts ?? []),
    ...(selfGenerated === undefined ? [] : [selfGenerated]),
  ];
}

export type MappedItem = Mapping["items"][number];
export type MappedQuestion = NonNullable<Mapping["questions"]>[number];

/** The columns from which a question is read. */
export function columnsOfQuestion({ column, options = [] }: MappedQuestion): string[] {
  return [...(column === undefined ? [] : [column]), ...options.map((option) => option.column)];
}

/** @throws Problem `invalid_input`, one place per mistake, each with its dotted path below `mapping`. */
export function parseMapping(json: unknown): Mapping {
  const parsed = mappingSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => ({
    path: ["mapping", ...issue.path.map(String)].join("."),
    ...(Object.hasOwn(sayings, issue.message)
      ? tell(issue.message as SayingCode)
      : { message: issue.message }),
  }));
  throw new Problem("invalid_input", `${places[0]!.path}: ${places[0]!.message}`, { places });
}
