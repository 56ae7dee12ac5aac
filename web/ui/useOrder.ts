import { type PointerEvent, useLayoutEffect, useRef, useState } from "react";

/** Puts one thing of a list in a place, counted from 0; what one drag does is one step to undo. */
type Put = (id: string, place: number, about: string | undefined) => void;

/**
 * A list whose order people change: by dragging, and by buttons and keys that keep the focus. Its rows are the
 * children of `list` and name themselves in `data-block`.
 *
 * @param ids  Of what is listed, in order.
 */
export function useOrder(ids: readonly string[], put: Put) {
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<string>(undefined);
  const [dragged, setDragged] = useState<string>();

  // A button that moves with its row in the page loses the focus; it gets it back. So it goes to what was added.
  const order = ids.join(" ");
  useLayoutEffect(() => {
    if (order === "" || held.current === undefined) return;
    document.getElementById(held.current)?.focus();
    held.current = undefined;
  }, [order]);

  const move = (id: string, to: number, control?: string) => {
    const place = Math.min(Math.max(to, 0), ids.length - 1);
    if (ids[place] === id) return;
    held.current = control;
    put(id, place, control ? undefined : `drag ${id}`);
  };
  /** What is added takes the focus once it is in the list, by the id of one of its buttons. */
  const add = (control: string) => {
    held.current = control;
  };
  /** What is removed takes its buttons along: the row that comes in its place, else the one before, has the focus. */
  const remove = (id: string, idOf: (id: string) => string) => {
    const at = ids.indexOf(id);
    const heir = ids[at + 1] ?? ids[at - 1];
    held.current = heir === undefined ? undefined : idOf(heir);
  };
  const drag = (id: string, y: number) => {
    setDragged(id);
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const above = rows.filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return row.dataset.block !== id && top + height / 2 < y;
    });
    move(id, above.length);
    scrollAtEdge(y);
  };
  const latest = useRef(drag);
  useLayoutEffect(() => {
    latest.current = drag;
  });
  /** Begins a drag. The window follows it: a row that moves in the page would let go of the pointer. */
  const take = (id: string, { button, pointerId }: PointerEvent) => {
    if (button !== 0) return;
    const over = new AbortController();
    const { signal } = over;
    const follow = (event: globalThis.PointerEvent) => {
      if (event.pointerId === pointerId) latest.current(id, event.clientY);
    };
    const end = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      over.abort();
      setDragged(undefined);
    };
    window.addEventListener("pointermove", follow, { signal });
    for (const ending of ["pointerup", "pointercancel"] as const)
      window.addEventListener(ending, end, { signal });
  };
  return { list, dragged, move, take, add, remove };
}

/** How near to an edge of the window, in pixels, a drag scrolls it. */
const edge = 60;

function scrollAtEdge(y: number): void {
  if (y < edge) window.scrollBy(0, -12);
  else if (y > window.innerHeight - edge) window.scrollBy(0, 12);
}
