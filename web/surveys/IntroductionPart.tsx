import { useDesigning } from "./designing";
import { Words } from "./Words";

/** What people read first: why it is asked, who sees it, that skipping is fine. */
export function IntroductionPart() {
  const { draft, change } = useDesigning();
  const { introduction } = draft;
  return (
    <section className="designer-part" aria-label="Introduction">
      <h3>Introduction</h3>
      <div className="designer-fields">
        <Words
          label="Title"
          texts={introduction.title}
          onChange={(title) =>
            change((now) => ({ ...now, introduction: { ...now.introduction, title } }), "introduction.title")
          }
        />
        <Words
          label="Text"
          description="Why you ask, who reads the answers, that any question can be skipped."
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
