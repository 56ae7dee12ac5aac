import { Title } from "@mantine/core";
import type { ItemFigures } from "#shared/outcomes/ordinal";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { formatCount } from "#shared/reports/numberFormats";
import { DataTable } from "../ui/DataTable";
import { language } from "../ui/language";
import type { ItemsAnswer } from "./queries";
import { shortName } from "./questionNames";
import { say } from "./say";
import type { View } from "./view";

/** The ways in which answers are missing, each by itself. */
export function MissingAnswers({ answer, view }: { answer: ItemsAnswer; view: View }) {
  const ways = (missing: ItemFigures["missing"]["pre"]) =>
    isSuppressed(missing)
      ? {
          asked: hiddenLabel(language),
          blank: hiddenLabel(language),
          rather: hiddenLabel(language),
          other: hiddenLabel(language),
        }
      : {
          asked: formatCount(missing.notAsked, language),
          blank: formatCount(missing.notAnswered, language),
          rather: formatCount(missing.prefersNotToSay, language),
          other: formatCount(missing.other, language),
        };
  const told = answer.items.flatMap((item) => {
    const figures = item.overall;
    return isSuppressed(figures) ? [] : [{ item, figures }];
  });
  return (
    <section className="outcomes-section">
      <Title order={3} size="h4">
        {say("missing.title")}
      </Title>
      <p>{say(view.reading.from === "live" ? "missing.aboutAll" : "missing.aboutPaired")}</p>
      <DataTable
        caption={say("missing.tableAbout")}
        columns={[
          { key: "name", label: say("table.question") },
          { key: "wave", label: say("table.wave") },
          { key: "asked", label: say("missing.asked"), isNumber: true },
          { key: "blank", label: say("missing.blank"), isNumber: true },
          { key: "rather", label: say("missing.rather"), isNumber: true },
          { key: "other", label: say("missing.other"), isNumber: true },
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
        empty={hiddenLabel(language)}
      />
    </section>
  );
}
