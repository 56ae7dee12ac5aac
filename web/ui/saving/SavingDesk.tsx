import { Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type ReactNode, useContext, useState } from "react";
import { ReleaseFirst } from "../releaseFirst";
import { say } from "../sayOwn";
import { DeskContext, type Saving } from "./desk";
import "./saving.css";

/**
 * Lets every chart below be saved, in one dialog. A picture that leaves shows what people outside see: the page is
 * turned to that first, and the chart that stands on it then is drawn in the dialog. A chart that is not there for
 * people outside leaves it empty, and the dialog says so.
 */
export function SavingDesk({ saving, children }: { saving: Saving; children: ReactNode }) {
  const [open, setOpen] = useState<string | null>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const isNarrow = useMediaQuery("(max-width: 48em)");
  const start = (id: string) => {
    if (!saving.isOutside) saving.turnOutside();
    setOpen(id);
  };
  return (
    <DeskContext value={{ ...saving, open, place, start }}>
      {children}
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        size={920}
        fullScreen={isNarrow}
        title={say("picture.dialog")}
      >
        <Gate release={saving.release}>
          <div ref={setPlace} className="save-place" />
          <p className="save-nothing">{say("picture.nothingOutside")}</p>
        </Gate>
      </Modal>
    </DeskContext>
  );
}

function Gate({ release, children }: { release: Saving["release"]; children: ReactNode }) {
  const First = useContext(ReleaseFirst);
  if (!release) return children;
  const { programId, by, pre, post } = release;
  return (
    <First programId={programId} by={by} isAbout={(cell) => cell.pre === pre && cell.post === post}>
      {children}
    </First>
  );
}
