import { Problem } from "#shared/problem";

/** More would only be scaled down again, and takes much memory to unpack. */
const longestSide = 3_000;

export function checkSides(kind: "PNG" | "JPEG", width: number, height: number): void {
  if (width < 1 || height < 1) throw brokenPicture(kind, "it has no size");
  if (width > longestSide || height > longestSide)
    throw new Problem(
      "too_large",
      `The mark may have at most 3,000 pixels a side; this one has ${width} × ${height}. Save it smaller.`,
    );
}

export function brokenPicture(kind: "PNG" | "JPEG", why: string): Problem {
  return new Problem(
    "unreadable_file",
    `The picture cannot be used: it begins as a ${kind}, but ${why}. Open it in a picture program and save it again.`,
  );
}
