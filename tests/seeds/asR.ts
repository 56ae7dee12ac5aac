/** What an answer holds: JSON. */
export type Told = null | boolean | number | string | Told[] | { [name: string]: Told };

/** How R's figures and an answer that tells the same under the same names lie beside each other. */
export interface Beside {
  /** Figures of R that the answer lacks or tells otherwise, in words. */
  differences: string[];
  /** How many numbers were compared. */
  compared: number;
  /** Numbers of the answer of which R says nothing, by name, places in lists left out. */
  unchecked: Set<string>;
}

/** Limits that are found by search, by R as by us: a millionth. All else to a billionth. */
const searched = /(cohens|hedges|upOrHalfSame)\w*\.(low|high)$/;

/** Compares every number in R's figures with the answer's, name by name. */
export function layBeside(fromR: Told, answer: Told): Beside {
  const found: Beside = { differences: [], compared: 0, unchecked: new Set() };
  compare(fromR, answer, "", found);
  return found;
}

function compare(r: Told | undefined, told: Told | undefined, at: string, found: Beside): void {
  if (r === undefined) {
    listNumbers(told, at, found);
    return;
  }
  if (typeof r === "object" && r !== null) {
    const [ours, theirs] = [partsOf(told), partsOf(r)];
    for (const name of new Set([...Object.keys(theirs), ...Object.keys(ours)]))
      compare(theirs[name], ours[name], at === "" ? name : `${at}.${name}`, found);
    return;
  }
  if (typeof r === "number") found.compared++;
  const same = typeof r === "number" && typeof told === "number" ? isNear(told, r, at) : told === r;
  if (!same) found.differences.push(`${at}: ${JSON.stringify(told)} against R's ${r}`);
}

function isNear(told: number, r: number, at: string): boolean {
  const tolerance = searched.test(at) ? 1e-6 : 1e-9;
  // What is 0 may be 1e-17 in R; beside points of a scale 1e-12 is nothing.
  return Math.abs(told - r) <= Math.max(tolerance * Math.abs(r), Math.abs(r) < 1e-9 ? 1e-12 : 0);
}

function listNumbers(told: Told | undefined, at: string, found: Beside): void {
  if (typeof told === "number") found.unchecked.add(at.replace(/(^|\.)\d+/g, ""));
  if (typeof told !== "object" || told === null) return;
  for (const [name, part] of Object.entries(told)) listNumbers(part, `${at}.${name}`, found);
}

function partsOf(told: Told | undefined): Record<string, Told> {
  return typeof told === "object" && told !== null ? Object.fromEntries(Object.entries(told)) : {};
}
