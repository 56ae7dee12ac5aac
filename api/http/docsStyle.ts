/** The look of /api/docs: the colors of web/ui/tokens.ts, on light and on dark. */
export const docsStyle = `
:root {
  color-scheme: light dark;
  --paper: #fffdf9; --surface: #ffffff; --ink: #1d2a2d; --quiet: #56615f; --rule: #ddd8ce; --link: #0b5f66;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #161d1e; --surface: #1d2628; --ink: #f3efe7; --quiet: #b4bdbb; --rule: #39454a; --link: #7fcdd0; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 2rem 1.5rem 6rem; max-width: 72rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 "Atkinson Hyperlegible Next", system-ui, sans-serif;
  display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3rem;
}
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
nav { position: sticky; top: 2rem; align-self: start; max-height: calc(100vh - 4rem); overflow: auto; font-size: 0.9rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { margin: 0.35rem 0; }
nav ul ul { padding-left: 0.9rem; border-left: 1px solid var(--rule); }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.brand { display: block; margin-bottom: 1rem; color: var(--ink); font-weight: 700; font-size: 1.05rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.5rem; margin: 4rem 0 0.5rem; }
h3 { font-size: 1.1rem; margin: 0; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover { text-decoration: underline; }
p { margin: 0.5rem 0; max-width: 42rem; }
article { margin: 1.5rem 0; padding: 1.25rem 0 0; border-top: 1px solid var(--rule); }
.address { overflow-wrap: anywhere; }
.quiet, pre i { color: var(--quiet); }
pre i { font-style: normal; }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 0.9em; }
pre {
  margin: 0.5rem 0; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere;
  background: var(--surface); border: 1px solid var(--rule); border-radius: 0.4rem;
}
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.4rem 1.25rem; }
dt, dd { margin: 0; }
dt:target, article:target > h3 { text-decoration: underline 3px; text-underline-offset: 0.25em; }
details, .answer { margin: 0.5rem 0; }
summary { cursor: pointer; }
@media (max-width: 50rem) {
  body { display: block; }
  nav { position: static; max-height: none; margin-bottom: 3rem; }
  nav ul ul { display: none; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: 0.75rem; }
}
@media print { nav { display: none; } body { display: block; } }
`;
