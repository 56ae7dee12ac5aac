import { Title } from "@mantine/core";
import { describeGroupTests } from "#shared/reports/groupTestWording";
import { formatP } from "#shared/reports/numberFormats";
import { DataTable } from "../ui/DataTable";
import { HowMade } from "./HowMade";
import type { MeasureAnswer } from "./queries";

type Between = NonNullable<MeasureAnswer["change"]["between"]>;

/** Each group's own test beside what its p is worth when all groups are looked at together. */
export function GroupTests({ each }: Pick<Between, "each">) {
  const p = (value: number | null) => (value === null ? "–" : formatP(value));
  return (
    <>
      <Title order={3} size="h4">
        Whether each group changed
      </Title>
      {describeGroupTests(each).map((sentence) => (
        <p key={sentence} className="outcomes-care">
          {sentence}
        </p>
      ))}
      <div className="figures-table">
        <DataTable
          caption="Each group’s own paired t-test, of the groups shown"
          columns={[
            { key: "name", label: "Group" },
            { key: "p", label: "p", isNumber: true },
            { key: "holm", label: "p (Holm)", isNumber: true },
            { key: "bh", label: "p (Benjamini and Hochberg)", isNumber: true },
            { key: "how", label: "How it is made" },
          ]}
          rows={each.map((group) => ({
            key: group.label,
            name: group.label,
            p: p(group.p),
            holm: p(group.pHolm),
            bh: p(group.pBh),
            how: <HowMade name={`Adjusted p of ${group.label}`} id="adjusted-p" explained={[]} />,
          }))}
        />
      </div>
    </>
  );
}
