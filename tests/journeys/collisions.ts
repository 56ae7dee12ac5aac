/**
 * Runs in the page: every two texts of one chart that overlap, every text over the organization's mark, and
 * everything that leaves its picture.
 * Boxes may touch by a pixel, because a text's box is taller than its letters.
 */
export function collisions(): { charts: number; texts: number; found: string[] } {
  const slack = 1;
  const found: string[] = [];
  let texts = 0;
  const charts = [...document.querySelectorAll(".chart svg")];
  for (const chart of charts) {
    const id = chart.closest("section")?.id ?? "";
    const frame = chart.getBoundingClientRect();
    const boxes = [...chart.querySelectorAll("text, image")]
      .filter((each) => each.tagName === "image" || each.textContent !== "")
      .map((each) => ({ words: each.textContent || "(mark)", box: each.getBoundingClientRect() }));
    texts += boxes.length;
    for (const [i, { words, box }] of boxes.entries()) {
      const isInside =
        box.left >= frame.left - 0.5 &&
        box.right <= frame.right + 0.5 &&
        box.top >= frame.top - 0.5 &&
        box.bottom <= frame.bottom + 0.5;
      if (!isInside) found.push(`${id}: "${words}" leaves the picture`);
      for (const other of boxes.slice(i + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > slack && down > slack) found.push(`${id}: "${words}" overlaps "${other.words}"`);
      }
    }
  }
  return { charts: charts.length, texts, found };
}
