import postgres from "postgres";
import { describe, expect, test } from "vitest";
import { testConnections } from "../connect";

describe("the test database", () => {
  test("is migrated, and the product's role is bound by policies", async () => {
    const sql = postgres({ ...testConnections().application, max: 1 });
    const [me] = await sql`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`;
    expect(me).toEqual({ rolsuper: false, rolbypassrls: false });
    await sql.end();
  });
});
