import { queryOptions } from "@tanstack/react-query";
import type { I18n } from "#shared/instruments/definition";
import type { AsOf } from "#shared/outcomes/asOf";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import type { Equity } from "#shared/outcomes/equity";
import type { Excluded } from "#shared/outcomes/excluded";
import type { AttritionFlow } from "#shared/outcomes/flow";
import type { DisclosedMeasure } from "#shared/outcomes/measure";
import type { DisclosedItem } from "#shared/outcomes/ordinal";
import type { ReleasedOutcome } from "#shared/outcomes/release";
import type { WaveReliability } from "#shared/outcomes/reliability";
import { api, call } from "../api";
import { asked, matchesOf, type View } from "./view";

const program = api.programs[":id"];
const param = (view: View) => ({ id: String(view.programId) });
const measure = ({ instrument, subscale }: View) => ({ instrument: instrument.id, subscale: subscale.id });
const by = (view: View) => (view.by === "" ? {} : { by: view.by });

/** Everything that was measured, in one round trip; on request with how it was made, or with every figure too. */
export function outcomesQuery(view: View, more: "explained" | "everything" | null = null) {
  const full = {
    ...(more === "everything" ? ({ detail: "full" } as const) : {}),
    ...(more ? ({ explain: "true" } as const) : {}),
  };
  const query = { ...asked(view), ...by(view), ...full, ...matchesOf(view) };
  return queryOptions({
    queryKey: ["outcomes", view.programId, query],
    queryFn: () => readOutcomes(view, query),
  });
}

async function readOutcomes(view: View, query: ReturnType<typeof asked>): Promise<OutcomesAnswer> {
  return (await call(program.outcomes.$get({ param: param(view), query }))) as OutcomesAnswer;
}

export function equityQuery(view: View) {
  const reference = view.reference === undefined ? {} : { reference: view.reference };
  const query = { ...asked(view), by: view.by, ...reference, ...matchesOf(view), explain: "true" as const };
  return queryOptions({
    queryKey: ["equity", view.programId, query],
    queryFn: async () => (await call(program.equity.$get({ param: param(view), query }))) as Equity,
  });
}

export function attritionQuery(view: View) {
  const query = {
    ...asked(view),
    ...measure(view),
    ...by(view),
    ...matchesOf(view),
    explain: "true" as const,
  };
  return queryOptions({
    queryKey: ["attrition", view.programId, query],
    queryFn: async () =>
      (await call(program.attrition.$get({ param: param(view), query }))) as AttritionFlow & {
        threshold: number;
        excluded?: Excluded;
      },
  });
}

export function itemsQuery(view: View) {
  // Outside the team single questions are told of everybody together.
  const told = view.reading.from === "live" ? by(view) : {};
  const query = { ...asked(view), ...measure(view), ...told, explain: "true" as const };
  return queryOptions({
    queryKey: ["items", view.programId, query],
    queryFn: async () => (await call(program.items.$get({ param: param(view), query }))) as ItemsAnswer,
  });
}

export function reliabilityQuery(view: View) {
  const query = { ...asked(view), instrument: view.instrument.id, explain: "true" as const };
  return queryOptions({
    queryKey: ["reliability", view.programId, query],
    queryFn: async () =>
      (await call(program.reliability.$get({ param: param(view), query }))) as unknown as ReliabilityAnswer,
  });
}

/** What the server answers, in the words of shared/outcomes. */
export interface OutcomesAnswer {
  measures: MeasureAnswer[];
}

/** Outside the team an answer names its release, and a figure the release that told it first. */
export type MeasureAnswer = DisclosedMeasure<
  DisclosedOutcome & Partial<Pick<ReleasedOutcome, "release" | "preview">>
>;

/** The figures of a stratum that is shown. */
export type Shown = Exclude<DisclosedOutcome["overall"], { kind: "suppressed" }> & { asOf?: AsOf };

export type EquityAnswer = Equity;

export type ItemAnswer = DisclosedItem & {
  id: string;
  key: string;
  /** Null where the wording may not be passed on. */
  text: I18n | null;
  reverse: boolean;
  options: { value: number; key: string; label: I18n }[];
  range: { min: number; max: number } | null;
};

export interface ItemsAnswer {
  threshold: number;
  items: ItemAnswer[];
}

export interface ReliabilityAnswer {
  threshold: number;
  subscales: { subscale: string; items: string[]; waves: WaveReliability[] }[];
}
