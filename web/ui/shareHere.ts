import { type ComponentType, createContext } from "react";

/** One fixed table of a program's release, by the keys that the server knows it by. */
export interface ShareHereProps {
  programId: number;
  view: { instrument: string; subscale: string; pre: string; post: string; by: string[] };
}

/** What offers a link to the table that a page shows. web/App.tsx hangs in the slice that shares. */
export const ShareHere = createContext<ComponentType<ShareHereProps>>(() => null);
