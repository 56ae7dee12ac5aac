import { Fragment } from "react";
import type { Explained } from "./figureRows";
import { say } from "./say";

/** The explanations of these figures, in this order; `loss.*` names all whose name begins so. */
export function explanationsOf(figures: readonly string[], explained: readonly Explained[]): Explained[] {
  return figures.flatMap((wanted) =>
    explained.filter(({ figure }) =>
      wanted.endsWith("*") ? figure.startsWith(wanted.slice(0, -1)) : figure === wanted,
    ),
  );
}

/** A figure of one wave among several says of which. */
type ExplainedAt = Explained & { at?: string };

/** Where a figure is explained, and the numbers from which anybody can work it out again. */
export function HowMade(props: { name: string; id: string; explained: readonly ExplainedAt[] }) {
  const { name, id, explained } = props;
  return (
    <div className="how-made">
      <a href={`/how-we-calculate#${id}`} aria-label={say("card.howOf", { name })}>
        {say("card.how")}
      </a>
      {explained.length > 0 && (
        <details className="how-computed">
          <summary aria-label={say("card.computedOf", { name })}>{say("card.computed")}</summary>
          {explained.map(({ figure, formula, inputs, value, at }, k) => (
            <Fragment key={`${at ?? ""} ${figure}`}>
              {at !== undefined && at !== explained[k - 1]?.at && <p>{at}</p>}
              <div lang="en" dir="ltr">
                <code>
                  {formula} = {String(value)}
                </code>
                <dl>
                  {Object.entries(inputs).map(([input, number]) => (
                    <div key={input}>
                      <dt>{input}</dt>
                      <dd>{String(number)}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            </Fragment>
          ))}
        </details>
      )}
    </div>
  );
}
