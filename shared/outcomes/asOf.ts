/** When a figure was published; both null in a preview, where it would be new. */
export interface AsOf {
  release: number | null;
  cutAt: string | null;
}
