import type { ImportLimits } from "#shared/imports/limits";
import type { Recognised } from "#shared/imports/recognise";
import { refusal } from "#shared/imports/refusal";
import type { SayingCode } from "#shared/imports/sayings";
import type { Problem } from "#shared/problem";
import type { Fault } from "./records";

/** A fault that ends the reading of a text file, with the place where a person finds it. */
export function faultProblem(
  { kind, record, column }: Fault,
  { header, headerRows }: Recognised,
  skipped: number,
  limits: ImportLimits,
): Problem {
  const row = record - skipped - headerRows + 1;
  const most = limits.cellCharacters.toLocaleString("en");
  const isLong = kind === "cell_too_long" || kind === "row_too_long";
  const at = row < 1 ? "InHeader" : "";
  const name = row < 1 ? undefined : header.columns[column]?.name;
  return refusal(isLong ? "too_large" : "unreadable_file", `${sayingOf[kind]}${at}`, {
    ...(row < 1 ? {} : { row }),
    column: name ?? column + 1,
    ...(kind === "cell_too_long" ? { most } : {}),
  });
}

const sayingOf = {
  unclosed_quote: "file.unclosedQuote",
  stray_quote: "file.strayQuote",
  cell_too_long: "file.longCell",
  row_too_long: "file.longRow",
} as const satisfies Record<Fault["kind"], SayingCode>;
