import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { api, call, type Program } from "../api";
import { useProgramChange } from "./changeProgram";
import { RenameDialog } from "./RenameDialog";

/** What can be done with the program as a whole. */
export function ProgramMenu({ program }: { program: Program }) {
  const [isRenaming, setRenaming] = useState(false);
  const param = { id: String(program.id) };
  const archive = useProgramChange(
    () => call(api.programs[":id"].$patch({ param, json: { archived: !program.archived } })),
    program.archived ? "The program is back" : "Archived. You find it under Programs, Archived.",
  );
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" loading={archive.isPending}>
            Change program
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setRenaming(true)}>Rename</Menu.Item>
          <Menu.Item onClick={() => archive.mutate()}>
            {program.archived ? "Bring back from the archive" : "Archive"}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenaming && (
        <RenameDialog
          title="Rename the program"
          name={program.name}
          change={(name) => call(api.programs[":id"].$patch({ param, json: { name } }))}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  );
}
