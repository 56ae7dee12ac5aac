/** The token of a link stands behind the #, so that it is never sent to a server by opening the link. */
export function tokenInAddress(): string {
  return window.location.hash.slice(1);
}
