import { type Database, withOrganization } from "#api/db/client";
import { conductImport } from "#api/imports/conduct";
import { createBatch, findProgramForImport } from "#api/imports/queries";
import { lookAt } from "#api/imports/read/lookAt";
import { readRows } from "#api/imports/read/readRows";
import { resolveInstruments } from "#api/instruments/queries";
import { listCohorts, setCohortRole } from "#api/labels/queries";
import type { MatchKey } from "#api/matchKey";
import { beginChange } from "#api/programs/answer";
import { createProgram, listPrograms } from "#api/programs/queries";
import { proposeMapping } from "#shared/imports/propose";
import { tellCalmWalks } from "./calmWalks";
import { tellGroupsThatGather } from "./groupsThatGather";
import { tellLonelierHalf } from "./lonelierHalf";
import { tellNeighborsAtTheTable } from "./neighborsAtTheTable";
import { attributesOf, type Story, type StoryFile, storyFile } from "./story";
import { tellTablesInTurn } from "./tablesInTurn";

interface Place {
  db: Database;
  matchKey: MatchKey;
  now: Date;
  organizationId: string;
}

/** Every story with its planted answers, in the order of their telling. */
export function tellStories(): Story[] {
  return [
    tellNeighborsAtTheTable(),
    tellLonelierHalf(),
    tellGroupsThatGather(),
    tellCalmWalks(),
    tellTablesInTurn(),
  ];
}

/**
 * Brings the stories into an organization the way a person would: a program, a file, the mapping that the
 * product proposes for it. A story that is there already is left as it is.
 */
export async function loadStories(place: Place): Promise<void> {
  for (const story of tellStories()) await loadStory(place, story);
}

async function loadStory(place: Place, story: Story): Promise<void> {
  const program = await programOf(place, story);
  if (!program) return;
  for (const file of story.files) await loadFile(place, program, file);
  if (story.comparison !== undefined) await compareWith(place, program.id, story.comparison);
}

type Program = NonNullable<Awaited<ReturnType<typeof programOf>>>;

async function loadFile(place: Place, program: Program, story: StoryFile): Promise<void> {
  const { db, matchKey, now, organizationId } = place;
  const mapping = await mappingOf(place, story, program.waves);
  const file = await readRows(bytesOf(story));
  const { report, stored } = await conductImport(
    db,
    {
      organizationId,
      matchKey,
      now,
      program,
      mapping,
      head: { ...file.head, fileName: story.fileName, notes: [] },
      keep: true,
      leaveOut: false,
    },
    async (own) => ({
      importId: await createBatch(own, {
        organizationId,
        programId: program.id,
        fileName: story.fileName,
        createdBy: null,
      }),
      batches: file.batches,
      summary: file.summary,
      staged: false,
    }),
  );
  if (!stored) throw new Error(`${story.fileName} was refused: ${JSON.stringify(report.problems)}`);
}

/** The cohort of those who wait, which a file cannot say: a manager sets it on the program's page. */
async function compareWith({ db, organizationId }: Place, programId: number, name: string): Promise<void> {
  await withOrganization(db, organizationId, async (own) => {
    await beginChange(own, programId);
    const waiting = (await listCohorts(own, programId)).find((cohort) => cohort.name === name);
    if (!waiting) throw new Error(`No file has brought the cohort ${name}`);
    await setCohortRole(own, programId, waiting.id, "comparison");
  });
}

/** The program to fill; undefined when it holds a file already. */
async function programOf({ db, organizationId }: Place, { program: name, waves }: Story) {
  return withOrganization(db, organizationId, async (own) => {
    const here = (await listPrograms(own, "all")).find((program) => program.name === name);
    if (here && here.files.stored > 0) return undefined;
    const id = here?.id ?? (await createProgram(own, name, waves));
    return findProgramForImport(own, organizationId, id);
  });
}

async function mappingOf({ db, organizationId }: Place, story: StoryFile, waves: PlacedWave[]) {
  const { reading } = await lookAt(await readRows(bytesOf(story)), story.fileName);
  const instruments = [...(await withOrganization(db, organizationId, resolveInstruments)).values()];
  const { certain, mapping, questions } = proposeMapping({ reading, instruments, waves });
  if (!certain)
    throw new Error(`${story.fileName} leaves a question open: ${questions.map((q) => q.question)}`);
  const attributes = attributesOf(story.responses).map((column) => ({
    column,
    name: column.replaceAll("_", " "),
  }));
  return { ...mapping, attributes };
}

interface PlacedWave {
  key: string;
  label: string;
  kind: string;
}

async function* bytesOf(story: StoryFile): AsyncGenerator<Uint8Array> {
  yield Buffer.from(storyFile(story));
}
