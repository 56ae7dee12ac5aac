import { spawnSync } from "node:child_process";

/** A heading of a tagged PDF and the tables below it: of each row its header and its cells. */
export interface Tabled {
  heading: string;
  tables: string[][][];
}

/**
 * The tables of a tagged PDF as assistive technology finds them, without white space: it is lost where a line ends.
 * Undefined where poppler is not here.
 */
export function pdfTables(pdf: Buffer): Tabled[] | undefined {
  const run = spawnSync("pdfinfo", ["-struct-text", "-"], { input: pdf, encoding: "utf8" });
  if (run.error) return undefined;
  const found: Tabled[] = [];
  let add: ((text: string) => void) | undefined;
  for (const line of run.stdout.split("\n").map((one) => one.trim())) {
    const [, text] = /^"(.*)"$/.exec(line) ?? [];
    if (text !== undefined) {
      add?.(text.replace(/\s/g, ""));
      continue;
    }
    const [, tag] = /^(H\d|P|L|Caption|Table|TR|TH|TD)\b/.exec(line) ?? [];
    if (!tag) continue;
    const part = found.at(-1);
    const rows = part?.tables.at(-1);
    const row = rows?.at(-1);
    add = undefined;
    if (tag === "H2") {
      const begun: Tabled = { heading: "", tables: [] };
      found.push(begun);
      add = (more) => {
        begun.heading += more;
      };
    } else if (tag === "Table") part?.tables.push([]);
    else if (tag === "TR") rows?.push([]);
    else if (row && (tag === "TH" || tag === "TD")) {
      const at = row.push("") - 1;
      add = (more) => {
        row[at] += more;
      };
    }
  }
  return found;
}
