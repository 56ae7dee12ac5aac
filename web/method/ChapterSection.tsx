import { ChoiceEntry } from "./ChoiceEntry";
import type { Chapter } from "./contents";
import { PlainWords } from "./PlainWords";
import { StatisticEntry } from "./StatisticEntry";
import { titleOf } from "./say";

/** One chapter: a paragraph in plain words, then its choices and statistics in the order of the contents. */
export function ChapterSection({ chapter }: { chapter: Chapter }) {
  const { id, items } = chapter;
  return (
    <section className="method-chapter" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{titleOf(`chapter.${id}`)}</h2>
      <PlainWords told={`chapter.${id}`} />
      {items.map((item) =>
        "choice" in item ? (
          <ChoiceEntry key={item.choice} choice={item.choice} />
        ) : (
          <StatisticEntry key={item.id} statistic={item} />
        ),
      )}
    </section>
  );
}
