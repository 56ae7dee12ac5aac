import type { ReactNode } from "react";
import { BusyContext } from "./desk";

/** Figures of one answer. While a new one is on its way the old ones stay to be read, and are not saved. */
export function Settling(props: { isBusy: boolean; className?: string; children: ReactNode }) {
  const { isBusy, className, children } = props;
  return (
    <BusyContext value={isBusy}>
      <div aria-busy={isBusy} className={className}>
        {children}
      </div>
    </BusyContext>
  );
}
