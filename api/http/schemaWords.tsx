/** @jsxImportSource hono/jsx */
import { type Child, Fragment } from "hono/jsx";

/** As much of JSON Schema as our own documents use. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  description?: string;
  default?: unknown;
  example?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** A schema the way a programmer would note it down; named schemas are links to where they stand. */
export function schemaWords(schema: Schema | undefined, indent = ""): Child {
  if (!schema) return "anything";
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  const parts = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (parts) return joined(parts, schema.allOf ? " & " : " | ", indent);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.prefixItems) return <>[{joined(schema.prefixItems, ", ", indent)}]</>;
  if (schema.items) return <>list of {schemaWords(schema.items, indent)}</>;
  if (schema.properties) return objectWords(schema, indent);
  if (typeof schema.additionalProperties === "object")
    return <>by name: {schemaWords(schema.additionalProperties, indent)}</>;
  const type = [schema.type ?? "anything"].flat().join(" | ");
  return schema.format ? `${type} (${schema.format})` : type;
}

function objectWords({ properties = {}, required = [] }: Schema, indent: string): Child {
  const inner = `${indent}  `;
  return (
    <>
      {"{\n"}
      {Object.entries(properties).map(([name, value]) => (
        <Fragment key={name}>
          {inner}
          {name}
          {required.includes(name) ? "" : "?"}: {schemaWords(value, inner)}
          {value.description && !value.$ref ? <i>{`  ${value.description}`}</i> : ""}
          {"\n"}
        </Fragment>
      ))}
      {`${indent}}`}
    </>
  );
}

function joined(schemas: Schema[], between: string, indent: string): Child {
  return schemas.map((schema, k) => (
    <Fragment key={String(k)}>
      {k > 0 ? between : ""}
      {schemaWords(schema, indent)}
    </Fragment>
  ));
}
