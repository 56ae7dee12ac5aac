import { join } from "node:path";
import { cruiseLayers } from "./cruise";

const { seen, missed, violations } = await cruiseLayers(join(import.meta.dirname, "../.."));
const faults = [
  ...violations,
  ...missed.map((source) => `not looked at: ${source}`),
  ...(seen.length === 0 ? ["no module was looked at"] : []),
];
process.stdout.write(`${[...faults, `${seen.length} modules, ${faults.length} faults`].join("\n")}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
