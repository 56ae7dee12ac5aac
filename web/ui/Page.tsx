import { Title } from "@mantine/core";
import type { ReactNode } from "react";

/** One idea a screen: a heading, a sentence under it, what can be done, and air. */
export function Page(props: { title: string; lead?: ReactNode; actions?: ReactNode; children?: ReactNode }) {
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <div className="page-words">
          <Title order={1}>{props.title}</Title>
          {props.lead && <p className="page-lead">{props.lead}</p>}
        </div>
        {props.actions}
      </header>
      {props.children}
    </main>
  );
}
