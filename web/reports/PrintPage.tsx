import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { ReportView } from "../report-view/ReportView";
import { Answer } from "../ui/Answer";
import { versionQuery } from "./reportQueries";
import { say } from "./say";
import "./reports.css";

/** A published report alone, for the printer: nothing around it, on light ground. */
export function PrintPage() {
  const { versionId } = useParams({ from: "/signed-in/reports/versions/$versionId/print" });
  const version = useQuery(versionQuery(versionId));
  useDocumentTitle(version.data?.title ?? "");
  useSayReady(version.data !== undefined);
  return (
    <main id="main" className="report-print">
      <Answer query={version} waiting={say("version.loading")}>
        {({ content, quotes }) => <ReportView content={content} quotes={quotes} />}
      </Answer>
    </main>
  );
}

/** Says on the root element when every picture is drawn and every font is here: whoever prints waits for it. */
function useSayReady(isHere: boolean): void {
  useEffect(() => {
    const root = document.documentElement;
    if (!isHere) return;
    let frame = 0;
    const look = () => {
      const pictures = [...document.querySelectorAll(".report-picture")];
      const isDrawn = pictures.every((picture) => picture.querySelector(".chart svg, table"));
      if (!isDrawn) frame = requestAnimationFrame(look);
      else
        void document.fonts.ready.then(() => {
          // Two frames later the last measuring of text has been painted.
          frame = requestAnimationFrame(() => {
            frame = requestAnimationFrame(() => {
              root.dataset.ready = "yes";
            });
          });
        });
    };
    look();
    return () => {
      cancelAnimationFrame(frame);
      delete root.dataset.ready;
    };
  }, [isHere]);
}
