import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { Release } from "../api";
import { formatDate } from "../ui/dates";
import { byWhom, tellingOf } from "./releaseWords";
import { say } from "./say";

/** The release that counts: since when, by whom, why, and how much it tells. */
export function Published(props: { release: Release; timeZone: string | undefined; children: ReactNode }) {
  const { release, timeZone, children } = props;
  return (
    <section className="release-now">
      <Title order={2}>{say("now.title", { day: formatDate(release.cutAt, timeZone) })}</Title>
      <p className="release-lead">
        {byWhom(release)} {tellingOf(release)}
      </p>
      {release.note && <blockquote className="release-note">{release.note}</blockquote>}
      {release.superseded && <p className="quiet">{release.superseded}</p>}
      <div className="release-actions">{children}</div>
    </section>
  );
}
