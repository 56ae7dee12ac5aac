import type { Page } from "playwright-core";

/**
 * Waits until a page stands still: fonts are there, nothing fades or slides, and for several frames in a
 * row neither its markup nor its size has changed (charts move by script, which no list of animations
 * knows; a font that arrives has them laid out again a frame later). A loader that turns for ever does not
 * count as movement.
 *
 * @throws where the page still moves after `seconds`.
 */
export async function waitUntilStill(page: Page, { frames = 8, seconds = 15 } = {}): Promise<void> {
  const moved = await page.evaluate(
    async ({ frames, seconds }) => {
      await document.fonts.ready;
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const isMoving = () =>
        document
          .getAnimations()
          .some(
            ({ playState, effect }) =>
              playState === "running" && Number.isFinite(Number(effect?.getComputedTiming().endTime)),
          );
      const look = () => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return `${scrollWidth} ${scrollHeight} ${document.fonts.status} ${document.body.outerHTML}`;
      };
      const end = performance.now() + seconds * 1_000;
      let before = look();
      for (let still = 0; still < frames; ) {
        if (performance.now() > end) return isMoving() ? "something is animated" : "its content changes";
        await nextFrame();
        const now = look();
        still = now === before && !isMoving() ? still + 1 : 0;
        before = now;
      }
      return undefined;
    },
    { frames, seconds },
  );
  if (moved !== undefined) throw new Error(`The page does not come to rest: ${moved}.`);
}
