import { z } from "@hono/zod-openapi";
import { viewSearch } from "#shared/outcomes/viewSearch";

const number = z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER);

export const programPath = z.object({ id: number });
export const viewPath = programPath.extend({ viewId: number });

const wished = {
  name: z.string().trim().min(1, "needs a name").max(80, "holds at most 80 characters"),
  search: viewSearch.meta({
    description: "The filter as the dashboard takes it; never a figure",
    example: { group: "North" },
  }),
  shared: z.boolean().meta({
    description: "Whether owners and managers see and may change it too; else it is its author's alone",
  }),
  opens: z.boolean().meta({
    description:
      "Whether the dashboard opens with it where its address says nothing. One of one's own goes before the team's",
  }),
};

export const newView = z.strictObject({
  ...wished,
  shared: wished.shared.default(false),
  opens: wished.opens.default(false),
});
export const changedView = z.strictObject(wished).partial();

export const viewAnswer = z
  .object({
    id: z.number(),
    ...wished,
    own: z.boolean().meta({ description: "Whether the asker made it" }),
    author: z.string().nullable().meta({ description: "Who made it; null for a key" }),
  })
  .meta({ id: "SavedView" });
