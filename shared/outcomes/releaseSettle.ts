import type { Subscale } from "../instruments/definition";
import type { AsOf } from "./asOf";
import type { StratumDetail } from "./describe";
import type { DisclosedSummary } from "./disclosure";
import type { NoReliable } from "./movement";
import type { ReleasedStratum } from "./release";
import type { ReleaseCell } from "./releaseTables";
import type { ScoreBand } from "./scoreBands";
import { nameSplit, onlySplits, type Split, splitsIn } from "./splits";
import type { PublishedCount } from "./standing";
import { isSuppressed, type Suppressed } from "./suppressed";
import { withhold } from "./withhold";
import { withoutSpread } from "./withoutSpread";

/** What the ledger said of one cell, and what was told of it before. */
export interface CellTold {
  both: PublishedCount | undefined;
  pre: boolean;
  post: boolean;
  /** Whether this cell was ever told. */
  before: boolean;
  /** Whether nothing of this measure was ever told. */
  first: boolean;
  /** The kinds of people that may be told anew. */
  splits: readonly Split[];
  /** Whether everybody's scores before are told anew: the band of reliable change rests on their spread. */
  tellsOverall: boolean;
  /** Whether the same people, with the same scores, were told last. */
  unchanged: boolean;
  /** Whether alpha of this data is told anew. */
  alphaIsNew: boolean;
  /** Whether its spread, alone or beside those of other cells, would tell how many people moved. */
  alike: boolean;
}

/** A cell as the release tells it: anew, as it was told last, or hidden. */
export function settleCell(
  { by, people, figures }: ReleaseCell,
  last: ReleasedStratum | undefined,
  told: CellTold,
  range: Subscale["range"],
): ReleasedStratum {
  const known = last && !isSuppressed(last) ? last : undefined;
  if (isSuppressed(figures) || !told.both) {
    if (known && people > 0) return known;
    return { by, ...(isSuppressed(figures) ? figures : hidden) };
  }
  const { detail, distribution, ...summary } = figures;
  const exact = !distribution.binned;
  const { n } = figures;
  const band: ScoreBand = [range[0], range[1], n.paired];
  const asBefore = told.unchanged ? known : undefined;
  const beside = withComparison(
    asBefore ? asBefore.detail : detail && besideOf(detail, told, exact),
    detail,
    asBefore ? undefined : known,
  );
  const scores =
    asBefore?.distribution ??
    ((exact && told.both.exact) || (!exact && !told.before)
      ? distribution
      : { binned: true as const, pre: [band], post: [band] });
  const tellsKinds = beside ? !isSuppressed(beside.any.same) : told.first;
  // Ranks tell more than kinds do: of two tellings they could be subtracted.
  const tellsRanks = tellsKinds && (told.first || asBefore !== undefined);
  const said = {
    by,
    ...summary,
    wilcoxon: tellsRanks ? figures.wilcoxon : hidden,
    n: {
      pre: told.pre ? n.pre : hidden,
      post: told.post ? n.post : hidden,
      paired: n.paired,
    },
    distribution: scores,
    ...(beside ? { detail: beside } : {}),
    asOf: { release: null, cutAt: null },
  };
  return told.alike && !tellsKinds ? withoutSpread(said) : said;
}

/**
 * What stands beside the change, without what the ledger does not know. Kinds of people (better, same, worse,
 * beyond a cut-off …) are told as far as the ledger says. What rests on them besides (middles, ranks) is told when
 * a measure is told for the first time, and stays with the cells that stay the same.
 */
function besideOf(detail: StratumDetail, told: CellTold, exact: boolean): StratumDetail {
  const banded = withBandTold(detail, told);
  const may = { before: told.pre, after: told.post };
  const names = new Set(told.splits.map(nameSplit));
  const isWhole = told.first && told.tellsOverall && told.both?.exact === exact;
  return isWhole && splitsIn(banded).every(({ split }) => names.has(nameSplit(split)))
    ? withhold(banded, { ...may, kinds: true })
    : onlySplits(banded, told.splits, may);
}

/**
 * Without a reliable change that would rest on something untold: everybody's scores before, on whose spread its
 * band rests, or alpha of this data.
 */
export function withBandTold(
  detail: StratumDetail,
  { tellsOverall, alphaIsNew }: Pick<CellTold, "tellsOverall" | "alphaIsNew">,
): StratumDetail {
  const { reliable } = detail;
  const hasNone = "kind" in reliable && reliable.reason === "no_reliability";
  if (!tellsOverall) return hasNone ? detail : { ...detail, reliable: hiddenReliable };
  const restsOnKept = !("kind" in reliable) && reliable.reliability.from === "this_data" && !alphaIsNew;
  return restsOnKept ? { ...detail, reliable: hiddenReliable } : detail;
}

const hiddenReliable: NoReliable = { kind: "notAvailable", reason: "hidden" };

/**
 * The people of the comparison cohorts stand behind no other number, so they are told once they are enough,
 * whenever that is, and then never anew: nothing can be subtracted.
 *
 * @param now   What would be told of them now.
 * @param last  The cell as it was told, where its figures are told anew.
 */
function withComparison(
  beside: StratumDetail | undefined,
  now: StratumDetail | undefined,
  last: (DisclosedSummary & { asOf: AsOf }) | undefined,
): StratumDetail | undefined {
  if (!beside) return beside;
  const kept = last?.detail?.comparison ?? beside.comparison;
  if (kept && !isSuppressed(kept)) {
    const asOf = kept.asOf ?? last?.asOf;
    return { ...beside, comparison: asOf ? { ...kept, asOf } : kept };
  }
  return now?.comparison === undefined ? beside : { ...beside, comparison: now.comparison };
}

const hidden: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };
