import { Button, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type Mapping, saysWho } from "#shared/imports/mapping";
import { hasWallClock } from "#shared/imports/proposeMoment";
import type { ImportQuestion } from "#shared/imports/report";
import { instrumentsQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ProblemNotice } from "../ui/ProblemNotice";
import { DateSection } from "./DateSection";
import { forgetDraft, isSameMapping, useDraft } from "./draft";
import type { StagedImport } from "./importApi";
import { MeasuresSection } from "./MeasuresSection";
import { OtherColumns } from "./OtherColumns";
import { PeopleSection } from "./PeopleSection";
import { PlaceSection } from "./PlaceSection";
import type { ProgramWave } from "./parts";
import { RecipeNote } from "./RecipeNote";
import { say } from "./say";
import type { GoTo } from "./search";
import { type SectionName, sectionOf } from "./sections";
import { sayProblem } from "./told";
import { useCheck } from "./useCheck";
import { WaveSection } from "./WaveSection";
import { Working } from "./Working";

interface MapProps {
  programId: number;
  staged: StagedImport;
  waves: ProgramWave[];
  goTo: GoTo;
}

/** Which column holds what, from what was matched for the last file with these columns, or from this file alone. */
export function MapColumns(props: MapProps) {
  const { staged } = props;
  const { recipe } = staged.proposal;
  const [start, setStart] = useState<"before" | "recipe" | "fresh">("before");
  if (!recipe) return <Sections {...props} />;
  const from = (next: "recipe" | "fresh") => {
    forgetDraft(staged.id);
    setStart(next);
  };
  const anew = { mapping: null, report: null };
  const started = {
    before: staged,
    recipe: { ...staged, ...anew },
    fresh: { ...staged, ...anew, proposal: recipe.fresh },
  };
  return (
    <Sections key={start} {...props} staged={started[start]}>
      <RecipeNote usedAt={recipe.usedAt} isFresh={start === "fresh"} onStart={from} />
    </Sections>
  );
}

/** What is proposed stands as a sentence; only what is open is open. */
function Sections(props: MapProps & { children?: ReactNode }) {
  const { programId, staged, waves, goTo } = props;
  const { mapping, change } = useDraft(staged);
  const instruments = useQuery(instrumentsQuery);
  const check = useCheck(programId, staged.id, () => goTo("check"));
  // Decided once: a part does not close under the hands of whoever answers its question.
  const [open] = useState(() => openSections(mapping, staged));
  const [lead] = useState(() => leadOf(open, missing("measures", mapping)));
  // The column of which somebody said whether day or month comes first: no order is chosen for them.
  const [ordered, setOrdered] = useState<string>();
  const [opened, setOpened] = useState<Partial<Record<SectionName, boolean>>>({});
  const other = useRef<HTMLDivElement>(null);
  const openOther = () => {
    setOpened((before) => ({ ...before, other: true }));
    other.current?.querySelector("button")?.focus();
  };
  const { isDone, problem } = check;
  // A refusal may be about any part: the page begins where it says what is wrong.
  useEffect(() => {
    if (problem !== undefined) window.scrollTo({ top: 0 });
  }, [problem]);
  if (check.isRunning)
    return <Working programId={programId} importId={staged.id} label={say("check.trying")} goTo={goTo} />;
  const asksOrder = lacksOrder(mapping, staged, ordered);
  const isOpen = (name: SectionName) =>
    missing(name, mapping) || (name === "date" && (asksOrder || lacksZone(mapping, staged)));
  const openQuestions = (name: SectionName) => {
    if (name !== "date") return isAnswered(name, mapping, staged) ? [] : questionsFor(name, staged);
    const isStill = { zone: lacksZone(mapping, staged), completedAt: asksOrder };
    return questionsFor(name, staged).filter(({ id }) => isStill[id as keyof typeof isStill] ?? false);
  };
  const section = (name: SectionName) => ({
    isOpen: opened[name] ?? open.has(name),
    onToggle: () => setOpened((before) => ({ ...before, [name]: !(before[name] ?? open.has(name)) })),
    questions: openQuestions(name),
    isMissing: isOpen(name),
  });
  const common = { staged, reading: staged.reading, mapping, change, waves };
  const isReady = !(["people", "waves", "measures", "date"] as const).some(isOpen);
  return (
    <section className="import-step" aria-busy={isDone}>
      <Title order={2}>{say("map.title")}</Title>
      <p className="import-lead">{lead}</p>
      {props.children}
      {problem !== undefined && <ProblemNotice problem={sayProblem(problem)} />}
      <Answer query={instruments} waiting={say("template.loading")}>
        {(known) => (
          <div className="sections">
            <MeasuresSection {...common} {...section("measures")} instruments={known} onOwn={openOther} />
            <PeopleSection {...common} {...section("people")} />
            {!mapping.roster && <WaveSection {...common} {...section("waves")} />}
            <PlaceSection {...common} {...section("group")} kind="group" />
            <PlaceSection {...common} {...section("cohort")} kind="cohort" />
            {!mapping.roster && (
              <DateSection {...common} {...section("date")} asksOrder={asksOrder} onOrder={setOrdered} />
            )}
            <div ref={other}>
              <OtherColumns {...common} {...section("other")} choices={staged.proposal.choices} />
            </div>
          </div>
        )}
      </Answer>
      <div className="import-actions">
        <Button disabled={!isReady} onClick={() => check.run(mapping)}>
          {say("map.check")}
        </Button>
        <p className="import-hint">{isReady ? say("map.nothing") : say("map.openFirst")}</p>
      </div>
    </section>
  );
}

function leadOf(open: Set<SectionName>, lacksMeasures: boolean): string {
  if (open.size === 0) return say("map.known");
  if (lacksMeasures && open.size === 1) return say("map.sayAsked");
  return say("map.some");
}

function questionsFor(name: SectionName, { proposal, report }: StagedImport): ImportQuestion[] {
  const questions = (report ? report.questions : proposal.questions) ?? [];
  return questions.filter(({ about }) => sectionOf(about) === name);
}

/** A question rests on what was proposed; once that part says something else, it has been answered. */
function isAnswered(
  name: SectionName,
  mapping: Mapping,
  { proposal, report, mapping: checked }: StagedImport,
) {
  const asked = report ? checked : proposal.mapping;
  const part = ({
    items,
    values,
    participant,
    participantParts,
    selfGenerated,
    wave,
    group,
    cohort,
    completedAt,
    roster,
  }: Mapping) =>
    ({
      measures: { items, values, roster },
      people: { participant, participantParts, selfGenerated },
      waves: { wave },
      group: { group },
      cohort: { cohort },
      date: { completedAt },
      other: {},
    })[name];
  return name !== "other" && asked !== null && !isSameMapping(part(mapping), part(asked));
}

function openSections(mapping: Mapping, staged: StagedImport): Set<SectionName> {
  const names: SectionName[] = ["measures", "people", "waves", "group", "cohort", "date", "other"];
  return new Set(names.filter((name) => missing(name, mapping) || questionsFor(name, staged).length > 0));
}

/** Dates that may be read day first or month first, of which nobody has said yet which it is. */
function lacksOrder(mapping: Mapping, staged: StagedImport, ordered: string | undefined): boolean {
  const { completedAt } = mapping;
  const { reading, proposal } = staged;
  const checked = staged.mapping?.completedAt?.column;
  if (!completedAt || [ordered, checked].includes(completedAt.column)) return false;
  const column = reading.columns.find(({ name }) => name === completedAt.column);
  const isOpen = (column?.dateFormats.length ?? 0) > 1;
  const before = proposal.mapping.completedAt;
  // What was said for the last file of this shape, or checked already, is not asked again.
  const isSaid =
    before?.column === completedAt.column && !proposal.questions.some(({ id }) => id === "completedAt");
  return isOpen && !isSaid;
}

/** Times that name no zone, of which nobody has said yet whose clock they are. */
function lacksZone(mapping: Mapping, staged: StagedImport): boolean {
  const isAsked = questionsFor("date", staged).some(({ id }) => id === "zone");
  const { completedAt } = mapping;
  return isAsked && completedAt !== undefined && hasWallClock(completedAt.format) && !completedAt.zoneFrom;
}

function missing(name: SectionName, mapping: Mapping): boolean {
  const questions = mapping.questions ?? [];
  if (name === "measures") return mapping.items.length === 0 && questions.length === 0 && !mapping.roster;
  if (name === "people") return !saysWho(mapping);
  if (name === "waves")
    return (
      mapping.wave === undefined &&
      (mapping.items.some(({ wave }) => wave === undefined) ||
        (mapping.items.length === 0 && questions.length > 0))
    );
  return false;
}
