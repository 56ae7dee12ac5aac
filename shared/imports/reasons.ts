import type { Instrument } from "#shared/instruments/definition";
import { missingAllowed } from "#shared/instruments/grid";
import { missingCode } from "#shared/responses/missing";
import { type ScoreReason, scoreReasons } from "#shared/scores/scoreAnswers";

/** Why a score is null, as the small number that is stored; 0 = the score is there. */
export function scoreReasonCode(reason: ScoreReason): number {
  return scoreReasons.indexOf(reason) + 1;
}

/** The other way around; null for 0. */
export function scoreReasonOf(code: number): ScoreReason | null {
  return scoreReasons[code - 1] ?? null;
}

/**
 * For many rows: the reason code of one subscale, from the codes of missing (shared/responses/missing.ts) of
 * all items. It says what `scoreAnswers` says; a test holds the two together.
 */
export function compileReasons(instrument: Instrument): ((missing: Int16Array) => number)[] {
  return instrument.subscales.map((subscale) => {
    const positions = subscale.items.map((id) => Number(id) - 1);
    const fewest = positions.length - missingAllowed(subscale);
    if (subscale.aggregate === "supplied") return () => scoreReasonCode("not_supplied");
    return (missing) => {
      let asked = 0;
      let answered = 0;
      for (const position of positions) {
        const code = missing[position]!;
        if (code !== missingCode.notAsked) asked++;
        if (code === 0) answered++;
      }
      if (asked === 0) return scoreReasonCode("not_asked");
      if (answered === 0) return scoreReasonCode("no_answers");
      return answered < fewest ? scoreReasonCode("missing_items") : 0;
    };
  });
}
