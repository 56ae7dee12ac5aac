import { useEffect, useState } from "react";
import { type Mapping, mappingSchema } from "#shared/imports/mapping";
import type { StagedImport } from "./importApi";

export type Change = (next: Partial<Mapping>) => void;

/**
 * The mapping as it is being made. It outlives a reload in this tab, and goes on from what was checked last
 * or, at first, from what the product proposes.
 */
export function useDraft(staged: StagedImport): { mapping: Mapping; change: Change } {
  const key = `import-${staged.id}`;
  const [mapping, setMapping] = useState<Mapping>(
    () => readDraft(key) ?? staged.mapping ?? staged.proposal.mapping,
  );
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(mapping)), [key, mapping]);
  const change: Change = (next) =>
    setMapping((before) => withoutUndefined({ ...before, ...next }) as Mapping);
  return { mapping, change };
}

export function forgetDraft(importId: number): void {
  sessionStorage.removeItem(`import-${importId}`);
}

/** Whether two mappings say the same, in whatever order their parts come. */
export function isSameMapping(a: Partial<Mapping> | null, b: Partial<Mapping> | null): boolean {
  return ordered(a) === ordered(b);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}

function readDraft(key: string): Mapping | undefined {
  try {
    const parsed = mappingSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? ""));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function withoutUndefined(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
