/**
 * R's figures as they are, and which of their fields were read: a field that nobody reads is compared nowhere.
 * Fields of groups are counted with those of everybody, places in lists and names of groups left out.
 */
export function watchReads<T extends object>(figures: T, read: Set<string>, at = ""): T {
  return new Proxy(figures, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof name !== "string" || !Object.hasOwn(target, name)) return value;
      const place = fieldOf(at, name);
      if (typeof value === "object" && value !== null) return watchReads(value, read, place);
      read.add(place);
      return value;
    },
  });
}

/** Every field that R's figures hold, by the same names. */
export function fieldsOf(figures: object, at = ""): string[] {
  return Object.entries(figures).flatMap(([name, value]: [string, unknown]) => {
    const place = fieldOf(at, name);
    return typeof value === "object" && value !== null ? fieldsOf(value, place) : [place];
  });
}

const byGroup = /(^|\.)by_group$|between_group_change\.n$|group_p_adjusted\.\w+$/;

function fieldOf(at: string, name: string): string {
  if (/^\d+$/.test(name) && !byGroup.test(at)) return at;
  const place = byGroup.test(at) ? `${at}.*` : `${at}${at && "."}${name}`;
  return place.replace(/^by_group\.\*/, "overall").replace(/^attrition\.by_group\.\*/, "attrition.overall");
}
