import { type Language, type MessageKey, say } from "./say";

/** A word or two for a heading, a column or a button; those that name something take values and are not here. */
export type Label = Exclude<
  MessageKey extends infer Key ? (Key extends `label.${infer Name}` ? Name : never) : never,
  "scaleOfGroup"
>;

export function labelOf(label: Label, language: Language = "en"): string {
  return say(`label.${label}`, {}, language);
}
