import { type ReactNode, useEffect, useState } from "react";

/** Whoever waits is drawn after this, in the order in which they came. */
let before: Promise<void> = Promise.resolve();

/**
 * A part of a long page that is drawn when those before it are seen: the first screen is read while the others are
 * drawn. The first part is drawn at once, and what was drawn stays.
 */
export function InTurn({ isFirst, children }: { isFirst: boolean; children: () => ReactNode }) {
  const [isDrawn, setDrawn] = useState(isFirst);
  useEffect(() => {
    if (isDrawn) return;
    let isGone = false;
    before = before.then(async () => {
      if (isGone) return;
      await nextFrame();
      if (!isGone) setDrawn(true);
    });
    return () => {
      isGone = true;
    };
  }, [isDrawn]);
  return isDrawn && children();
}

/** Until the browser has shown what stands; or a tenth of a second, since a page that nobody sees is never shown. */
function nextFrame(): Promise<void> {
  return new Promise((over) => {
    const late = setTimeout(over, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(over);
    });
  });
}
