import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useMatches } from "@tanstack/react-router";
import { meQuery } from "../api";
import { Page } from "../ui/Page";
import { TabLink, TabLinks } from "../ui/TabLinks";

export function SettingsPage() {
  const tab = useMatches({ select: (matches) => matches.at(-1)?.staticData.title });
  useDocumentTitle(`${tab ? `${tab} · ` : ""}Settings · Common Ground`);
  const me = useQuery(meQuery);
  return (
    <Page title="Settings" lead={me.data?.organization.name}>
      <TabLinks label="Settings">
        <TabLink to="/settings/organization">Organization</TabLink>
        {me.data?.role !== "viewer" && <TabLink to="/settings/people">People</TabLink>}
        {me.data?.role === "owner" && <TabLink to="/settings/api-keys">API keys</TabLink>}
        <TabLink to="/settings/password">Password</TabLink>
      </TabLinks>
      <Outlet />
    </Page>
  );
}
