import { doubleEntryRoutes } from "../api/collect/doubleEntryRoutes";
import { paperRoutes } from "../api/collect/paperRoutes";
import type { Fetch } from "./harness";

/** A route of the OpenAPI document or of the team's own pages, as "GET /api/v1/programs/{id}". */
export type Operation = string;

/** Every route that the product documents. Tests that promise something of all routes start here. */
export async function listOperations(fetch: Fetch): Promise<Operation[]> {
  const document = (await (await fetch("/api/openapi.json")).json()) as { paths: Record<string, object> };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

/** The pages and calls by which a team enters paper forms: for people who are signed in, and in no document. */
export function listPaperOperations(): Operation[] {
  const routes = [...paperRoutes.routes, ...doubleEntryRoutes.routes];
  const named = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  return [...new Set(named)];
}

/** The route that answers this request; one without a parameter in its path comes before one with. */
export function operationOf(
  operations: readonly Operation[],
  method: string,
  path: string,
): Operation | undefined {
  const wanted = `${method} ${path.split("?", 1)[0]}`;
  const parameters = (operation: Operation) => operation.split("{").length;
  return operations
    .filter((operation) => patternOf(operation).test(wanted))
    .sort((a, b) => parameters(a) - parameters(b))[0];
}

function patternOf(operation: Operation): RegExp {
  const text = operation.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]*\}/g, "[^/]+");
  return new RegExp(`^${text}$`);
}
