/** Whether this browser takes words to its clipboard here: none does on a page without TLS. */
export function canCopy(): boolean {
  return typeof navigator.clipboard?.writeText === "function";
}

/** The same for pictures, which some browsers never take. */
export function canCopyPictures(): boolean {
  return canCopy() && typeof ClipboardItem !== "undefined";
}

/** Safari takes a picture only where it was promised within the click. */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
}
