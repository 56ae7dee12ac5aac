import { Select, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, call, type Me, meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { Form, textOf } from "../ui/Form";
import { Mark } from "./Mark";
import { SampleSettings } from "./SampleSettings";
import { say } from "./say";

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
            {say("organization.told", {
              organization: me.organization.name,
              timeZone: me.organization.timeZone,
            })}
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
      notifications.show({ message: say("organization.saved") });
    },
  });
  return (
    <section>
      <h2>{say("organization.title")}</h2>
      <Form
        mutation={save}
        submit={say("organization.save")}
        labels={{
          name: say("field.name"),
          language: say("organization.language"),
          timeZone: say("organization.timeZone"),
        }}
        read={(fields) => ({
          name: textOf(fields, "name"),
          language: textOf(fields, "language"),
          timeZone: textOf(fields, "timeZone"),
        })}
      >
        <TextInput
          name="name"
          label={say("field.name")}
          description={say("organization.nameHint")}
          defaultValue={organization.name}
          required
          maxLength={120}
          withAsterisk={false}
        />
        <Select
          name="language"
          label={say("organization.language")}
          description={say("organization.languageHint")}
          data={languages}
          defaultValue={organization.language}
          allowDeselect={false}
        />
        <Select
          name="timeZone"
          label={say("organization.timeZone")}
          description={say("organization.timeZoneHint")}
          data={["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")]}
          defaultValue={organization.timeZone}
          searchable
          allowDeselect={false}
          nothingFoundMessage={say("organization.noTimeZone")}
        />
      </Form>
    </section>
  );
}
