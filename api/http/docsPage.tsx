/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import { type Child, Fragment } from "hono/jsx";
import { problems } from "#shared/problem";
import { docsStyle } from "./docsStyle";
import { type Schema, schemaWords } from "./schemaWords";

interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

type Content = Record<string, { schema?: Schema }>;

interface Operation {
  tags?: string[];
  summary?: string;
  description?: string;
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
}

/** As much of an OpenAPI document as the page reads. */
export interface ApiDocument {
  info: { title: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: Record<string, Schema>; parameters?: Record<string, Parameter> };
}

/** The whole API on one page, made from its OpenAPI document: no script, nothing from elsewhere. */
export function docsPage(document: ApiDocument, nonce: string) {
  const chapters = (document.tags ?? []).map((tag) => ({
    ...tag,
    operations: operationsOf(document, tag.name),
  }));
  const schemas = Object.entries(document.components.schemas ?? {});
  return (
    <>
      {raw("<!doctype html>")}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>The API · {document.info.title}</title>
          <link rel="icon" href="/favicon.svg" />
          <style nonce={nonce}>{raw(docsStyle)}</style>
        </head>
        <body>
          <nav aria-label="Contents">
            <a class="brand" href="/">
              {document.info.title}
            </a>
            <ul>
              <li>
                <a href="#begin">How to begin</a>
              </li>
              {chapters.map(({ name, operations }) => (
                <li key={name}>
                  <a href={`#${anchor(name)}`}>{name}</a>
                  <ul>
                    {operations.map(({ id, operation }) => (
                      <li key={id}>
                        <a href={`#${id}`}>{operation.summary?.split(/[:;,]/)[0]}</a>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
              <li>
                <a href="#schemas">Shapes</a>
              </li>
              <li>
                <a href="#problems">Problems</a>
              </li>
            </ul>
          </nav>
          <main>
            <Beginning document={document} />
            {chapters.map(({ name, description, operations }) => (
              <section key={name} id={anchor(name)}>
                <h2>{name}</h2>
                <p>{inCode(description ?? "")}</p>
                {operations.map((found) => (
                  <OperationEntry key={found.id} {...found} document={document} />
                ))}
              </section>
            ))}
            <section id="schemas">
              <h2>Shapes</h2>
              {schemas.map(([name, schema]) => (
                <article key={name} id={`schema-${name}`}>
                  <h3>{name}</h3>
                  {schema.description && <p>{inCode(schema.description)}</p>}
                  <Shape schema={schema} />
                </article>
              ))}
            </section>
            <Problems />
          </main>
        </body>
      </html>
    </>
  );
}

function Beginning({ document }: { document: ApiDocument }) {
  return (
    <section id="begin">
      <h1>The API</h1>
      <p>{inCode(document.info.description ?? "")}</p>
      <p>
        An owner makes an API key under Settings. Send it with every request; answers are JSON, errors are{" "}
        <a href="#problems">problems</a> of one shape.
      </p>
      <pre>
        <code>
          {'curl -H "Authorization: Bearer $KEY" "$URL/api/v1/programs/1/change?instrument=ucla-3&by=group"'}
        </code>
      </pre>
      <p>
        For programs that read documentation: <a href="/api/openapi.json">openapi.json</a>, OpenAPI 3.1.
      </p>
    </section>
  );
}

interface FoundOperation {
  id: string;
  method: string;
  path: string;
  operation: Operation;
}

function OperationEntry({
  id,
  method,
  path,
  operation,
  document,
}: FoundOperation & { document: ApiDocument }) {
  const parameters = (operation.parameters ?? []).map((parameter) => resolve(parameter, document));
  return (
    <article id={id}>
      <h3>
        <a href={`#${id}`}>{inCode(operation.summary ?? path)}</a>
      </h3>
      <p class="address">
        <b>{method.toUpperCase()}</b> <code>{path}</code>
      </p>
      {operation.description && <p>{inCode(operation.description)}</p>}
      <p class="quiet">{whoMayAsk(operation)}</p>
      {parameters.length > 0 && (
        <dl>
          {parameters.map((parameter) => (
            <Fragment key={parameter.name}>
              <dt>
                <code>{parameter.name}</code>
              </dt>
              <dd>
                {parameter.in === "path" ? "In the address" : `In the ${parameter.in}`}
                {parameter.required || parameter.in === "path" ? "" : ", may be left out"}:{" "}
                {schemaWords(parameter.schema)}
                {parameter.schema?.default === undefined
                  ? ""
                  : `, else ${JSON.stringify(parameter.schema.default)}`}
                {". "}
                {inCode(parameter.description ?? parameter.schema?.description ?? "")}
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
      {contentsOf(operation.requestBody?.content).map(([type, schema]) => (
        <details key={type}>
          <summary>What to send ({type})</summary>
          <Shape schema={schema} />
        </details>
      ))}
      {Object.entries(operation.responses)
        .filter(([status]) => status !== "default")
        .map(([status, answer]) => (
          <AnswerEntry key={status} status={status} {...answer} />
        ))}
    </article>
  );
}

function AnswerEntry(props: { status: string; description: string; content?: Content }) {
  const words = (
    <>
      <b>{props.status}</b> {inCode(props.description)}
    </>
  );
  const contents = contentsOf(props.content);
  if (contents.length === 0) return <p class="answer">{words}</p>;
  return (
    <details>
      <summary>{words}</summary>
      {contents.map(([type, schema]) => (
        <Fragment key={type}>
          <p class="quiet">{type}</p>
          <Shape schema={schema} />
        </Fragment>
      ))}
    </details>
  );
}

function Problems() {
  return (
    <section id="problems">
      <h2>Problems</h2>
      <p>
        Every error has the shape <a href="#schema-Problem">Problem</a> (RFC 9457) and the content type{" "}
        <code>application/problem+json</code>. Programs test <code>code</code>; <code>detail</code> is a
        sentence for people.
      </p>
      <dl>
        {Object.entries(problems).map(([code, { status, title }]) => (
          <Fragment key={code}>
            <dt id={`problem-${code}`}>
              <code>{code}</code>
            </dt>
            <dd>
              <b>{status}</b> {title}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** Long lines wrap: a box that scrolls would need to be reached by keyboard. */
function Shape({ schema }: { schema: Schema | undefined }) {
  return (
    <pre>
      <code>{schemaWords(schema)}</code>
    </pre>
  );
}

function operationsOf(document: ApiDocument, chapter: string): FoundOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags }]) => tags?.includes(chapter))
      .map(([method, operation]) => ({ id: anchor(`${method} ${path}`), method, path, operation })),
  );
}

function whoMayAsk({ security }: Operation): string {
  if (security === undefined) return "With an API key, or signed in.";
  if (security.length === 0) return "Open to anybody.";
  return security.some((one) => "apiKey" in one) ? "With an API key, or signed in." : "Signed in, in person.";
}

function resolve(parameter: Parameter, document: ApiDocument): Parameter {
  const name = parameter.$ref?.split("/").at(-1);
  return (name && document.components.parameters?.[name]) || parameter;
}

function contentsOf(content: Content | undefined): [string, Schema | undefined][] {
  return Object.entries(content ?? {}).map(([type, { schema }]) => [type, schema]);
}

function anchor(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** Words between backticks as code. */
function inCode(text: string): Child {
  return text.split("`").map((part, k) => (k % 2 === 1 ? <code key={part}>{part}</code> : part));
}
