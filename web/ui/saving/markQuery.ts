import { queryOptions } from "@tanstack/react-query";
import type { CornerMark } from "../../charts/cornerMark";
import { decoded } from "../../charts/picture";
import { say } from "../sayOwn";

/** Where the mark of the organization that somebody is signed in to is read. */
export const ownMark = "/api/v1/organization/mark";

/**
 * The organization's mark as a picture can hold it. Asked anew each time: it may have been changed in the settings.
 *
 * @param address  Where it is read, or a data URL that holds it; null where there is none.
 */
export function markQuery(address: string | null) {
  return queryOptions({
    queryKey: ["organization", "mark", address],
    queryFn: () => readMark(address!),
    enabled: address !== null,
    gcTime: 0,
    retry: false,
  });
}

async function readMark(address: string): Promise<CornerMark | null> {
  const href = address.startsWith("data:") ? address : await fetchMark(address);
  if (href === null) return null;
  const { naturalWidth, naturalHeight } = await decoded(href);
  return { href, width: naturalWidth, height: naturalHeight };
}

async function fetchMark(address: string): Promise<string | null> {
  const answer = await fetch(address);
  // Removed by somebody else since this page was opened.
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(say("picture.markFailed"));
  return asDataUrl(await answer.blob());
}

function asDataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
