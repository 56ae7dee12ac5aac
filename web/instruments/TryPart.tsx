import type { Instrument } from "#shared/instruments/definition";
import { ExamplesTable } from "./ExamplesTable";
import type { Whole } from "./instrumentQueries";
import { Tester } from "./Tester";

/** The scoring of an instrument, to be tried, and the worked examples that it is held to. */
export function TryPart({ instrument }: { instrument: Whole }) {
  if (instrument.items.length === 0) return null;
  const definition = instrument.definition as unknown as Instrument;
  return (
    <section aria-labelledby="try">
      <h2 id="try">Try the scoring</h2>
      <p className="instrument-words">
        Type answers and see each score with the steps that lead to it. Nothing is stored.
      </p>
      <details className="try">
        <summary>Open the tester</summary>
        <Tester instrument={definition} />
      </details>
      <details className="try">
        <summary>Worked examples</summary>
        <ExamplesTable instrument={definition} />
      </details>
    </section>
  );
}
