import { Button, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Answer } from "../ui/Answer";
import { Confirm } from "../ui/Confirm";
import { CopyField } from "../ui/CopyField";
import { formatDate } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { Page } from "../ui/Page";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { aboutLink } from "./ShareForm";
import { ShareReport } from "./ShareReport";
import { say } from "./say";
import { extendShare, revokeShare, type Share, sharesQuery } from "./shareQueries";
import { snippetOf } from "./snippet";
import "./shares.css";

/** Every link that was handed out: what it opens, until when, how often it was opened; extended and revoked here. */
export function SharesPage() {
  const shares = useQuery(sharesQuery);
  return (
    <Page title={say("list.title")} lead={say("list.about")}>
      <ShareReport />
      <Answer query={shares} waiting={say("list.waiting")}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={say("list.none")}>{say("list.noneAbout")}</EmptyState>
          ) : (
            <ul className="share-list">
              {all.map((share) => (
                <li key={share.id}>
                  <ShareRow share={share} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

function ShareRow({ share }: { share: Share }) {
  const [isAsking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const onSuccess = async () => {
    await queryClient.invalidateQueries({ queryKey: sharesQuery.queryKey });
    setAsking(false);
  };
  const extend = useMutation({ mutationFn: () => extendShare(share.id, 90), onSuccess });
  const revoke = useMutation({ mutationFn: () => revokeShare(share.id), onSuccess });
  const { table, report, expiresAt } = share;
  const what = report?.name ?? (table ? `${table.program.name} · ${table.instrument}` : "");
  const until = expiresAt ? formatDate(expiresAt) : "";
  return (
    <section className="share">
      <Title order={2} size="h4">
        {share.name}
      </Title>
      <p className="quiet">
        {what} · {say(`state.${share.state}`, { day: until })} · {say("list.opened", { n: share.opened })}
        {share.lastOpenedAt && ` · ${say("list.last", { day: formatDate(share.lastOpenedAt) })}`}
        {share.hasPassphrase && ` · ${say("list.passphrase")}`}
      </p>
      {share.url && <CopyField label={say("share.link")} description={aboutLink(share)} value={share.url} />}
      {share.embed && (
        <CopyField
          label={say("share.snippet")}
          description={share.embedOrigins.join(" ")}
          value={snippetOf(share.embed, share.name)}
        />
      )}
      {share.state !== "revoked" && (
        <p>
          <Button variant="default" loading={extend.isPending} onClick={() => extend.mutate()}>
            {say("list.extend")}
          </Button>{" "}
          <Button variant="default" onClick={() => setAsking(true)}>
            {say("list.revoke")}
          </Button>
        </p>
      )}
      {extend.isError && <ProblemNotice problem={problemOf(extend.error)} />}
      <Confirm
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={say("list.revokeTitle", { name: share.name })}
        confirm={say("list.revoke")}
        mutation={revoke}
      >
        {say("list.revokeAbout")}
      </Confirm>
    </section>
  );
}
