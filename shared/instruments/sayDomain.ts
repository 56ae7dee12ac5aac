import type { Instrument } from "./definition";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { es } from "./messages/es";

const messages: Record<string, typeof en> = { en, es, ar };

/** What a domain is called in a language that the product speaks, else in English. */
export function sayDomain(domain: Instrument["domain"][number], language: string): string {
  return (messages[language] ?? en)[domain];
}
