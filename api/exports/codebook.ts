import { csvLine } from "#shared/imports/csvCell";
import type { RawColumn } from "./columns";
import type { RawShape } from "./queries";
import { longColumns } from "./rawSelect";

/** What each column of the wide file holds, one a row; codes as `1 = Often; 2 = …`. */
export function codebookCsv(columns: readonly RawColumn[]): string {
  const lines = columns.map(({ name, title, type, values = [] }) => [
    ...[name, title, type],
    values.map(({ value, label }) => `${value} = ${label}`).join("; "),
  ]);
  return `\ufeff${[["column", "title", "type", "values"], ...lines].map(csvLine).join("")}`;
}

/** The same for programs, as a Frictionless tabular data package (specs.frictionlessdata.io, version 1). */
export function dataPackage({ programName }: RawShape, columns: readonly RawColumn[]) {
  const wide = columns.map(({ name, title, type, values }) => ({
    ...{ name, title, type },
    ...(values && !name.endsWith(".missing")
      ? { constraints: { enum: values.map(({ value }) => (type === "integer" ? Number(value) : value)) } }
      : {}),
    ...(values ? { categories: values } : {}),
  }));
  const numbers = ["counts", "excluded", "option"];
  const long = longColumns.map(([name, title]) => ({
    ...{ name, title },
    type: name === "value" ? "number" : numbers.includes(name) ? "integer" : "string",
  }));
  const csv = { profile: "tabular-data-resource", format: "csv", mediatype: "text/csv", encoding: "utf-8" };
  const dialect = { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true };
  const resource = (name: string, fields: unknown[]) => ({
    ...{ name, path: `${name}.csv`, ...csv, dialect, schema: { fields, missingValues: [""] } },
  });
  return {
    profile: "tabular-data-package",
    name: "common-ground-data",
    title: programName,
    resources: [resource("wide", wide), resource("long", long)],
  };
}
