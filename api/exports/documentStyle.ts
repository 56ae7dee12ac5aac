import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);
const fonts = [
  [
    "Atkinson",
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  ],
  [
    "AtkinsonExt",
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  ],
  ["NotoArabic", "@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2"],
] as const;

/** The look of a printed report, with the product's fonts in it: the page asks for nothing. */
export function documentStyle(): string {
  const faces = fonts.map(([family, file]) => {
    const data = readFileSync(resolve(file)).toString("base64");
    return `@font-face{font-family:${family};font-weight:200 800;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  });
  return `${faces.join("")}${rules}`;
}

const rules = `
:root{--ink:#1d2a2d;--quiet:#56615f;--rule:#ddd8ce;--wash:#f3efe6;--after:#0b5f66}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);font:10.5pt/1.5 Atkinson,AtkinsonExt,NotoArabic,sans-serif;print-color-adjust:exact}
h1{font-size:26pt;line-height:1.2;margin:0 0 4pt}
h2{font-size:15pt;line-height:1.3;margin:20pt 0 4pt}
h3{font-size:11.5pt;margin:12pt 0 2pt}
h2,h3{break-after:avoid;break-inside:avoid}
p,ul{margin:0 0 6pt;max-width:165mm}
ul{padding-inline-start:14pt}
.saying{margin:14pt 0;padding-inline-start:12pt;border-inline-start:3pt solid var(--after);break-inside:avoid}
.saying blockquote{margin:0 0 3pt;font-size:13pt;line-height:1.4;max-width:150mm;white-space:pre-line}
.quiet,figcaption,.caption{color:var(--quiet);font-size:9pt}
header{border-inline-start:5pt solid var(--after);padding-inline-start:12pt;margin-block-end:20pt}
header img{max-height:16mm;max-width:50mm;margin-block-end:8pt}
table{border-collapse:collapse;width:100%;margin:6pt 0;font-size:9pt;line-height:1.35}
caption{text-align:start;color:var(--quiet);padding-block-end:3pt}
th,td{text-align:start;vertical-align:middle;padding:4pt 5pt;border-block-end:.5pt solid var(--rule)}
thead th{color:var(--quiet);font-weight:600;background:var(--wash);vertical-align:bottom}
tbody th{font-weight:600;max-width:45mm;min-width:20mm;overflow-wrap:break-word}
thead{display:table-header-group;break-after:avoid}
tr,table:not(:has(tbody tr:nth-child(13))){break-inside:avoid}
.whole{break-inside:avoid}
.caption{break-before:avoid;break-inside:avoid}
.parts{display:flex;width:55mm}
.part{text-align:center;font-size:7.5pt;overflow:hidden}
.counted{display:flex;align-items:center;gap:4pt}
.strip{width:52mm}
.ends{display:flex;justify-content:space-between;font-weight:400;padding-inline:1mm}
svg{display:block}
[dir=rtl] .strip svg{transform:scaleX(-1)}
.why{color:var(--quiet);font-style:italic}
.key{display:inline-block;width:7pt;height:7pt;border:1.2pt solid var(--after);border-radius:50%;margin-inline:10pt 4pt}
.key.part{border:0;margin-inline-start:8pt}
.key.after{background:var(--after)}
.bar{display:inline-block;height:8pt;border:1pt solid var(--after)}
.bar.after{background:var(--after)}
`;
