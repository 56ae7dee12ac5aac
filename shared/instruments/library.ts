import type { Instrument } from "./definition";
import { belonging4 } from "./definitions/belonging4";
import { brfssSupport } from "./definitions/brfssSupport";
import { brs } from "./definitions/brs";
import { bscs } from "./definitions/bscs";
import { ce10 } from "./definitions/ce10";
import { clsBelonging } from "./definitions/clsBelonging";
import { ctel } from "./definitions/ctel";
import { djg6 } from "./definitions/djg6";
import { djg11 } from "./definitions/djg11";
import { djg11FiveOptions } from "./definitions/djg11FiveOptions";
import { eds5 } from "./definitions/eds5";
import { gbs } from "./definitions/gbs";
import { ipipTrust4 } from "./definitions/ipipTrust4";
import { lsns6 } from "./definitions/lsns6";
import { miniIpipA } from "./definitions/miniIpipA";
import { mspss } from "./definitions/mspss";
import { ons4 } from "./definitions/ons4";
import { onsDirect } from "./definitions/onsDirect";
import { overlap } from "./definitions/overlap";
import { pgis } from "./definitions/pgis";
import { scb1 } from "./definitions/scb1";
import { scsr } from "./definitions/scsr";
import { swemwbs } from "./definitions/swemwbs";
import { teq } from "./definitions/teq";
import { trustEss3 } from "./definitions/trustEss3";
import { ucla3 } from "./definitions/ucla3";
import { ucla20 } from "./definitions/ucla20";
import { who5 } from "./definitions/who5";

/** The instruments that come with the product. An organization's own are kept in its database. */
export const builtInInstruments: readonly Instrument[] = [
  ucla3,
  onsDirect,
  ucla20,
  djg6,
  djg11,
  djg11FiveOptions,
  ctel,
  ons4,
  who5,
  swemwbs,
  brs,
  gbs,
  scsr,
  bscs,
  pgis,
  overlap,
  belonging4,
  scb1,
  clsBelonging,
  ce10,
  lsns6,
  mspss,
  brfssSupport,
  trustEss3,
  ipipTrust4,
  miniIpipA,
  teq,
  eds5,
];

/** The built-in instrument with this id, or undefined. */
export function findBuiltIn(id: string): Instrument | undefined {
  return builtInInstruments.find((instrument) => instrument.id === id);
}
