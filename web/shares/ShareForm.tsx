import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CopyField } from "../ui/CopyField";
import { Form, textOf } from "../ui/Form";
import { say } from "./say";
import { type Handing, makeShare, type Opens, type Share, sharesQuery } from "./shareQueries";
import { snippetOf } from "./snippet";

/** For whom, until when, behind which words and on whose website; then the link to copy. */
export function ShareForm({ opens }: { opens: Opens }) {
  const queryClient = useQueryClient();
  const make = useMutation({
    mutationFn: (handing: Handing) => makeShare(opens, handing),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sharesQuery.queryKey }),
  });
  if (make.data) return <Made share={make.data} />;
  const read = (fields: FormData): Handing => {
    const passphrase = textOf(fields, "passphrase");
    const websites = textOf(fields, "websites").split(/\s+/).filter(Boolean);
    return {
      name: textOf(fields, "name"),
      days: Number(textOf(fields, "days")),
      ...(passphrase ? { passphrase } : {}),
      embedOrigins: websites,
    };
  };
  return (
    <>
      <p>{say("report" in opens ? "share.reportAbout" : "share.about")}</p>
      <Form
        mutation={make}
        read={read}
        submit={say("share.make")}
        labels={{
          name: say("share.name"),
          days: say("share.days"),
          passphrase: say("share.passphrase"),
          embedOrigins: say("share.websites"),
        }}
      >
        <TextInput
          name="name"
          label={say("share.name")}
          description={say("share.nameAbout")}
          required
          data-autofocus
        />
        <NumberInput
          name="days"
          label={say("share.days")}
          defaultValue={90}
          min={1}
          max={730}
          allowDecimal={false}
        />
        <TextInput
          name="passphrase"
          label={say("share.passphrase")}
          description={say("share.passphraseAbout")}
          autoComplete="off"
        />
        {"view" in opens && (
          <Textarea
            name="websites"
            label={say("share.websites")}
            description={say("share.websitesAbout")}
            placeholder="https://partner.example"
            autosize
          />
        )}
      </Form>
    </>
  );
}

/** Who can read what a link opens. */
export function aboutLink({ hasPassphrase }: Share): string {
  return hasPassphrase ? say("share.linkPassphrase") : say("share.linkAbout");
}

function Made({ share }: { share: Share }) {
  return (
    <div className="form">
      <CopyField
        takesFocus
        label={say("share.link")}
        description={aboutLink(share)}
        value={share.url ?? ""}
      />
      {share.embed && (
        <CopyField
          label={say("share.snippet")}
          description={say("share.snippetAbout")}
          value={snippetOf(share.embed, share.name)}
        />
      )}
      <p>
        <Link to="/shares">{say("share.all")}</Link>
      </p>
    </div>
  );
}
