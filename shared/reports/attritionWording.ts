import type { DisclosedAttrition, NotTheSamePeople } from "../outcomes/attrition";
import type { HiddenStratum } from "../outcomes/disclosure";
import type { AttritionFlow, Flow } from "../outcomes/flow";
import { isSuppressed, type Suppressed } from "../outcomes/suppressed";
import type { Estimate } from "../stats/estimate";
import { findChange } from "./changeFinding";
import { describeHidden } from "./hiddenWording";
import { likelyWords } from "./likely";
import { decimalsOf, type Measure } from "./measure";
import { formatSize } from "./numberFormats";
import { type Language, say } from "./say";
import { shareOfPeople } from "./shareWording";

/** The way of one stratum's people, a sentence a step: enrolled, answered before, after, both times. */
export function describeFlow(
  flow: Flow | HiddenStratum,
  threshold: number,
  language: Language = "en",
): string[] {
  if (isSuppressed(flow)) return [describeHidden(flow, threshold, language)];
  const step = (name: "pre" | "post", people: number | Suppressed) =>
    typeof people === "number"
      ? say(`flow.${name}`, { people }, language)
      : say(`flow.${name}Hidden`, {}, language);
  return [
    ...enrolledWords(flow, language),
    step("pre", flow.pre),
    step("post", flow.post),
    say("flow.paired", { people: flow.paired }, language),
  ];
}

/** A group that lost so many that its change is hidden, in one sentence; nothing of another one. */
export function describeLost(
  group: string,
  flow: Flow | HiddenStratum,
  threshold: number,
  language: Language = "en",
): string[] {
  if (isSuppressed(flow) || typeof flow.pre !== "number" || flow.paired >= threshold) return [];
  return [say("flow.lost", { group, before: flow.pre, both: flow.paired }, language)];
}

/** Outside the team an upper limit, rounded up, or nothing. */
function enrolledWords({ enrolled, enrolledUpTo }: Flow, language: Language): string[] {
  if (typeof enrolled === "number") return [say("flow.enrolled", { people: enrolled }, language)];
  return enrolledUpTo === undefined ? [] : [say("flow.enrolledUpTo", { people: enrolledUpTo }, language)];
}

/** How many were lost, whether they had begun elsewhere than those who stayed, and what follows from that. */
export function describeLoss(
  { loss }: Pick<DisclosedAttrition, "loss">,
  measure: Measure,
  language: Language = "en",
): string[] {
  if (isSuppressed(loss)) return [say("loss.hidden", {}, language)];
  const { completers, dropouts, difference, startedDifferently, lostMany } = loss;
  const everybody = completers.n + dropouts.n;
  if (dropouts.n === 0) return everybody === 0 ? [] : [say("loss.none", {}, language)];
  const share = shareOfPeople({ kind: "share", people: dropouts.n, of: everybody }, language);
  if (completers.n === 0)
    return [say("loss.many", { share }, language), say("loss.nobodyStayed", {}, language)];
  return [
    say(lostMany ? "loss.many" : "loss.some", { share }, language),
    describeStart(turned(difference), startedDifferently, measure, language),
    ...(lostMany || startedDifferently ? [say("loss.doubt", {}, language)] : []),
  ];
}

/** Those who answered once, told apart: their scores beside each other are no change of anybody. */
export function describeNotTheSame(
  { onlyBefore, onlyAfter, anonymous }: Pick<DisclosedAttrition, "onlyBefore" | "onlyAfter" | "anonymous">,
  language: Language = "en",
): string[] {
  const once = (when: "before" | "after", people: NotTheSamePeople | Suppressed) =>
    isSuppressed(people)
      ? say(`once.${when}Hidden`, {}, language)
      : say(`once.${when}`, { people: people.n }, language);
  const nobody = [onlyBefore, onlyAfter].every((people) => !isSuppressed(people) && people.n === 0);
  if (nobody) return [];
  const lost = isSuppressed(anonymous) ? 0 : anonymous.before + anonymous.after;
  return [
    once("before", onlyBefore),
    once("after", onlyAfter),
    say("once.notTheSame", {}, language),
    ...(lost > 0 ? [say("once.anonymous", { people: lost }, language)] : []),
  ];
}

/** Whether some groups lost more people than others, by Fisher's exact test where it could be counted. */
export function describeLossByGroup(
  lossByStratum: AttritionFlow["lossByStratum"],
  language: Language = "en",
): string {
  const test = lossByStratum && [lossByStratum.fisher, lossByStratum.chiSquare].find(isTest);
  if (!test) return say("lossByGroup.none", {}, language);
  const found = say(test.p < 0.05 ? "lossByGroup.clear" : "lossByGroup.unclear", {}, language);
  const leftOut = lossByStratum?.leftOut ?? 0;
  return leftOut === 0 ? found : `${found} ${say("lossByGroup.leftOut", { groups: leftOut }, language)}`;
}

function describeStart(
  difference: Estimate,
  startedDifferently: boolean,
  measure: Measure,
  language: Language,
): string {
  const decimals = decimalsOf(measure);
  const start = findChange(difference);
  switch (start.kind) {
    case "tooFew":
      return say("loss.tooFew", {}, language);
    case "none":
      return say("loss.same", {}, language);
    case "equal":
      return say(
        "loss.allEqual",
        { way: start.way, size: formatSize(start.value, language, decimals) },
        language,
      );
    case "clear":
      return say("loss.apart", likelyWords(start, decimals, language), language);
    case "unclear":
      return say(
        startedDifferently ? "loss.flaggedUnclear" : "loss.alike",
        likelyWords(start, decimals, language),
        language,
      );
  }
}

/** From "stayed minus left" to "left minus stayed", as the sentence goes. */
function turned(difference: Estimate): Estimate {
  if (difference.kind === "estimate") {
    const { value, low, high } = difference;
    return { ...difference, value: 0 - value, low: 0 - high, high: 0 - low };
  }
  return difference.value === undefined ? difference : { ...difference, value: 0 - difference.value };
}

function isTest<Test extends { kind: string }>(test: Test): test is Extract<Test, { kind: "test" }> {
  return test.kind === "test";
}
