/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { largerName } from "./larger";

interface OnwardLinkProps {
  /** Of a page for participants, with a query. */
  href: string;
  class?: string;
  lang?: string;
  dir?: string;
  children: Child;
}

/**
 * A link to another of the participants' pages. It leads to larger text where the page that it stands on shows it, also
 * without scripts: there are two links, and the style sheet shows the one that fits the switch at the foot.
 */
export function OnwardLink({ href, class: look = "", children, ...spoken }: OnwardLinkProps) {
  return (
    <>
      <a {...spoken} class={`u ${look}`} href={href}>
        {children}
      </a>
      <a {...spoken} class={`U ${look}`} href={`${href}&${largerName}=1`}>
        {children}
      </a>
    </>
  );
}
