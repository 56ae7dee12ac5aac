import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { api, call, type Program } from "../api";
import { useProgramChange } from "./changeProgram";
import { RenameDialog } from "./RenameDialog";
import { say } from "./say";

/** What can be done with the program as a whole. */
export function ProgramMenu({ program }: { program: Program }) {
  const [isRenaming, setRenaming] = useState(false);
  const param = { id: String(program.id) };
  const archive = useProgramChange(
    () => call(api.programs[":id"].$patch({ param, json: { archived: !program.archived } })),
    program.archived ? say("menu.back") : say("menu.archived"),
  );
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" loading={archive.isPending}>
            {say("menu.label")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setRenaming(true)}>{say("rename.do")}</Menu.Item>
          <Menu.Item onClick={() => archive.mutate()}>
            {program.archived ? say("menu.bringBack") : say("menu.archive")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenaming && (
        <RenameDialog
          title={say("menu.rename")}
          name={program.name}
          change={(name) => call(api.programs[":id"].$patch({ param, json: { name } }))}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  );
}
