import type { Condition } from "#shared/surveys/definition";
import type { Field } from "#shared/surveys/fields";

/** The look of every page that participants see: system fonts, 18 px, 44 px to tap, light, dark and print. */
const look = `:root{color-scheme:light dark;--p:#fffdf9;--i:#1d2a2d;--q:#56615f;--r:#8a8f8a;--l:#0b5f66;--o:#fffdf9}
@media(prefers-color-scheme:dark){:root{--p:#161d1e;--i:#f3efe7;--q:#b4bdbb;--r:#7d8a8c;--l:#7fcdd0;--o:#161d1e}}
*{box-sizing:border-box}[hidden]{display:none!important}html{font-size:112.5%}html:has(#big:checked){font-size:150%}html.l{font-size:150%}
body{margin:0 auto;padding:1rem;max-width:40rem;background:var(--p);color:var(--i);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem}a{color:var(--l)}
p{white-space:pre-line}fieldset,.q{border:0;margin:0 0 2.5rem;padding:0;min-width:0}
legend,.q>label{padding:0;width:100%;font-weight:700;margin-bottom:.5rem;display:block}
.a{display:flex;gap:.75rem;align-items:center;min-height:44px;padding:.35rem .25rem;cursor:pointer}
.a input,.s input{width:1.4rem;height:1.4rem;flex:none;accent-color:var(--l);margin:0}
legend+p,legend+.h{margin-top:0}.h+.q{margin-top:1rem}.h,.e{color:var(--q);margin:.25rem 0}.e{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem}
input[type=text],input[type=number],select,textarea{font:inherit;width:100%;min-height:44px;padding:.5rem;border:1px solid var(--r);border-radius:.3rem;background:var(--p);color:var(--i)}
button,.go{font:inherit;min-height:44px;padding:.6rem 1.2rem;border:2px solid var(--l);border-radius:.4rem;background:var(--p);color:var(--l);cursor:pointer;display:inline-block;text-decoration:none;margin:.25rem .25rem .25rem 0}
.do{background:var(--l);color:var(--o);font-weight:700}
:focus-visible{outline:3px solid var(--l);outline-offset:2px}h1:focus{outline:0}footer{margin-top:1.5rem}
.w{border:2px solid var(--l);border-radius:.4rem;padding:.75rem}
.o{display:inline-block;width:.8em;height:.8em;border:2px solid;border-radius:50%}.v{flex-wrap:wrap}svg{width:min(7.5rem,60%);flex:none}circle{fill:none;stroke:currentColor;stroke-width:2}
.s{display:flex;gap:.5rem;align-items:center;min-height:44px}.code{font:700 1.3rem/1.5 ui-monospace,monospace;letter-spacing:.05em;user-select:all}
nav{display:flex;flex-wrap:wrap;justify-content:space-between}
.d{display:none}:root:has(#big:checked) .u,:root:not(:has(#big:checked)) .U{display:none}@supports not selector(:has(a)){.U{display:none}}
@media print{button,nav,.s,.n{display:none}body{max-width:none}fieldset,.q{break-inside:avoid}}
@media(prefers-reduced-motion:no-preference){:root{scroll-behavior:smooth}}`;

/**
 * The page's style sheet. What is asked only of some is hidden by it, without a script, where the browser
 * knows `:has`; an older one shows it with the words "Only if", and the server reads no answer from it.
 */
export function styleOf(fields: readonly Field[], consented: boolean, paged: boolean): string {
  const conditions = conditionsOf(fields);
  const rules = conditions.map((condition, k) => {
    const met = selectorOf(condition);
    return `form:not(:has(${met})) .c${k}{display:none}form:has(${met}) .c${k}.go~.go{display:none}`;
  });
  if (consented)
    rules.push(
      "form:has([name='consent.take_part'][value=no]:checked) .b{display:none}form:has([name='consent.take_part'][value=no]:checked) .d{display:block}",
    );
  if (paged) rules.push(".p{display:none}.p:target,form:not(:has(.p:target)) #p0{display:block}");
  const live = [".f{display:none}", ...rules].join("");
  return `${look}@media screen{@supports selector(:has(a)){${live}}}`;
}

/** The different conditions of a survey; the page names each by its place in this list. */
export function conditionsOf(fields: readonly Field[]): Condition[] {
  const found = new Map(fields.flatMap(({ when }) => (when ? [[JSON.stringify(when), when] as const] : [])));
  return [...found.values()];
}

function selectorOf({ question, anyOf }: Condition): string {
  return anyOf.map((value) => `[name="${question}"][value="${value}"]:checked`).join(",");
}
