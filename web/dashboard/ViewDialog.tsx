import { Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ViewSearch } from "#shared/outcomes/viewSearch";
import { Confirm } from "../ui/Confirm";
import { Form, textOf } from "../ui/Form";
import { say } from "./say";
import { changeView, deleteView, type SavedView, saveView, type ViewWish, viewsQuery } from "./viewQueries";

/** Saves what is looked at as a view, or changes and deletes the view that is shown. */
export function ViewDialog(props: {
  programId: number;
  search: ViewSearch;
  isTeam: boolean;
  shown: SavedView | undefined;
  onClose: () => void;
}) {
  const { programId, search, isTeam, shown, onClose } = props;
  const [isDeleting, setDeleting] = useState(false);
  const queryClient = useQueryClient();
  const done = (said: string) => async () => {
    await queryClient.invalidateQueries(viewsQuery(programId));
    notifications.show({ message: said });
    onClose();
  };
  const save = useMutation<unknown, unknown, Omit<ViewWish, "search">>({
    mutationFn: (wish) =>
      shown ? changeView(programId, shown.id, wish) : saveView(programId, { ...wish, search }),
    onSuccess: done(say("views.saved")),
  });
  const remove = useMutation<unknown, unknown, void>({
    mutationFn: () => deleteView(programId, shown?.id ?? 0),
    onSuccess: done(say("views.deleted")),
  });
  if (shown && isDeleting)
    return (
      <Confirm
        opened
        onClose={onClose}
        title={say("views.deleteTitle", { name: shown.name })}
        confirm={say("views.delete")}
        mutation={remove}
      >
        {say(shown.shared ? "views.deleteShared" : "views.deleteAbout")}
      </Confirm>
    );
  const mayShare = isTeam && (shown === undefined || shown.own);
  return (
    <Modal opened onClose={onClose} title={say(shown ? "views.change" : "views.save")} centered>
      <p className="quiet">{say("views.about")}</p>
      <Form
        mutation={save}
        submit={say("views.do")}
        labels={{ name: say("views.name") }}
        read={(fields) => ({
          name: textOf(fields, "name"),
          shared: mayShare ? fields.has("shared") : (shown?.shared ?? false),
          opens: fields.has("opens"),
        })}
      >
        <TextInput
          name="name"
          label={say("views.name")}
          defaultValue={shown?.name ?? ""}
          required
          maxLength={80}
          data-autofocus
          withAsterisk={false}
        />
        {mayShare && (
          <Checkbox name="shared" label={say("views.share")} defaultChecked={shown?.shared ?? false} />
        )}
        <Checkbox
          name="opens"
          label={say("views.opens")}
          description={say("views.opensAbout")}
          defaultChecked={shown?.opens ?? false}
        />
      </Form>
      {shown && (
        <Button variant="subtle" mt="md" onClick={() => setDeleting(true)}>
          {say("views.delete")}
        </Button>
      )}
    </Modal>
  );
}
