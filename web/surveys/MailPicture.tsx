import { useEffect, useRef } from "react";
import { say } from "./say";

/**
 * A mail as people get it: its own HTML, apart from the page's styles. Our policy allows no style written into
 * HTML, so each is carried past it under another name and set by the element itself.
 */
export function MailPicture({ drawn }: { drawn: { subject: string; html: string } }) {
  const place = useRef<HTMLDivElement>(null);
  const { subject, html } = drawn;
  useEffect(() => {
    const host = place.current;
    if (!host) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    // Quotes that somebody typed are written as entities, so this finds attributes alone.
    const carried = html.replaceAll(' style="', ' data-style="');
    const { body } = new DOMParser().parseFromString(carried, "text/html");
    const styled = [...body.querySelectorAll<HTMLElement>("[data-style]")];
    // It is looked at, not used: its links lead nowhere.
    for (const link of body.querySelectorAll("a")) link.removeAttribute("href");
    root.replaceChildren(...body.childNodes);
    for (const element of styled) element.style.cssText = element.dataset.style ?? "";
  }, [html]);
  return (
    <section className="survey-mail" aria-label={say("mailing.picture")}>
      <p dir="auto">
        <strong>{subject}</strong>
      </p>
      <div ref={place} />
    </section>
  );
}
