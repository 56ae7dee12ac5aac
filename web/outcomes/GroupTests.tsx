import { Title } from "@mantine/core";
import { describeGroupTests } from "#shared/reports/groupTestWording";
import { formatP } from "#shared/reports/numberFormats";
import { DataTable } from "../ui/DataTable";
import { language } from "../ui/language";
import { explanationsOf, HowMade } from "./HowMade";
import type { MeasureAnswer } from "./queries";
import { say } from "./say";

type Between = NonNullable<MeasureAnswer["change"]["between"]>;

/** Each group's own test beside what its p is worth when all groups are looked at together. */
export function GroupTests({ each, explained }: Required<Pick<Between, "each" | "explained">>) {
  const p = (value: number | null) => (value === null ? say("none") : formatP(value, language));
  return (
    <>
      <Title order={3} size="h4">
        {say("figures.eachTitle")}
      </Title>
      {describeGroupTests(each, language).map((sentence) => (
        <p key={sentence} className="outcomes-care">
          {sentence}
        </p>
      ))}
      <DataTable
        stacks
        caption={say("figures.eachAbout")}
        columns={[
          { key: "name", label: say("table.group") },
          { key: "p", label: say("table.p"), isNumber: true },
          { key: "holm", label: say("table.pHolm"), isNumber: true },
          { key: "bh", label: say("table.pBh"), isNumber: true },
        ]}
        rows={each.map((group) => ({
          key: group.label,
          name: group.label,
          p: p(group.p),
          holm: p(group.pHolm),
          bh: p(group.pBh),
          below: (
            <HowMade
              name={say("figures.adjusted", { group: group.label })}
              id="adjusted-p"
              explained={explanationsOf([`each.${group.label}.*`], explained)}
            />
          ),
        }))}
      />
    </>
  );
}
