import { sizeOf, standAlone, svgNamespace } from "./pictureCopy";
import { fontFaces } from "./pictureFonts";
import type { Placed } from "./pictureShape";
import { speech } from "./texts";

/** The drawn chart inside an element. */
export function chartIn(element: Element): SVGSVGElement {
  const svg = element.querySelector<SVGSVGElement>(".chart svg");
  if (!svg) throw new Error(speech.texts.noChart);
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
  const copy = standAlone(svg);
  const said = description ?? svg.closest(".chart")?.querySelector(".chart-alternative")?.textContent ?? "";
  copy.prepend(
    textElement("title", title ?? svg.getAttribute("aria-label") ?? ""),
    ...(said ? [textElement("desc", said)] : []),
    textElement("style", await fontFaces(copy)),
  );
  return new XMLSerializer().serializeToString(copy);
}

/**
 * The drawn chart as a PNG, `scale` pixels for each pixel of the screen, alone or where it lies on a larger sheet.
 *
 * Its words are written on the canvas with the page's own fonts, and pictures in it are drawn there. An svg
 * that is drawn as an image loads the fonts and pictures inside it in its own time, which no browser tells
 * us, and until then they are blank.
 */
export async function pngOf(svg: SVGSVGElement, scale = 2, sheet?: Placed): Promise<Blob> {
  const size = sizeOf(svg);
  const { width, height, left, top } = sheet ?? { ...size, left: 0, top: 0 };
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error(speech.texts.noPictures);
  await document.fonts.ready;
  context.fillStyle = getComputedStyle(svg.querySelector(".chart-paper") ?? svg).fill;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(left * scale, top * scale);
  context.drawImage(await imageOf(svg), 0, 0, size.width * scale, size.height * scale);
  for (const picture of svg.querySelectorAll("image")) await draw(context, picture, scale);
  const fromScreen = svg.getScreenCTM()?.inverse();
  for (const text of svg.querySelectorAll("text")) {
    const place = text.getScreenCTM();
    if (!fromScreen || !place) continue;
    context.setTransform(
      new DOMMatrix()
        .scale(scale)
        .translate(left, top)
        .multiply(fromScreen.multiply(place))
        .scale(1 / scale),
    );
    write(context, text, scale);
  }
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(speech.texts.tooLarge));
    }, "image/png");
  });
}

/** The chart without its words and pictures, decoded. */
async function imageOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = standAlone(svg);
  for (const element of copy.querySelectorAll("text, image")) element.remove();
  const file = new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
  const address = URL.createObjectURL(file);
  try {
    return await decoded(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** An image that is ready to be drawn. */
export async function decoded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

async function draw(context: CanvasRenderingContext2D, picture: SVGImageElement, scale: number) {
  const { x, y, width, height } = picture;
  const image = await decoded(picture.href.baseVal);
  const place = [x, y, width, height].map((length) => length.baseVal.value * scale);
  context.drawImage(image, ...(place as [number, number, number, number]));
}

/** Writes one line. Its size is multiplied, not its drawing, so that letters are spaced as on a fine screen. */
function write(context: CanvasRenderingContext2D, text: SVGTextElement, scale: number): void {
  const style = getComputedStyle(text);
  context.font = `${style.fontWeight} ${Number.parseFloat(style.fontSize) * scale}px ${style.fontFamily}`;
  context.fillStyle = style.fill;
  context.direction = style.direction === "rtl" ? "rtl" : "ltr";
  context.textAlign = style.textAnchor === "middle" ? "center" : style.textAnchor === "end" ? "end" : "start";
  context.textBaseline = "alphabetic";
  context.textRendering = "geometricPrecision";
  context.fillText(
    text.textContent ?? "",
    Number(text.getAttribute("x") ?? 0) * scale,
    Number(text.getAttribute("y") ?? 0) * scale,
  );
}

function textElement(name: "title" | "desc" | "style", text: string): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  element.textContent = text;
  return element;
}
