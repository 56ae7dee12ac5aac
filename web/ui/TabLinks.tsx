import { createLink, useRouterState } from "@tanstack/react-router";
import { type AnchorHTMLAttributes, type ReactNode, type Ref, useEffect, useRef } from "react";

/** The parts of one thing, side by side, each at an address of its own. On a phone the row scrolls. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // On a phone the open one may lie beyond the edge. Where that is makes the browser lay out the page: once for each.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address opens another one.
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>("[aria-current]");
    open?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path]);
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      {children}
    </nav>
  );
}

function Anchor({
  ref,
  ...props
}: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) {
  return <a ref={ref} {...props} className="tab" />;
}

/** One of them; the router marks the one that is open with `aria-current`. */
export const TabLink = createLink(Anchor);
