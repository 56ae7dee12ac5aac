import { Title } from "@mantine/core";
import type { ReactNode } from "react";

/** Nothing here yet: what belongs here, and what to do next. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <section className="empty">
      <svg className="empty-picture" width="96" height="56" viewBox="0 0 96 56" aria-hidden="true">
        <line x1="24" y1="36" x2="72" y2="20" stroke="currentColor" strokeWidth="2" />
        <circle cx="24" cy="36" r="10" fill="none" stroke="currentColor" strokeWidth="3" />
        <circle cx="72" cy="20" r="11.5" fill="currentColor" />
      </svg>
      <Title order={2}>{props.title}</Title>
      {props.children && <div className="empty-words">{props.children}</div>}
      {props.action}
    </section>
  );
}
