import { useComputedColorScheme } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { ReportView } from "../report-view/ReportView";
import { Answer } from "../ui/Answer";
import type { ReportPreview } from "./reportQueries";
import { say } from "./say";

/** The very page, filled from the current releases. */
export function Preview({ preview }: { preview: UseQueryResult<ReportPreview, unknown> }) {
  const scheme = useComputedColorScheme("light");
  return (
    <section className="report-sheet" aria-label={say("builder.page")} aria-busy={preview.isFetching}>
      <Answer query={preview} waiting={say("preview.waiting")}>
        {({ content, quotes }) => <ReportView content={content} quotes={quotes} scheme={scheme} />}
      </Answer>
    </section>
  );
}
