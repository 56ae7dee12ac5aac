import { andOf } from "../ui/lists";
import { say } from "./say";

const minute = 60;

/** "48 s", "3 min", "3 min 20 s". */
export function sayLength(length: number): string {
  const whole = Math.round(length);
  const [minutes, seconds] = [Math.floor(whole / minute), whole % minute];
  if (minutes === 0) return say("fast.seconds", { seconds });
  return seconds === 0 ? say("fast.minutes", { minutes }) : say("fast.both", { minutes, seconds });
}

/** What a straight line is, and where it can be told at all. */
export function sayLines(instruments: readonly string[]): string {
  if (instruments.length === 0) return say("lines.aboutNone");
  return say("lines.about", { instruments: andOf(instruments) });
}

/** What counts as fast, and of how many responses it is known. */
export function sayFast(timed: number): string {
  return timed === 0 ? say("fast.aboutNone") : say("fast.about", { n: timed });
}
