import type { Instrument } from "./definition";
import { belonging4 } from "./definitions/belonging4";
import { brfssSupport } from "./definitions/brfssSupport";
import { bscs } from "./definitions/bscs";
import { clsBelonging } from "./definitions/clsBelonging";
import { djg6 } from "./definitions/djg6";
import { gbs } from "./definitions/gbs";
import { ipipTrust4 } from "./definitions/ipipTrust4";
import { miniIpipA } from "./definitions/miniIpipA";
import { ons4 } from "./definitions/ons4";
import { onsDirect } from "./definitions/onsDirect";
import { overlap } from "./definitions/overlap";
import { scb1 } from "./definitions/scb1";
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
  scb1,
  clsBelonging,
  ipipTrust4,
  miniIpipA,
  brfssSupport,
];

/** The built-in instrument with this id, or undefined. */
export function findBuiltIn(id: string): Instrument | undefined {
  return builtInInstruments.find((instrument) => instrument.id === id);
}
