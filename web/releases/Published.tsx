import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { Release } from "../api";
import { byWhom, tellingOf } from "./releaseWords";

/** The release that counts: since when, by whom, why, and how much it tells. */
export function Published(props: { release: Release; date: (iso: string) => string; children: ReactNode }) {
  const { release, date, children } = props;
  return (
    <section className="release-now">
      <Title order={2}>Released on {date(release.cutAt)}</Title>
      <p className="release-lead">
        {byWhom(release)} {tellingOf(release)}
      </p>
      {release.note && <blockquote className="release-note">{release.note}</blockquote>}
      <div className="release-actions">{children}</div>
    </section>
  );
}
