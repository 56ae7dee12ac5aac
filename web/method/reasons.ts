/** Why there is no number, as docstrings name it, in plain words of the language of the code. */
export const reasons: Record<string, string> = {
  notEstimable: "not estimable",
  too_few: "too few",
  no_spread: "no spread",
  too_many: "too many",
  not_asked: "not asked",
  no_answers: "no answers",
  missing_items: "missing items",
  not_supplied: "not supplied",
};
