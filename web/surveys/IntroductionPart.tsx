import { useDesigning } from "./designing";
import { say } from "./say";
import { Words } from "./Words";

/** What people read first: why it is asked, who sees it, that skipping is fine. */
export function IntroductionPart() {
  const { draft, change } = useDesigning();
  const { introduction } = draft;
  return (
    <section className="designer-part" aria-label={say("introduction.title")}>
      <h3>{say("introduction.title")}</h3>
      <div className="designer-fields">
        <Words
          label={say("words.title")}
          texts={introduction.title}
          onChange={(title) =>
            change((now) => ({ ...now, introduction: { ...now.introduction, title } }), "introduction.title")
          }
        />
        <Words
          label={say("words.text")}
          description={say("introduction.hint")}
          isLong
          texts={introduction.text}
          onChange={(text) =>
            change((now) => ({ ...now, introduction: { ...now.introduction, text } }), "introduction.text")
          }
        />
      </div>
    </section>
  );
}
