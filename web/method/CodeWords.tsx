import { statistics } from "./contents";
import { reasons } from "./reasons";

/**
 * A sentence of a docstring: what stands between backticks as code, the reasons why there is no number in
 * plain words, and names of other statistics as links to them.
 */
export function CodeWords({ text }: { text: string }) {
  return text.split(/(`[^`]+`|\b\w+\.ts\b|\b[a-z]+[A-Z]\w*\b)/).map((part, k, parts) => {
    const before = parts[k - 1] ?? "";
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed sentence, some of them alike
    return <Word key={k} part={part} begins={/(^|\. )$/.test(before)} />;
  });
}

/** @param begins  Whether a sentence begins here. */
function Word({ part, begins }: { part: string; begins: boolean }) {
  const code = /^`([^`]+)`$/.exec(part)?.[1];
  const place = places.get(code ?? part);
  if (place) return <a href={`#${place}`}>{code ? <code>{code}</code> : part}</a>;
  if (code === undefined) return part;
  const words = reasons[code];
  if (!words) return <code>{code}</code>;
  return <em>{begins ? words.charAt(0).toUpperCase() + words.slice(1) : words}</em>;
}

/** Names by which docstrings speak of one another: the function's, and its file's where that is the same. */
const places = new Map(
  statistics.flatMap(({ id, from }) => {
    const [file = "", export_] = from.split(".");
    const name = file.split("/").at(-1)!;
    return export_ ? [[export_, id] as const] : [[name, id] as const, [`${name}.ts`, id] as const];
  }),
);
