import type { Sizes } from "./frame";

/** A picture that says whose chart this is: a logo, say. */
export interface CornerMark {
  /** A data URL, so that the saved file needs nothing from elsewhere. */
  href: string;
  /** Its own size; only the proportion matters. */
  width: number;
  height: number;
}

/** Where the mark stands, in pixels of the picture. */
export interface PlacedCorner {
  href: string;
  width: number;
  height: number;
  /** From the side where reading ends; drawing mirrors it for right to left. */
  fromEnd: number;
  y: number;
}

/** As large as fits beside the title, at most a fifth of the picture, with its proportions kept. */
export function placeCorner(mark: CornerMark, inner: number, { title, leading, pad }: Sizes): PlacedCorner {
  const scale = Math.min((inner * 0.2) / mark.width, (title * leading * 1.7) / mark.height);
  return {
    href: mark.href,
    width: mark.width * scale,
    height: mark.height * scale,
    fromEnd: pad,
    y: pad,
  };
}
