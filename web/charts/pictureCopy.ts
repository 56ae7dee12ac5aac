export const svgNamespace = "http://www.w3.org/2000/svg";

/** What decides how an svg element looks, and can be written as an attribute of the same name. */
const presentation = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "direction",
  "visibility",
] as const;

/** Drawn for the pointer and the keyboard; no part of the chart. */
const passing = ".recharts-tooltip-cursor, .recharts-active-dot, clipPath:empty";

/** A copy of the drawn chart that needs no style sheet. */
export function standAlone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copyLooks(svg, copy);
  for (const element of copy.querySelectorAll(passing)) element.remove();
  for (const element of copy.querySelectorAll(":scope > title, :scope > desc")) element.remove();
  const { width, height } = sizeOf(svg);
  for (const { name } of [...copy.attributes]) if (name !== "viewBox") copy.removeAttribute(name);
  copy.setAttribute("xmlns", svgNamespace);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("role", "img");
  return copy;
}

/** In pixels of the screen. */
export function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const { width, height } = svg.viewBox.baseVal;
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** Writes the computed look of each element of `from` on the same element of `to`; drops class and style. */
function copyLooks(from: SVGElement, to: SVGElement): void {
  const sources = [from, ...from.querySelectorAll<SVGElement>("*")];
  const targets = [to, ...to.querySelectorAll<SVGElement>("*")];
  for (const [i, source] of sources.entries()) {
    const target = targets[i]!;
    const isDrawn = /^(path|line|circle|rect|text|tspan|polygon|polyline|ellipse)$/.test(source.tagName);
    const style = isDrawn ? getComputedStyle(source) : null;
    for (const name of style ? presentation : []) {
      const value = style!.getPropertyValue(name);
      if (value && !isInitial(name, value)) target.setAttribute(name, value);
      else target.removeAttribute(name);
    }
    // Our own classes are the hooks of `passing`, which is removed after this.
    if (!source.matches(passing)) target.removeAttribute("class");
    target.removeAttribute("style");
  }
}

const initial: Partial<Record<(typeof presentation)[number], string>> = {
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  opacity: "1",
  "font-style": "normal",
  "text-anchor": "start",
  direction: "ltr",
  visibility: "visible",
};

function isInitial(name: (typeof presentation)[number], value: string): boolean {
  return initial[name] === value;
}
