import type { Instrument } from "#shared/instruments/definition";
import { ExamplesTable } from "./ExamplesTable";
import type { Whole } from "./instrumentQueries";
import { say } from "./say";
import { Tester } from "./Tester";

/** The scoring of an instrument, to be tried, and the worked examples that it is held to. */
export function TryPart({ instrument }: { instrument: Whole }) {
  if (instrument.items.length === 0) return null;
  const definition = instrument.definition as unknown as Instrument;
  return (
    <section aria-labelledby="try">
      <h2 id="try">{say("define.try")}</h2>
      <p className="instrument-words">{say("define.tryLead")}</p>
      <details className="try">
        <summary>{say("tester.open")}</summary>
        <Tester instrument={definition} />
      </details>
      <details className="try">
        <summary>{say("examples.title")}</summary>
        <ExamplesTable instrument={definition} />
      </details>
    </section>
  );
}
