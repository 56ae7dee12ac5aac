import Papa from "papaparse";

/**
 * How many responses hold the same: where they were given, every answer, every score and every chosen option, side by
 * side. The same of the wide file and of the long one, whose keys of responses are their own.
 */
export function answersIn(file: Buffer): Map<string, number> {
  const text = file.toString("utf8").replace("\ufeff", "");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const responses = new Map<string, string[]>();
  for (const row of data) {
    const cells = "kind" in row ? [toldIn(row)] : Object.entries(row).filter(([name]) => isAnswer(name));
    const { response, wave, cohort, group, counts, excluded } = row;
    const held = responses.get(response!) ?? [[wave, cohort, group, counts, excluded].join(" | ")];
    for (const [name, value] of cells)
      if (value) held.push(`${name} ${/^-?[\d.]+$/.test(value) ? Number(value) : value}`);
    responses.set(response!, held);
  }
  const found = new Map<string, number>();
  for (const [place, ...told] of responses.values()) {
    const key = [place, ...told.sort()].join("; ");
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

/** Items, scores and own questions: `ucla-3.1`, `ucla-3.score.total`, `q7`, and `q8.2` of a question with options. */
const isAnswer = (name: string) => /^[a-z0-9-]+\.(\d+|score\.\w+)$/.test(name) || /^q\d+(\.\d+)?$/.test(name);

/** A row of the long file as the wide file names it. */
function toldIn({ kind, instrument, name, option, value, text }: Record<string, string>): [string, string] {
  if (kind === "question") return option ? [`${name}.${option}`, value!] : [name!, value || text!];
  return [`${instrument}.${kind === "score" ? "score." : ""}${name}`, value!];
}
