import { fontFaces } from "./pictureFonts";

const svgNamespace = "http://www.w3.org/2000/svg";

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

/** The drawn chart inside an element. */
export function chartIn(element: Element): SVGSVGElement {
  const svg = element.querySelector<SVGSVGElement>(".chart svg");
  if (!svg) throw new Error("There is no chart to save here");
  return svg;
}

/**
 * The drawn chart as an SVG file that stands by itself: what the page's styles had decided is written on
 * each element, the fonts are inside, and title and description can be read aloud.
 *
 * @param description  Said by screen readers; left out, the chart's own text alternative.
 */
export async function svgOf(
  svg: SVGSVGElement,
  { title, description }: { title?: string; description?: string } = {},
): Promise<string> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copyLooks(svg, copy);
  for (const element of copy.querySelectorAll(passing)) element.remove();
  for (const element of copy.querySelectorAll(":scope > title, :scope > desc")) element.remove();
  const { width, height } = sizeOf(svg);
  const own = copy.getAttribute("aria-label") ?? "";
  for (const { name } of [...copy.attributes]) if (name !== "viewBox") copy.removeAttribute(name);
  copy.setAttribute("xmlns", svgNamespace);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("role", "img");
  const said = description ?? alternativeOf(svg);
  copy.prepend(
    textElement("title", title ?? own),
    ...(said ? [textElement("desc", said)] : []),
    textElement("style", await fontFaces(copy)),
  );
  return new XMLSerializer().serializeToString(copy);
}

/** The drawn chart as a PNG, `scale` pixels for each pixel of the screen. */
export async function pngOf(svg: SVGSVGElement, scale: 1 | 2 | 3 = 2): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const file = new Blob([await svgOf(svg)], { type: "image/svg+xml;charset=utf-8" });
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("This browser cannot draw pictures");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error("The picture is larger than this browser can save"));
      }, "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
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

function alternativeOf(svg: SVGSVGElement): string {
  return svg.closest(".chart")?.querySelector(".chart-alternative")?.textContent ?? "";
}

function textElement(name: "title" | "desc" | "style", text: string): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  element.textContent = text;
  return element;
}
