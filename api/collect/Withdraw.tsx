/** @jsxImportSource hono/jsx */
import { sayPage } from "#shared/surveys/sayPage";
import { formId } from "./larger";
import { Page } from "./Page";
import { plainStyle } from "./Thanks";

/** Where a receipt takes answers back. */
export function Withdraw(props: { language: string; unknown: boolean; large: boolean }) {
  const { language, unknown, large } = props;
  return (
    <Page language={language} title={sayPage("withdraw.title", language)} style={plainStyle} large={large}>
      <h1>{sayPage("withdraw.title", language)}</h1>
      <p>{sayPage("withdraw.text", language)}</p>
      {unknown ? (
        <p class="w" role="alert">
          {sayPage("withdraw.unknown", language)}
        </p>
      ) : null}
      <form method="post" id={formId}>
        <input type="hidden" name="_l" value={language} />
        <div class="q">
          <label for="receipt">{sayPage("withdraw.code", language)}</label>
          <input type="text" id="receipt" name="receipt" maxlength={40} autocomplete="off" dir="ltr" />
        </div>
        <button type="submit" class="do">
          {sayPage("withdraw.do", language)}
        </button>
      </form>
    </Page>
  );
}
