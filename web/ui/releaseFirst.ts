import { type ComponentType, createContext, type ReactNode } from "react";

/** What a dialog that saves says about what it is about to save. */
export interface ReleaseFirstProps {
  programId: number;
  /** The breakdown: `["group"]`, `["group", "cohort"]`, `["age band"]`, or nothing. */
  by: readonly string[];
  /** Whether a line of a release's outlook is about the figures that are to be saved. */
  isAbout: (cell: { instrument: string; subscale: string; pre: string; post: string }) => boolean;
  /** The dialog itself, once there is a release to save from. It reads `audience=export&release=current`. */
  children: ReactNode;
}

/**
 * What stands before everything that saves: files rest on a release, so there must be one, and whoever has
 * newer numbers may release them first. web/App.tsx hangs in the slice that releases.
 */
export const ReleaseFirst = createContext<ComponentType<ReleaseFirstProps>>(({ children }) => children);
