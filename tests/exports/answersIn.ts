import Papa from "papaparse";

/** How many people gave each answer or have each score at each wave, of the wide file and of the long one. */
export function answersIn(file: Buffer): Map<string, number> {
  const text = file.toString("utf8").replace("\ufeff", "");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const found = new Map<string, number>();
  for (const row of data) {
    const told: [string, string | undefined][] =
      "kind" in row
        ? [[`${row.instrument}.${row.kind === "score" ? "score." : ""}${row.name}`, row.value]]
        : Object.entries(row).filter(([name]) => /^[a-z0-9-]+\.(\d+|score\.\w+)$/.test(name));
    for (const [name, value] of told) {
      if (!value || name.startsWith(".")) continue;
      const key = `${row.wave} ${name} ${Number(value)}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
  return found;
}
