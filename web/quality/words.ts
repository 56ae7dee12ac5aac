const minute = 60;

/** "48 s", "3 min", "3 min 20 s". */
export function sayLength(seconds: number): string {
  const whole = Math.round(seconds);
  const [minutes, rest] = [Math.floor(whole / minute), whole % minute];
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** What a straight line is, and where it can be told at all. */
export function sayLines(instruments: readonly string[]): string {
  if (instruments.length === 0)
    return "This can only be told where some questions are worded the other way round. No scale in this program is.";
  return `Some questions of ${listOf(instruments)} are worded the other way round, so the same answer to all of them contradicts itself. The middle answer does not count: it is its own opposite.`;
}

/** What counts as fast, and of how many responses it is known. */
export function sayFast(timed: number): string {
  if (timed === 0)
    return "No response says how long it took. It is known of surveys made here that are not anonymous, and where an export of Qualtrics, LimeSurvey or Formbricks says so.";
  return `Less than a third of the usual time, which is the median of the same survey at the same time, from 10 responses on. Some people read fast. ${timed} ${timed === 1 ? "response says" : "responses say"} how long it took.`;
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(names);
}
