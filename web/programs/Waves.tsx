import { Button } from "@mantine/core";
import { useState } from "react";
import { api, call, type Program } from "../api";
import { DataTable } from "../ui/DataTable";
import { AddWave } from "./AddWave";
import { RenameDialog } from "./RenameDialog";
import { say } from "./say";
import { WaveLine } from "./WaveLine";
import { kindChoices } from "./waveWords";

type Wave = Program["waves"][number];

/** When people are asked: on a line of time, and as a list in which each can be renamed. */
export function Waves({ program, mayWrite }: { program: Program; mayWrite: boolean }) {
  const [renamed, setRenamed] = useState<Wave>();
  const [isAdding, setAdding] = useState(false);
  return (
    <section>
      <h2>{say("waves.title")}</h2>
      <p className="quiet">{say("waves.lead")}</p>
      <WaveLine waves={program.waves} />
      {mayWrite && (
        <>
          <DataTable
            label={say("waves.title")}
            caption={say("waves.table")}
            columns={[
              { key: "name", label: say("field.name") },
              { key: "when", label: say("waves.asked") },
              { key: "waveKey", label: say("waves.key") },
              {
                key: "actions",
                label: <span className="visually-hidden">{say("table.actions")}</span>,
                isNumber: true,
              },
            ]}
            rows={program.waves.map((wave) => ({
              key: wave.key,
              name: wave.label,
              when: kindChoices.find(({ value }) => value === wave.kind)?.label,
              waveKey: wave.key,
              actions: (
                <Button
                  variant="subtle"
                  aria-label={say("waves.renameNamed", { label: wave.label })}
                  onClick={() => setRenamed(wave)}
                >
                  {say("rename.do")}
                </Button>
              ),
            }))}
          />
          <Button variant="default" onClick={() => setAdding(true)}>
            {say("waves.addTitle")}
          </Button>
        </>
      )}
      {renamed && (
        <RenameDialog
          title={say("waves.rename")}
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
