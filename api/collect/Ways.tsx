/** @jsxImportSource hono/jsx */
import type { Field } from "#shared/surveys/fields";
import { sayPage } from "#shared/surveys/sayPage";
import { conditionsOf } from "./style";

/**
 * Links to the page before and the next one. Where the next question is asked of some people only there are
 * several, and the style sheet shows the first that fits.
 */
export function Ways({ fields, at, language }: { fields: readonly Field[]; at: number; language: string }) {
  const pageOf = (page: number) => (page === 0 ? undefined : fields[page - 1]);
  const until = (pages: number[]) => {
    const stop = pages.findIndex((page) => !pageOf(page)?.when);
    return stop < 0 ? pages : pages.slice(0, stop + 1);
  };
  const later = Array.from({ length: fields.length - at }, (_, k) => at + 1 + k);
  const earlier = Array.from({ length: at }, (_, k) => at - 1 - k);
  const next = until(later);
  const canSend = later.every((page) => pageOf(page)?.when);
  const classOf = (page: number, look = "") => {
    const field = pageOf(page);
    return ["go", look, field ? conditionClass(fields, field) : ""].filter((one) => one !== "").join(" ");
  };
  return (
    <nav class="b">
      <span>
        {until(earlier).map((page) => (
          <a class={classOf(page)} href={`#p${page}`} key={page}>
            {sayPage("page.back", language)}
          </a>
        ))}
      </span>
      <span>
        {next.map((page) => (
          <a class={classOf(page, "do")} href={`#p${page}`} key={page}>
            {sayPage(at === 0 ? "page.start" : "page.next", language)}
          </a>
        ))}
        {canSend ? (
          <button type="submit" class="go do">
            {sayPage("page.send", language)}
          </button>
        ) : null}
      </span>
    </nav>
  );
}

/** The class under which the style sheet shows a question to those whom its condition fits. */
export function conditionClass(fields: readonly Field[], { when }: Field): string {
  if (!when) return "";
  const key = JSON.stringify(when);
  return `c${conditionsOf(fields).findIndex((one) => JSON.stringify(one) === key)}`;
}
