import type { Instrument, Item } from "#shared/instruments/definition";
import { findItems } from "./findItems";
import { givenName } from "./header";
import { columnsOfQuestion, type MappedItem, type Mapping } from "./mapping";
import { findOptionGroups, type OptionGroup } from "./optionGroups";
import type { PerAnswer } from "./perAnswer";
import type { PlanWave } from "./planInput";
import { proposeLabel, proposeParticipant, proposeWave, proposeWaveOfFile, waveFor } from "./proposeColumns";
import type { ItemMatch } from "./proposeItems";
import { askZone, proposeMoment } from "./proposeMoment";
import { proposeSelfCode } from "./proposeSelfCode";
import { proposeValues } from "./proposeValues";
import type { ColumnProfile, Reading } from "./reading";
import type { ImportQuestion } from "./report";
import { seemsPerAnswer } from "./seemsPerAnswer";
import { sourceWith } from "./sources";
import { ask } from "./tell";
import { saysColumn } from "./words";

export interface ProposalInput {
  reading: Reading;
  instruments: readonly Instrument[];
  /** In order. */
  waves: readonly PlanWave[];
  /** The organization's own, for times that name none; UTC where left out. */
  zone?: string;
  /** What a person of this program said of such times before. */
  saidZone?: string | undefined;
}

export interface Proposal {
  /** As far as it could be worked out. */
  mapping: Mapping;
  /** Everything needed is there, and nothing rests on a guess. */
  certain: boolean;
  questions: ImportQuestion[];
  /** Questions over several columns or with several answers in a cell: offered, and not in the mapping. */
  choices: OptionGroup[];
}

/**
 * What the columns of a file seem to mean. What they say outright (a template's names, an instrument's own
 * item names or texts, words for before and after) is taken; what is only likely is proposed together with
 * a question; what is unknown is left to a person. Nothing rests on a guess in silence.
 */
export function proposeMapping({ reading, instruments, waves, zone, saidZone }: ProposalInput): Proposal {
  const questions: ImportQuestion[] = [];
  const keep = <T>({
    value,
    question,
  }: {
    value?: T;
    question?: ImportQuestion | undefined;
  }): T | undefined => {
    if (question) questions.push(question);
    return value;
  };

  const perAnswer = seemsPerAnswer(reading);
  if (perAnswer) questions.push(perAnswerQuestion(perAnswer));
  const found = placeInWaves(findItems(reading, instruments, questions), waves, questions);
  const taken = new Set(found.map(({ entry }) => entry.column));
  const wide = found.length > 0 && found.every(({ entry }) => entry.wave !== undefined);
  const source = sourceWith(reading.source.id, reading.columns.map(givenName));
  const mapping: Mapping = { items: found.map(({ entry }) => entry) };
  const choices = findOptionGroups(reading).filter(
    (group) => !columnsOfQuestion(group).some((column) => taken.has(column)),
  );

  if (!wide) {
    const free = reading.columns.filter(({ name }) => !taken.has(name));
    const inColumn = proposeWave(free, waves);
    const proposed = inColumn.value || found.length === 0 ? inColumn : proposeWaveOfFile(reading, waves);
    // Which answers these are is asked first; when they were given, only once that is known.
    const wave = found.length > 0 ? keep(proposed) : proposed.value;
    if (wave) {
      mapping.wave = wave;
      if (wave.column !== undefined) taken.add(wave.column);
    } else if (found.length > 0) questions.push(waveQuestion(waves));
  }
  const hasCode = reading.columns.some((column) => saysColumn("participant", givenName(column)));
  const selfCode = hasCode ? undefined : keep(proposeSelfCode(reading, taken));
  const participant = selfCode ? undefined : keep(proposeParticipant(reading, source, taken, wide));
  if (selfCode) {
    mapping.selfGenerated = selfCode;
    for (const column of Object.values(selfCode)) taken.add(column);
  }
  if (participant !== undefined) {
    mapping.participant = participant;
    taken.add(participant);
  }
  for (const kind of ["cohort", "group"] as const) {
    const label = keep(proposeLabel(kind, reading, taken));
    if (label) mapping[kind] = label;
  }
  if (seemsRoster(mapping, reading)) {
    mapping.roster = true;
    return {
      mapping,
      certain: false,
      questions: [rosterQuestion, ...questions.filter(({ id }) => id !== "items")],
      choices,
    };
  }
  const moment = keep(proposeMoment(reading, source, { home: zone, said: saidZone }));
  if (moment) mapping.completedAt = moment;
  keep({ question: askZone(moment, reading) });

  const values = valuesOf(found, questions);
  if (values) mapping.values = values;
  return { mapping, certain: questions.length === 0 && found.length > 0, questions, choices };
}

function perAnswerQuestion({ item, value }: PerAnswer): ImportQuestion {
  return {
    id: "perAnswer",
    about: "items",
    ...ask("ask.perAnswer", { item, value }),
  };
}

/** No answers that we know, but people and where they belong: perhaps a list of who takes part. */
function seemsRoster(
  { items, participant, cohort, group, wave }: Mapping,
  { columns, source }: Reading,
): boolean {
  // A survey tool's export holds answers, and so does a file that says when they were given.
  if (!source.id.startsWith("generic") || wave) return false;
  return items.length === 0 && columns.length > 1 && participant !== undefined && Boolean(cohort ?? group);
}

const rosterQuestion: ImportQuestion = {
  id: "roster",
  about: "roster",
  ...ask("ask.roster"),
  options: [{ value: "roster", label: "Yes, a list of people" }],
};

interface PlacedItem {
  entry: MappedItem;
  column: ColumnProfile;
  instrument: Instrument;
  item?: Item;
}

/** Gives each column its wave, from its name, or (asking) from the order in which blocks come. */
function placeInWaves(
  matches: ItemMatch[],
  waves: readonly PlanWave[],
  questions: ImportQuestion[],
): PlacedItem[] {
  const placed = matches.map((match): PlacedItem & { match: ItemMatch } => {
    const { column, instrument, item, subscale, wave } = match;
    const key = wave && waveFor(wave, waves);
    const what = item ? { item: item.id } : { subscale: subscale! };
    const entry = {
      column: column.name,
      instrument: instrument.id,
      ...what,
      ...(key === undefined ? {} : { wave: key }),
    };
    return { entry, column, instrument, ...(item ? { item } : {}), match };
  });
  const unknown = placed.filter(({ match, entry }) => match.wave && entry.wave === undefined);
  if (unknown.length > 0)
    questions.push({
      ...waveQuestion(waves),
      ...ask("ask.waveMeant", {
        columns: unknown
          .slice(0, 4)
          .map(({ column }) => column.name)
          .join(", "),
      }),
    });
  const known = placed.filter((item) => !unknown.includes(item));
  askAboutRepeats(known, waves, questions);
  return known;
}

/** The same item in several columns without a word about the wave: first block first wave, and a question. */
function askAboutRepeats(
  placed: PlacedItem[],
  waves: readonly PlanWave[],
  questions: ImportQuestion[],
): void {
  const byItem = new Map<string, PlacedItem[]>();
  for (const item of placed) {
    const { instrument, item: id, subscale, wave } = item.entry;
    const key = [instrument, id ?? subscale, wave ?? ""].join("\u001f");
    byItem.set(key, [...(byItem.get(key) ?? []), item]);
  }
  const repeats = [...byItem.values()].filter((columns) => columns.length > 1);
  if (repeats.length === 0) return;
  for (const columns of repeats)
    columns.forEach((item, index) => {
      const wave = waves[index];
      if (wave) item.entry.wave = wave.key;
      else placed.splice(placed.indexOf(item), 1);
    });
  const labelOf = (key: string | undefined) => waves.find((wave) => wave.key === key)?.label ?? "?";
  const example = repeats[0]!
    .map(({ column, entry }) => `${column.name} = ${labelOf(entry.wave)}`)
    .join(", ");
  questions.push({
    id: "wave.columns",
    about: "items",
    ...ask("ask.waveColumns", { example }),
    options: waves.map(({ key, label }) => ({ value: key, label })),
  });
}

export function waveQuestion(waves: readonly PlanWave[]): ImportQuestion {
  return {
    id: "wave",
    about: "wave",
    ...ask("ask.wave"),
    options: waves.map(({ key, label }) => ({ value: key, label })),
  };
}

function valuesOf(found: PlacedItem[], questions: ImportQuestion[]): Mapping["values"] | undefined {
  const values: NonNullable<Mapping["values"]> = {};
  for (const instrument of new Set(found.map((placed) => placed.instrument))) {
    const columns = found.flatMap(({ instrument: own, column, item }) =>
      own === instrument && item ? [{ column, item }] : [],
    );
    if (columns.length === 0) continue;
    const proposal = proposeValues(instrument, columns);
    questions.push(...proposal.questions);
    if (Object.keys(proposal.values).length > 0) values[instrument.id] = proposal.values;
  }
  return Object.keys(values).length > 0 ? values : undefined;
}
