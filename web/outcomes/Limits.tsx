import { Title } from "@mantine/core";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeLimits } from "#shared/reports/limits";
import { language } from "../ui/language";
import type { MeasureAnswer } from "./queries";
import { say } from "./say";

/** What no figure on this page can show, whatever it says. */
export function Limits({ measures }: { measures: MeasureAnswer[] }) {
  const details = measures.flatMap(({ change: { overall } }) =>
    isSuppressed(overall) ? [] : [overall.detail],
  );
  if (details.length === 0) return null;
  const sentences = new Set(details.flatMap((detail) => describeLimits(detail, language)));
  return (
    <section className="outcomes-section outcomes-limits" aria-labelledby="limits">
      <Title order={3} size="h4" id="limits">
        {say("limits.title")}
      </Title>
      <ul>
        {[...sentences].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
