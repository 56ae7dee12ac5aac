import { Button, Menu, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, auth, call, type Me } from "../api";
import { otherLanguages } from "../ui/LanguageSwitch";
import { languages, switchLanguage } from "../ui/language";
import { useFreshStart } from "./freshStart";
import { say } from "./say";

/** Who you are, where you act, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const freshStart = useFreshStart();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light");
  const choose = useMutation({
    mutationFn: (organizationId: string) => call(api.me.organization.$post({ json: { organizationId } })),
    onSuccess: () => freshStart(),
  });
  const signOut = useMutation({
    mutationFn: () => call(auth["sign-out"].$post()),
    onSuccess: () => freshStart("/sign-in"),
  });
  const others = me.organizations.filter(({ id }) => id !== me.organization.id);
  return (
    <Menu position="bottom-end" width={280} shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          className="account"
          aria-label={say("menu.label", { organization: me.organization.name })}
        >
          <span className="account-name" dir="auto">
            {me.organization.name}
          </span>
          <svg width="12" height="8" viewBox="0 0 12 8" aria-hidden="true">
            <path d="m1 1.5 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {me.user && <Menu.Label>{me.user.name}</Menu.Label>}
        <Menu.Item component={Link} to="/">
          {say("menu.programs")}
        </Menu.Item>
        <Menu.Item component={Link} to="/reports">
          {say("menu.reports")}
        </Menu.Item>
        <Menu.Item component={Link} to="/instruments">
          {say("menu.instruments")}
        </Menu.Item>
        <Menu.Item component={Link} to="/settings">
          {say("menu.settings")}
        </Menu.Item>
        <Menu.Item onClick={() => setColorScheme(scheme === "dark" ? "light" : "dark")}>
          {scheme === "dark" ? say("menu.light") : say("menu.dark")}
        </Menu.Item>
        <Menu.Divider />
        {otherLanguages.map((other) => (
          <Menu.Item key={other} lang={other} onClick={() => switchLanguage(other)}>
            {languages[other].name}
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Divider />}
        {others.length > 0 && <Menu.Label>{say("menu.others")}</Menu.Label>}
        {others.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => choose.mutate(id)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>{say("menu.signOut")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
