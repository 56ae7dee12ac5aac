import { queryOptions } from "@tanstack/react-query";
import type { ViewSearch } from "#shared/outcomes/viewSearch";
import { api, call } from "../api";

export interface SavedView {
  id: number;
  name: string;
  search: ViewSearch;
  shared: boolean;
  opens: boolean;
  own: boolean;
  author: string | null;
}

export type ViewWish = Pick<SavedView, "name" | "search" | "shared" | "opens">;

export const viewsQuery = (programId: number) =>
  queryOptions({
    queryKey: ["views", programId],
    queryFn: async (): Promise<SavedView[]> =>
      (await call(api.programs[":id"].views.$get({ param: paramOf(programId) }))).views,
  });

export const saveView = (programId: number, wish: ViewWish) =>
  call(api.programs[":id"].views.$post({ param: paramOf(programId), json: wish }));

export const changeView = (programId: number, id: number, wish: Omit<ViewWish, "search">) =>
  call(api.programs[":id"].views[":viewId"].$patch({ param: paramOf(programId, id), json: wish }));

export const deleteView = (programId: number, id: number) =>
  call(api.programs[":id"].views[":viewId"].$delete({ param: paramOf(programId, id) }));

function paramOf(programId: number): { id: string };
function paramOf(programId: number, viewId: number): { id: string; viewId: string };
function paramOf(programId: number, viewId?: number) {
  return { id: String(programId), ...(viewId === undefined ? {} : { viewId: String(viewId) }) };
}
