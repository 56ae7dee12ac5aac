import { queryOptions } from "@tanstack/react-query";
import type { CornerMark } from "../charts/cornerMark";
import { decoded } from "../charts/picture";
import { say } from "./say";

/** The organization's mark, if it has one. Asked anew each time: it may have been changed in the settings. */
export function markQuery(hasMark: boolean) {
  return queryOptions({
    queryKey: ["organization", "mark"],
    queryFn: readMark,
    enabled: hasMark,
    gcTime: 0,
    retry: false,
  });
}

async function readMark(): Promise<CornerMark | null> {
  const answer = await fetch("/api/v1/organization/mark");
  // Removed by somebody else since this page was opened.
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(say("save.markFailed"));
  const href = await asDataUrl(await answer.blob());
  const { naturalWidth, naturalHeight } = await decoded(href);
  return { href, width: naturalWidth, height: naturalHeight };
}

function asDataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
