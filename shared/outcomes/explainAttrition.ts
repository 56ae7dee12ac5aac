import type { Attrition, Baseline } from "../stats/attrition";
import type { DisclosedAttrition, NotTheSamePeople } from "./attrition";
import type { ExplainedFigure } from "./detail";
import { type Explaining, ofEach, startExplaining } from "./explaining";
import { explainShareLimits } from "./explainLimits";
import { explainTwoSamples, momentsBehind } from "./explainTwoSamples";
import type { AttritionFlow } from "./flow";
import type { Moments } from "./standIn";
import { isSuppressed, type Suppressed } from "./suppressed";

/** How the figures of who was lost were made, from what is told of those who stayed and those who left. */
export function explainAttrition(
  { loss, onlyBefore, onlyAfter }: DisclosedAttrition,
  at = "",
): ExplainedFigure[] {
  const { explained, add } = startExplaining(at);
  if (!isSuppressed(loss)) {
    explainRate(loss, add);
    const [stayed, left] = [momentsOf(loss.completers), momentsOf(loss.dropouts)];
    if (stayed && left)
      explained.push(
        ...explainTwoSamples(stayed, left, {
          difference: { at: `${at}loss.difference`, of: loss.difference },
          welch: { at: `${at}loss.test`, of: loss.test },
          cohensD: { at: `${at}loss.cohensD`, of: loss.cohensD },
        }),
      );
  }
  explainOthers("onlyBefore", onlyBefore, add);
  explainOthers("onlyAfter", onlyAfter, add);
  return explained;
}

/** The same flow with how the figures of everybody, of each stratum and between the strata were made. */
export function withExplainedFlow<F extends AttritionFlow>(flow: F): F {
  const of = (one: AttritionFlow["overall"]) => (isSuppressed(one) ? [] : explainAttrition(one));
  return {
    ...flow,
    explained: {
      overall: of(flow.overall),
      strata: flow.strata.map(of),
      lossByStratum: explainLossByStratum(flow),
    },
  };
}

/** How it was tested whether some strata lost more than others: from how many left and were asked in each. */
function explainLossByStratum({ strata, lossByStratum }: AttritionFlow): ExplainedFigure[] {
  const { explained, add } = startExplaining();
  if (!lossByStratum) return explained;
  const losses = strata.flatMap((stratum) => {
    if (isSuppressed(stratum) || isSuppressed(stratum.loss)) return [];
    const { completers, dropouts } = stratum.loss;
    const n = completers.n + dropouts.n;
    return n === 0
      ? []
      : [
          {
            label: Object.values(stratum.by)
              .map((label) => label ?? "–")
              .join(" · "),
            left: dropouts.n,
            n,
          },
        ];
  });
  const counted = { ...ofEach(losses, "left", ({ left }) => left), ...ofEach(losses, "n", ({ n }) => n) };
  const { chiSquare, fisher } = lossByStratum;
  if (chiSquare.kind === "test") {
    const q = sum(losses.map(({ left }) => left)) / sum(losses.map(({ n }) => n));
    add("q", q, "sum(left) / sum(n)", counted);
    add("chiSquare.chiSquare", chiSquare.chiSquare, "sum((left - n * q)^2 / (n * q * (1 - q)))", {
      q,
      ...counted,
    });
    add("chiSquare.p", chiSquare.p, "CHISQ.DIST.RT(chiSquare, df)", {
      chiSquare: chiSquare.chiSquare,
      df: chiSquare.df,
    });
  }
  if (fisher.kind === "test")
    add(
      "fisher.p",
      fisher.p,
      "chance of all ways to spread those who left that are no likelier than this",
      counted,
    );
  return explained;
}

function explainRate({ rate, completers, dropouts }: Attrition, add: Explaining["add"]): void {
  if (rate.kind !== "estimate") return;
  const [left, n] = [dropouts.n, completers.n + dropouts.n];
  add("loss.rate", rate.value, "left / n", { left, n });
  explainShareLimits("loss.rate", { ...rate, people: left, of: n }, add);
}

function explainOthers(
  at: "onlyBefore" | "onlyAfter",
  told: NotTheSamePeople | Suppressed,
  add: Explaining["add"],
): void {
  if (isSuppressed(told) || told.mean === null) return;
  add(`${at}.mean`, told.mean, "sum / n", { sum: told.mean * told.n, n: told.n });
  const moments = momentsBehind(told.interval);
  if (told.interval.kind !== "estimate" || !moments) return;
  const { low, high } = told.interval;
  const t = (((high - low) / 2) * Math.sqrt(told.n)) / moments.sd;
  const inputs = { mean: told.mean, t, sd: moments.sd, n: told.n };
  add(`${at}.interval.low`, low, "mean - t * sd / sqrt(n)", inputs);
  add(`${at}.interval.high`, high, "mean + t * sd / sqrt(n)", inputs);
}

function momentsOf({ n, mean, sd }: Baseline): Moments | null {
  return mean === null || sd === null ? null : { n, mean, sd };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
