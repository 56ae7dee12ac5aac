import { language } from "../ui/language";

/** What a partner pastes into their page: a frame with a title, as wide as its place and as tall as the chart. */
export function snippetOf(embed: { url: string; height: number }, title: string): string {
  const said = title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const style = "width:100%;border:0";
  return `<iframe src="${embed.url}?l=${language}" title="${said}" height="${embed.height}" style="${style}" loading="lazy"></iframe>`;
}
