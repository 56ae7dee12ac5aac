import { useLayoutEffect, useRef, useState } from "react";

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

  // A button that moves with its row in the page loses the focus; it gets it back.
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
  const drag = (id: string, y: number | undefined) => {
    setDragged(y === undefined ? undefined : id);
    if (y === undefined) return;
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const above = rows.filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return row.dataset.block !== id && top + height / 2 < y;
    });
    move(id, above.length);
    scrollAtEdge(y);
  };
  return { list, dragged, move, drag };
}

/** How near to an edge of the window, in pixels, a drag scrolls it. */
const edge = 60;

function scrollAtEdge(y: number): void {
  if (y < edge) window.scrollBy(0, -12);
  else if (y > window.innerHeight - edge) window.scrollBy(0, 12);
}
