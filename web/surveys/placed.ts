import type { Survey } from "#shared/surveys/definition";
import type { ProblemAnswer } from "../ui/ProblemNotice";
import { sayPlace } from "./sayPlace";

/** A problem whose places are said in words of the survey, instead of paths into it. */
export function placed({ draft }: { draft: Survey }, problem: ProblemAnswer): ProblemAnswer {
  const places = problem.places ?? [];
  if (places.length === 0) return problem;
  return {
    title: problem.title,
    places: places.map(({ path = "", message }) => ({ path: sayPlace(draft, path), message })),
  };
}
