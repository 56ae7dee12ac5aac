import { fill, speech } from "./texts";
import { inRanges, parseUnicodeRange } from "./unicodeRange";

/** Fetched fonts, as data addresses; a page saves several pictures with the same ones. */
const known = new Map<string, Promise<string>>();

/**
 * The `@font-face` rules that the texts of a picture need, with their files inside. The page's own rules
 * are the source, so that a picture has the fonts of the screen, and of a font that comes in parts only
 * those that hold a character of the picture.
 */
export async function fontFaces(picture: SVGElement): Promise<string> {
  const rules = fontRules().filter(isUpright);
  const needed = new Set<CSSFontFaceRule>();
  for (const text of picture.querySelectorAll("text")) {
    const families = familiesOf(text.getAttribute("font-family") ?? "");
    for (const sign of text.textContent ?? "")
      for (const rule of rulesFor(sign.codePointAt(0)!, families, rules)) needed.add(rule);
  }
  return (await Promise.all([...needed].map(embed))).join("\n");
}

/** The rules that set a character: those of the first family that has it, as a browser would choose. */
function rulesFor(sign: number, families: string[], rules: CSSFontFaceRule[]): CSSFontFaceRule[] {
  for (const family of families) {
    const found = rules.filter((rule) => nameOf(rule) === family && covers(rule, sign));
    if (found.length > 0) return found;
  }
  return [];
}

function fontRules(): CSSFontFaceRule[] {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
    } catch {
      // A style sheet from another origin (a browser extension's, say) may not be read; it is not ours.
      return [];
    }
  });
}

function familiesOf(list: string): string[] {
  return list.split(",").map(unquote);
}

function nameOf(rule: CSSFontFaceRule): string {
  return unquote(rule.style.getPropertyValue("font-family"));
}

function unquote(name: string): string {
  return name.trim().replace(/^["']|["']$/g, "");
}

function isUpright(rule: CSSFontFaceRule): boolean {
  const style = rule.style.getPropertyValue("font-style");
  return style === "" || style === "normal";
}

function covers(rule: CSSFontFaceRule, sign: number): boolean {
  const range = rule.style.getPropertyValue("unicode-range");
  return !range || inRanges(parseUnicodeRange(range), sign);
}

async function embed(rule: CSSFontFaceRule): Promise<string> {
  const source = rule.style.getPropertyValue("src");
  const address = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(source)?.[1];
  if (!address) return "";
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const data = await dataAddress(new URL(address, base).href);
  const kept = ["font-family", "font-style", "font-weight", "unicode-range"].map(
    (name) => `${name}:${rule.style.getPropertyValue(name)};`,
  );
  return `@font-face{${kept.join("")}src:url(${data}) format("woff2");}`;
}

function dataAddress(address: string): Promise<string> {
  const before = known.get(address);
  if (before) return before;
  const loading = load(address);
  known.set(address, loading);
  loading.catch(() => known.delete(address));
  return loading;
}

async function load(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(fill(speech.texts.noFont, { status: answer.status }));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return `data:font/woff2;base64,${btoa(text)}`;
}
