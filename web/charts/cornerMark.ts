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

/** As large as fits its room, with its proportions kept; `pad` away from both edges. */
export function placeCorner(
  mark: CornerMark,
  room: { width: number; height: number },
  pad: number,
): PlacedCorner {
  const scale = Math.min(room.width / mark.width, room.height / mark.height);
  return {
    href: mark.href,
    width: mark.width * scale,
    height: mark.height * scale,
    fromEnd: pad,
    y: pad,
  };
}
