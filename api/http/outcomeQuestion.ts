import { z } from "@hono/zod-openapi";
import { type Audience, audiences } from "#shared/outcomes/audience";
import { type MatchKind, matchKinds } from "#shared/outcomes/matches";
import type { By } from "#shared/outcomes/stratum";

/** What a question about outcomes may name. */
export interface Asked {
  pre: string;
  post: string;
  by?: string | undefined;
  /** Only these people: of a group, a cohort, both, or of one value of an attribute. */
  only?: By | undefined;
  instrument?: string | undefined;
  subscale?: string | undefined;
  detail?: "full" | undefined;
  audience?: Audience | undefined;
  release?: "next" | "current" | undefined;
  matches?: MatchKind | undefined;
}

export const params = z.object({ id: z.coerce.number("is a number").int().positive() });
export const waves = {
  pre: z.string().min(1).default("pre").meta({ description: "Key of the earlier wave" }),
  post: z.string().min(1).default("post").meta({ description: "Key of the later wave" }),
};
export const eyes = {
  audience: z.enum(audiences).optional().meta({
    description: "Look with the eyes of a narrower audience: `export` is what may be saved",
  }),
  release: z.enum(["next", "current"]).optional().meta({
    description: "With narrower eyes: the next release as it would be now, or what others see now",
  }),
};
export const explain = {
  explain: z.enum(["true"]).optional().meta({
    description: "How each figure was made, and from which numbers",
  }),
};
export const matches = {
  matches: z.enum(matchKinds).optional().meta({
    description:
      "`exact`: leave out people whom somebody joined under two codes; the team alone, from live data",
  }),
};
export const measure = {
  instrument: z.string().min(1).meta({ example: "ucla-3" }),
  subscale: z.string().min(1).default("total"),
};
