import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Block, Docstring } from "../../web/method/docstring";

const root = join(import.meta.dirname, "../..");

/**
 * Where a docstring stands, from its name in the contents: `stats/cohensDz` is the export of that name in
 * shared/stats/cohensDz.ts, `stats/variance.sd` another export of its file.
 */
export function placeOf(key: string): { path: string; name: string } {
  const [file = "", name = file.split("/").at(-1)!] = key.split(".");
  return { path: `shared/${file}.ts`, name };
}

/**
 * The docstrings of these exports, as they stand in the code.
 *
 * @throws Error naming what has no docstring, so that a page never shows an empty place.
 */
export function readDocstrings(
  keys: readonly string[],
  read = (path: string) => readFileSync(join(root, path), "utf8"),
): Record<string, Docstring> {
  return Object.fromEntries(
    keys.map((key) => {
      const { path, name } = placeOf(key);
      const comment = exportedWithDocstring(read(path)).get(name);
      if (!comment) throw new Error(`${path} exports no ${name} with a docstring.`);
      return [key, parseDocstring(comment)];
    }),
  );
}

/** Every export of a file that says what it is, with the comment before it, its stars taken away. */
export function exportedWithDocstring(source: string): Map<string, string> {
  const found = source.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:function\*?|const|class|interface|type) (\w+)/g,
  );
  return new Map([...found].map(([, comment = "", name = ""]) => [name, withoutStars(comment)]));
}

function withoutStars(comment: string): string {
  return comment
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd())
    .join("\n")
    .trim();
}

/** Cuts the text of a docstring into its parts. Line breaks within a paragraph are the editor's and go. */
export function parseDocstring(comment: string): Docstring {
  const [words = "", ...tags] = comment.split(/^(?=@(?:param|returns|throws|see)\b)/m);
  const tagged = (tag: string) =>
    tags.filter((text) => text.startsWith(`@${tag}`)).map((text) => joinLines(text.slice(tag.length + 1)));
  const returns = cutChecked(tagged("returns")[0] ?? "");
  const see = cutChecked(tagged("see").join("; "));
  return {
    blocks: words.trim() === "" ? [] : blocksOf(words),
    params: tags.filter((text) => text.startsWith("@param")).map(paramOf),
    returns: returns.text || null,
    throws: tagged("throws")[0] ?? null,
    sources: see.text
      .replace(/\.$/, "")
      .split("; ")
      .filter((source) => source !== ""),
    checked: [...returns.checked, ...see.checked],
  };
}

function blocksOf(words: string): Block[] {
  return words
    .trim()
    .split(/\n{2,}/)
    .map((paragraph): Block => {
      const lines = paragraph.split("\n");
      if (lines.every((line) => line.startsWith("    "))) {
        return { kind: "formula", lines: lines.map((line) => line.slice(4)) };
      }
      if (/^(-|\d+\.) /.test(paragraph)) {
        const items = paragraph.split(/^(?:-|\d+\.) /m).filter((item) => item !== "");
        return { kind: "list", items: items.map(joinLines) };
      }
      return { kind: "text", text: joinLines(paragraph) };
    });
}

function paramOf(text: string): { names: string; text: string } {
  const [, names = "", rest = ""] = /^@param ((?:\w+, )*\w+)([\s\S]*)$/.exec(text) ?? [];
  if (!names) throw new Error(`A parameter without a name: ${text}`);
  return { names, text: joinLines(rest) };
}

function cutChecked(text: string): { text: string; checked: string[] } {
  const at = text.indexOf("Checked against ");
  if (at < 0) return { text, checked: [] };
  return { text: text.slice(0, at).trim(), checked: [text.slice(at + "Checked against ".length)] };
}

function joinLines(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ").trim();
}
