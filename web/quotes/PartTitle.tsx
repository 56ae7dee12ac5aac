import { Title } from "@mantine/core";

/** The heading of a part of the page. */
export function PartTitle({ children }: { children: string }) {
  return <Title order={2}>{children}</Title>;
}
