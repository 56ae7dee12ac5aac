import { inject } from "vitest";
import type { TestConnections } from "./database";

/** The run's database (tests/database.ts): as its owner, whom no policy binds, and as the product. */
export function testConnections(): TestConnections {
  return inject("connections");
}
