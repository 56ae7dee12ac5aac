import { sql } from "drizzle-orm";
import { program, programTouch } from "./schema";

/**
 * The data version of a program in a query over `program`: raised by whoever holds the program's row (imports,
 * changes of labels), plus what came by form, which holds no row that others need.
 */
export const dataVersion = sql<number>`(${program.dataVersion} + coalesce((
  select sum(t.touches) from ${programTouch} t
  where t.organization_id = ${program.organizationId} and t.program_id = ${program.id}), 0))::bigint`.mapWith(
  Number,
);
