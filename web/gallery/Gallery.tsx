import type { Scheme } from "../charts/colors";
import { DataTable } from "../ui/DataTable";
import { Figure } from "../ui/Figure";
import type { Case } from "./case";
import { cases } from "./cases";
import { SavePicture } from "./SavePicture";

/** Every chart in every state, one under the other. `only` shows those whose id begins so, or so, with commas between. */
export function Gallery({ scheme, only }: { scheme: Scheme; only: string | null }) {
  const wanted = (only ?? "").split(",");
  const shown = cases.filter(({ id }) => wanted.some((start) => id.startsWith(start)));
  return (
    <main className="gallery" id="main">
      <h1>Gallery of charts</h1>
      {shown.map((each) => (
        <section key={each.id} id={each.id}>
          <CaseFigure each={each} scheme={scheme} />
        </section>
      ))}
    </main>
  );
}

function CaseFigure({ each, scheme }: { each: Case; scheme: Scheme }) {
  return (
    <Figure
      heading={each.heading}
      count={each.count}
      chart={each.chart(scheme)}
      table={<DataTable caption={each.heading} columns={each.table.columns} rows={each.table.rows} />}
      save={<SavePicture from={each.id} />}
    />
  );
}
