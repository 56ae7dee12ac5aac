import { ReportDownloads } from "./exports/ReportDownloads";
import { VersionPage } from "./reports/VersionPage";
import { ShareThisReport } from "./shares/ShareThisReport";

/** A published report, with the files that are made of it and the links that lead to it. */
export function ReportVersionRoute() {
  return (
    <VersionPage
      files={(versionId) => <ReportDownloads versionId={versionId} />}
      share={(reportId) => <ShareThisReport reportId={reportId} />}
    />
  );
}
