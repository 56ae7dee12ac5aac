import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useMatches } from "@tanstack/react-router";
import { meQuery } from "../api";
import { Page } from "../ui/Page";
import { TabLink, TabLinks } from "../ui/TabLinks";
import { say } from "./say";

export function SettingsPage() {
  const tab = useMatches({ select: (matches) => matches.at(-1)?.staticData.title });
  useDocumentTitle(tab ? say("settings.tabWindow", { tab }) : say("settings.window"));
  const me = useQuery(meQuery);
  return (
    <Page title={say("menu.settings")} lead={me.data?.organization.name}>
      <TabLinks label={say("menu.settings")}>
        <TabLink to="/settings/organization">{say("organization.tab")}</TabLink>
        {me.data?.role !== "viewer" && <TabLink to="/settings/people">{say("people.title")}</TabLink>}
        {me.data?.role === "owner" && <TabLink to="/settings/api-keys">{say("keys.title")}</TabLink>}
        <TabLink to="/settings/password">{say("field.password")}</TabLink>
      </TabLinks>
      <Outlet />
    </Page>
  );
}
