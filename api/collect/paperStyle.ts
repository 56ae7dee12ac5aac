/** The sizes of paper that a form is made for. */
export const paperSizes = ["a4", "letter"] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Black on white, two columns of boxes where they are short, nothing broken across pages. */
export function paperStyle(size: PaperSize): string {
  return `@page{size:${size === "a4" ? "A4" : "letter"};margin:14mm 15mm 16mm}
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0 auto;max-width:180mm;color:#000;background:#fff;font:10.5pt/1.35 system-ui,"Noto Sans Arabic",sans-serif;overflow-wrap:break-word}
h1{font-size:16pt;margin:0 0 1mm;line-height:1.2}h2{font-size:11.5pt;margin:4mm 0 1mm;break-after:avoid}p{margin:0 0 1.5mm;white-space:pre-line}
header{display:flex;gap:6mm;justify-content:space-between;border-bottom:1.5pt solid #000;padding-bottom:3mm;margin-bottom:3mm;break-inside:avoid}
header aside{flex:none;text-align:center;font:7.5pt/1.3 ui-monospace,monospace}header svg{width:22mm;height:22mm;display:block;margin:0 auto}
.q{break-inside:avoid;padding:2mm 0 2.2mm;border-bottom:.5pt solid #767676}
.t{font-weight:700;margin:0 0 1mm;display:flex;gap:3mm;justify-content:space-between}.t small,.k{font:400 7pt/1.2 ui-monospace,monospace;color:#333;flex:none}
.h{font-size:9pt;color:#333}.o{display:grid;grid-template-columns:repeat(auto-fill,minmax(44mm,1fr));gap:1mm 4mm}
.o.n{grid-template-columns:repeat(auto-fit,minmax(11mm,1fr));gap:1mm}.o.n .x{flex-direction:column;gap:.5mm}
.x{display:flex;align-items:center;gap:1.5mm;break-inside:avoid}.x i{width:4.6mm;height:4.6mm;border:1pt solid #000;flex:none}
.k{min-width:2.5mm;text-align:center}.e{display:flex;justify-content:space-between;font-size:9pt;gap:4mm}
.l{border-bottom:.75pt solid #000;height:8mm;max-width:120mm}.l.w{max-width:none}.x .l{flex:1;height:5mm}.x:has(.l){grid-column:1/-1}
.code{display:flex;gap:1mm}.code i{width:8mm;height:10mm;border:1pt solid #000}
.x svg{width:15mm;height:7.5mm;flex:none}.x circle{fill:none;stroke:#000;stroke-width:2}
@media screen{body{padding:10mm}}`;
}
