import { Button } from "@mantine/core";
import { useState } from "react";
import { api, call, type Program } from "../api";
import { DataTable } from "../ui/DataTable";
import { AddWave } from "./AddWave";
import { RenameDialog } from "./RenameDialog";
import { WaveLine } from "./WaveLine";
import { kindChoices } from "./waveWords";

type Wave = Program["waves"][number];

/** When people are asked: on a line of time, and as a list in which each can be renamed. */
export function Waves({ program, mayWrite }: { program: Program; mayWrite: boolean }) {
  const [renamed, setRenamed] = useState<Wave>();
  const [isAdding, setAdding] = useState(false);
  return (
    <section>
      <h2>Waves</h2>
      <p className="quiet">When people are asked, from first to last.</p>
      <WaveLine waves={program.waves} />
      {mayWrite && (
        <>
          <DataTable
            label="Waves"
            caption="Files name a wave by its key, which stays when its name changes."
            columns={[
              { key: "name", label: "Name" },
              { key: "when", label: "Asked" },
              { key: "waveKey", label: "Key in files" },
              { key: "actions", label: <span className="visually-hidden">Actions</span>, isNumber: true },
            ]}
            rows={program.waves.map((wave) => ({
              key: wave.key,
              name: wave.label,
              when: kindChoices.find(({ value }) => value === wave.kind)?.label,
              waveKey: wave.key,
              actions: (
                <Button variant="subtle" aria-label={`Rename ${wave.label}`} onClick={() => setRenamed(wave)}>
                  Rename
                </Button>
              ),
            }))}
          />
          <Button variant="default" onClick={() => setAdding(true)}>
            Add a wave
          </Button>
        </>
      )}
      {renamed && (
        <RenameDialog
          title="Rename the wave"
          name={renamed.label}
          longest={80}
          change={(label) =>
            call(
              api.programs[":id"].waves[":waveId"].$patch({
                param: { id: String(program.id), waveId: String(renamed.id) },
                json: { label },
              }),
            )
          }
          onClose={() => setRenamed(undefined)}
        />
      )}
      {isAdding && <AddWave program={program} onClose={() => setAdding(false)} />}
    </section>
  );
}
