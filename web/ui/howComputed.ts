import { type ComponentType, createContext } from "react";

/** Which figures of a program's dashboard are asked about, in the words of its address. */
export interface HowComputedProps {
  programId: number;
  instrument: string;
  version: string;
  subscale: string;
  /** What the measure, or the chart of it, is called. */
  name: string;
  query: {
    pre: string;
    post: string;
    group?: string | undefined;
    cohort?: string | undefined;
    attribute?: string | undefined;
    value?: string | undefined;
    audience?: "shared" | undefined;
    release?: "current" | undefined;
  };
  waves: { pre: string; post: string };
  /** The table that the figures stand in; everybody together besides. */
  of: "overall" | "groups" | "cohorts" | "cells" | "values";
  /** What everybody together is called: everyone, or whom the filter leaves. */
  whole: string;
  /** Where the figures come from, in words: live and as of when, or which release. */
  source: string;
}

/** What explains a figure in its place. web/ProgramRoute.tsx hangs in the slice that explains. */
export const HowComputed = createContext<ComponentType<HowComputedProps>>(() => null);
