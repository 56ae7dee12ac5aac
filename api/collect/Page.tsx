/** @jsxImportSource hono/jsx */
import { createHash } from "node:crypto";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { PageMessageKey } from "#shared/surveys/messages/en";
import { sayPage } from "#shared/surveys/sayPage";
import { directionOf } from "#shared/surveys/texts";
import { formId, largerName, largerScript } from "./larger";

interface PageProps {
  language: string;
  title: string;
  style: string;
  script?: string;
  /** Whether the text is larger from the start (larger.ts). */
  large?: boolean;
  children: Child;
}

/** The frame of every page that participants see: one request, nothing from anywhere else. */
export function Page(props: PageProps) {
  const { language, title, style, script = largerScript, large = false, children } = props;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style>{raw(style)}</style>
      </head>
      <body>
        <main>{children}</main>
        <footer class="s n">
          <input type="checkbox" id="big" name={largerName} value="1" form={formId} checked={large} />
          <label for="big">{sayPage("page.larger", language)}</label>
        </footer>
        <script>{raw(script)}</script>
      </body>
    </html>
  );
}

/** A page that only says something: closed, not known, not taking part. */
export function plainPage(
  language: string,
  title: PageMessageKey,
  text: PageMessageKey,
  style: string,
  large = false,
) {
  return (
    <Page language={language} title={sayPage(title, language)} style={style} large={large}>
      <h1>{sayPage(title, language)}</h1>
      <p>{sayPage(text, language)}</p>
    </Page>
  );
}

/**
 * The policy of such a page, by the hashes of its one style and its one script, so that a copy that a phone
 * kept is as strict as a fresh one. Only the preview of a survey may stand in a frame, and only in one of ours.
 */
export function pagePolicy(style: string, script: string, framed: "'self'" | "'none'" = "'none'"): string {
  const key = `${framed}\n${style}\n${script}`;
  const known = policies.get(key);
  if (known) return known;
  if (policies.size >= mostPolicies) policies.clear();
  const policy = makePolicy(style, script, framed);
  policies.set(key, policy);
  return policy;
}

/** Worked out once for each version of a survey, not for each visit. */
const policies = new Map<string, string>();
const mostPolicies = 200;

function makePolicy(style: string, script: string, framed: string): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    ...(script ? [`script-src ${hash(script)}`] : []),
    "connect-src 'self'",
    "img-src data:",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framed}`,
  ].join("; ");
}
