import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { emptyForm } from "#shared/scores/ownForm";
import { meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { Page } from "../ui/Page";
import { DefineForm } from "./DefineForm";
import { say } from "./say";
import "./instruments.css";

/** Where an instrument of one's own is defined. */
export function DefinePage() {
  useDocumentTitle(say("define.window"));
  const me = useQuery(meQuery);
  return (
    <Page
      title={say("define.title")}
      lead={
        <Link to="/instruments" className="quiet-link">
          {say("page.all")}
        </Link>
      }
    >
      <Answer query={me}>
        {({ organization }) => <DefineForm first={emptyForm(organization.name)} version="1" isNew />}
      </Answer>
    </Page>
  );
}
