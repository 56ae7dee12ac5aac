import type { Instrument } from "./definition";
import { ucla3 } from "./definitions/ucla3";

/** The instruments that come with the product. An organization's own are kept in its database. */
export const builtInInstruments: readonly Instrument[] = [ucla3];

/** The built-in instrument with this id, or undefined. */
export function findBuiltIn(id: string): Instrument | undefined {
  return builtInInstruments.find((instrument) => instrument.id === id);
}
