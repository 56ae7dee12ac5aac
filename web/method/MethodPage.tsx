import { useDocumentTitle } from "@mantine/hooks";
import { Page } from "../ui/Page";
import { ChapterSection } from "./ChapterSection";
import { contents } from "./contents";
import { say, titleOf } from "./say";
import "./method.css";

/** Every formula, choice and source in words, for whoever reads a number; nobody needs to sign in for it. */
export function MethodPage() {
  useDocumentTitle(say("page.documentTitle"));
  return (
    <Page title={say("page.title")} lead={say("page.lead")}>
      <div className="method">
        <nav className="method-contents" aria-labelledby="contents-title">
          <p id="contents-title" className="method-contents-title">
            {say("page.contents")}
          </p>
          <ol>
            {contents.map(({ id }) => (
              <li key={id}>
                <a href={`#${id}`}>{titleOf(`chapter.${id}`)}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="method-chapters">
          {contents.map((chapter) => (
            <ChapterSection key={chapter.id} chapter={chapter} />
          ))}
        </div>
      </div>
    </Page>
  );
}
