import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { emptyForm } from "#shared/scores/ownForm";
import { meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { Page } from "../ui/Page";
import { DefineForm } from "./DefineForm";
import "./instruments.css";

/** Where an instrument of one's own is defined. */
export function DefinePage() {
  useDocumentTitle("Define an instrument · Common Ground");
  const me = useQuery(meQuery);
  return (
    <Page
      title="Define an instrument"
      lead={
        <Link to="/instruments" className="quiet-link">
          All instruments
        </Link>
      }
    >
      <Answer query={me}>
        {({ organization }) => <DefineForm first={emptyForm(organization.name)} version="1" isNew />}
      </Answer>
    </Page>
  );
}
