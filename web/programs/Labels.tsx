import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { api, call, type Program } from "../api";
import { DataTable } from "../ui/DataTable";
import { MergeDialog } from "./MergeDialog";
import { RenameDialog } from "./RenameDialog";
import { RoleDialog, roleWords } from "./RoleDialog";
import { say } from "./say";

export type LabelKind = "cohort" | "group";

interface Label {
  id: number;
  name: string;
  people?: number | undefined;
  role?: "program" | "comparison";
}

/** The cohorts or the groups of a program, with what can be done to each. */
export function Labels(props: {
  program: Program;
  kind: LabelKind;
  heading: string;
  about: string;
  mayWrite: boolean;
}) {
  const { program, kind, heading, about, mayWrite } = props;
  const [asked, setAsked] = useState<{ what: "rename" | "merge" | "role"; label: Label }>();
  const labels: Label[] = kind === "cohort" ? program.cohorts : program.groups;
  const close = () => setAsked(undefined);
  return (
    <section>
      <h2>{heading}</h2>
      {labels.length === 0 ? (
        <p className="quiet">
          {about} {say("labels.none")}
        </p>
      ) : (
        <DataTable
          caption={about}
          label={heading}
          columns={[
            { key: "name", label: say("field.name") },
            ...(kind === "cohort" ? [{ key: "role", label: say("labels.countsAs") }] : []),
            ...(mayWrite ? [{ key: "people", label: say("labels.people"), isNumber: true }] : []),
            ...(mayWrite
              ? [
                  {
                    key: "actions",
                    label: <span className="visually-hidden">{say("table.actions")}</span>,
                    isNumber: true,
                  },
                ]
              : []),
          ]}
          rows={labels.map((label) => ({
            key: String(label.id),
            name: label.name,
            role: label.role && roleWords[label.role],
            people: label.people,
            actions: (
              <LabelMenu
                kind={kind}
                label={label}
                hasOthers={labels.length > 1}
                onRename={() => setAsked({ what: "rename", label })}
                onMerge={() => setAsked({ what: "merge", label })}
                onRole={() => setAsked({ what: "role", label })}
              />
            ),
          }))}
        />
      )}
      {asked?.what === "rename" && (
        <RenameDialog
          title={say("labels.rename", { kind })}
          name={asked.label.name}
          change={(name) => patchLabel(program.id, kind, asked.label.id, { name })}
          onClose={close}
        />
      )}
      {asked?.what === "role" && (
        <RoleDialog
          label={asked.label}
          change={(role) => patchLabel(program.id, kind, asked.label.id, { role })}
          onClose={close}
        />
      )}
      {asked?.what === "merge" && (
        <MergeDialog
          kind={kind}
          label={asked.label}
          others={labels.filter(({ id }) => id !== asked.label.id)}
          merge={(into) => mergeLabel(program.id, kind, asked.label.id, into)}
          onClose={close}
        />
      )}
    </section>
  );
}

function LabelMenu(props: {
  kind: LabelKind;
  label: Label;
  hasOthers: boolean;
  onRename: () => void;
  onMerge: () => void;
  onRole: () => void;
}) {
  const { kind, label, hasOthers, onRename, onMerge, onRole } = props;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="subtle" aria-label={say("labels.changeNamed", { name: label.name })}>
          {say("labels.change")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>{say("rename.do")}</Menu.Item>
        {hasOthers && <Menu.Item onClick={onMerge}>{say("labels.merge", { kind })}</Menu.Item>}
        {kind === "cohort" && <Menu.Item onClick={onRole}>{say("labels.role")}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

interface LabelChange {
  name?: string;
  role?: "program" | "comparison";
}

function patchLabel(
  programId: number,
  kind: LabelKind,
  labelId: number,
  json: LabelChange,
): Promise<Program> {
  const param = { id: String(programId), labelId: String(labelId) };
  const of = api.programs[":id"];
  if (kind === "cohort") return call(of.cohorts[":labelId"].$patch({ param, json }));
  return call(
    of.groups[":labelId"].$patch({ param, json: json.name === undefined ? {} : { name: json.name } }),
  );
}

function mergeLabel(programId: number, kind: LabelKind, labelId: number, into: number): Promise<Program> {
  const param = { id: String(programId), labelId: String(labelId) };
  const of = api.programs[":id"];
  if (kind === "cohort") return call(of.cohorts[":labelId"].merge.$post({ param, json: { into } }));
  return call(of.groups[":labelId"].merge.$post({ param, json: { into } }));
}
