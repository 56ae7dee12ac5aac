import type { Page } from "playwright-core";

/** What of a page's words cannot be read where it stands. */
export interface Places {
  /** Words wider or higher than what holds them, which cuts them off. */
  cut: string[];
  /** Words and controls that reach over an edge of the page, to the left or the right. */
  outside: string[];
  /** Pairs of words that lie over each other. */
  over: string[];
}

/** Looks at every word and control of a page as it is drawn. */
export function lookAtPlaces(page: Page): Promise<Places> {
  return page.evaluate(() => {
    const found: Places = { cut: [], outside: [], over: [] };
    const isShown = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const drawn: { text: string; box: DOMRect }[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      const holder = node.parentElement!;
      const text = node.textContent!.trim();
      if (
        text === "" ||
        !isShown(holder) ||
        /^(script|style|noscript|option|textarea)$/.test(holder.localName)
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1) drawn.push({ text, box });
    }
    const wide = document.documentElement.clientWidth;
    const isOutside = ({ left, right }: DOMRect) => left < -0.5 || right > wide + 0.5;
    for (const { text, box } of drawn) if (isOutside(box)) found.outside.push(text);
    for (const one of document.querySelectorAll("button,a,input,select,textarea,svg"))
      if (isShown(one) && isOutside(one.getBoundingClientRect()))
        found.outside.push(one.outerHTML.slice(0, 80));
    for (const one of document.body.querySelectorAll<HTMLElement>("*")) {
      const { overflowX, overflowY } = getComputedStyle(one);
      const hides = overflowX !== "visible" || overflowY !== "visible";
      const isLine = /^(input|select|textarea)$/.test(one.localName);
      if (isShown(one) && hides && !isLine)
        if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
          found.cut.push(one.innerText.slice(0, 80));
    }
    drawn.forEach(({ text, box }, k) => {
      for (const other of drawn.slice(k + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Lines of one text stand close: what is more than a third of a line lies over it.
        if (across > 1 && down > Math.min(box.height, other.box.height) / 3)
          found.over.push(`${text} | ${other.text}`);
      }
    });
    return found;
  });
}
