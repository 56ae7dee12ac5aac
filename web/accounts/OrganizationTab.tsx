import { Select, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, call, type Me, meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { Form, textOf } from "../ui/Form";
import { Mark } from "./Mark";
import { SampleSettings } from "./SampleSettings";

export function OrganizationTab() {
  const me = useQuery(meQuery);
  return (
    <Answer query={me}>
      {(me) =>
        me.role === "owner" ? (
          <>
            <Settings organization={me.organization} />
            <Mark hasMark={me.organization.hasMark} />
            <SampleSettings me={me} />
          </>
        ) : (
          <p>
            {me.organization.name}, times in {me.organization.timeZone}. An owner can change this.
          </p>
        )
      }
    </Answer>
  );
}

const languages = [
  { value: "en", label: "English" },
  { value: "es", label: "Español" },
  { value: "ar", label: "العربية" },
];

function Settings({ organization }: { organization: Me["organization"] }) {
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (json: { name: string; language: string; timeZone: string }) =>
      call(api.organization.$patch({ json })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      notifications.show({ message: "Saved" });
    },
  });
  return (
    <section>
      <h2>Your organization</h2>
      <Form
        mutation={save}
        submit="Save"
        labels={{ name: "Name", language: "Language", timeZone: "Time zone" }}
        read={(fields) => ({
          name: textOf(fields, "name"),
          language: textOf(fields, "language"),
          timeZone: textOf(fields, "timeZone"),
        })}
      >
        <TextInput
          name="name"
          label="Name"
          description="Stands on everything that you save."
          defaultValue={organization.name}
          required
          maxLength={120}
          withAsterisk={false}
        />
        <Select
          name="language"
          label="Language"
          description="Of what participants and readers get, where there is a translation."
          data={languages}
          defaultValue={organization.language}
          allowDeselect={false}
        />
        <Select
          name="timeZone"
          label="Time zone"
          description="For dates in figures and files."
          data={["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")]}
          defaultValue={organization.timeZone}
          searchable
          allowDeselect={false}
          nothingFoundMessage="No such time zone"
        />
      </Form>
    </section>
  );
}
