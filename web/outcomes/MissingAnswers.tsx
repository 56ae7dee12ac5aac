import { Title } from "@mantine/core";
import type { ItemFigures } from "#shared/outcomes/ordinal";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { formatCount } from "#shared/reports/numberFormats";
import { DataTable } from "../ui/DataTable";
import type { ItemsAnswer } from "./queries";
import { shortName } from "./questionNames";
import type { View } from "./view";

/** The ways in which answers are missing, each by itself. */
export function MissingAnswers({ answer, view }: { answer: ItemsAnswer; view: View }) {
  const ways = (missing: ItemFigures["missing"]["pre"]) =>
    isSuppressed(missing)
      ? { asked: hiddenLabel(), blank: hiddenLabel(), rather: hiddenLabel(), other: hiddenLabel() }
      : {
          asked: formatCount(missing.notAsked),
          blank: formatCount(missing.notAnswered),
          rather: formatCount(missing.prefersNotToSay),
          other: formatCount(missing.other),
        };
  const told = answer.items.flatMap((item) => {
    const figures = item.overall;
    return isSuppressed(figures) ? [] : [{ item, figures }];
  });
  return (
    <section className="outcomes-section">
      <Title order={3} size="h4">
        Answers that are not there
      </Title>
      <p>
        {view.reading.from === "live"
          ? "Of everybody who answered at a wave."
          : "Of people who answered both times."}{" "}
        A question that was never asked is not a question left blank, and somebody who would rather not say
        has answered.
      </p>
      <DataTable
        caption="Missing answers by question and wave, with their reasons apart"
        columns={[
          { key: "name", label: "Question" },
          { key: "wave", label: "Wave" },
          { key: "asked", label: "Not asked", isNumber: true },
          { key: "blank", label: "Not answered", isNumber: true },
          { key: "rather", label: "Prefers not to say", isNumber: true },
          { key: "other", label: "Other reason", isNumber: true },
        ]}
        rows={told.flatMap(({ item, figures }) => [
          {
            key: `${item.id} pre`,
            name: shortName(item),
            wave: view.pre.label,
            ...ways(figures.missing.pre),
          },
          {
            key: `${item.id} post`,
            name: shortName(item),
            wave: view.post.label,
            ...ways(figures.missing.post),
          },
        ])}
        empty={hiddenLabel()}
      />
    </section>
  );
}
