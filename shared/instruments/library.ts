import type { Instrument } from "./definition";
import { belonging4 } from "./definitions/belonging4";
import { bscs } from "./definitions/bscs";
import { djg6 } from "./definitions/djg6";
import { gbs } from "./definitions/gbs";
import { ons4 } from "./definitions/ons4";
import { onsDirect } from "./definitions/onsDirect";
import { overlap } from "./definitions/overlap";
import { ucla3 } from "./definitions/ucla3";
import { who5 } from "./definitions/who5";

/** The instruments that come with the product. An organization's own are kept in its database. */
export const builtInInstruments: readonly Instrument[] = [
  ucla3,
  onsDirect,
  djg6,
  ons4,
  who5,
  gbs,
  bscs,
  overlap,
  belonging4,
];

/** The built-in instrument with this id, or undefined. */
export function findBuiltIn(id: string): Instrument | undefined {
  return builtInInstruments.find((instrument) => instrument.id === id);
}
