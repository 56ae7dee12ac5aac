import type { MissingKind } from "#shared/responses/missing";
import type { ScoreReason } from "#shared/scores/scoreAnswers";

const missingWords: Record<MissingKind, string> = {
  answered: "",
  notAsked: "not asked",
  notAnswered: "left blank",
  prefersNotToSay: "prefers not to say",
  dontKnow: "does not know",
  notApplicable: "does not apply",
  noOpinion: "no opinion",
  declaredCode: "missing, by a code of the file",
};

export function sayMissing(missing: MissingKind | null): string {
  return missing === null ? "left blank" : missingWords[missing];
}

const reasonWords: Record<ScoreReason, string> = {
  not_asked: "none of its questions was asked",
  no_answers: "none of its questions was answered",
  missing_items: "too many answers are missing",
  not_supplied: "the file brought none",
};

export function sayNoScore(reason: ScoreReason | null): string {
  return reason === null ? "not known" : reasonWords[reason];
}
