import type { Explained } from "./figureRows";

/** Where a figure is explained, and the numbers from which anybody can work it out again. */
export function HowMade(props: { name: string; id: string; explained: readonly Explained[] }) {
  const { name, id, explained } = props;
  return (
    <>
      <a href={`/how-we-calculate#${id}`} aria-label={`How we calculate: ${name}`}>
        How we calculate
      </a>
      {explained.length > 0 && (
        <details className="figures-how">
          <summary aria-label={`How was this computed: ${name}`}>How was this computed</summary>
          {explained.map(({ figure, formula, inputs, value }) => (
            <div key={figure}>
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
          ))}
        </details>
      )}
    </>
  );
}
