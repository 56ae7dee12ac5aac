import { chooseSkips, legs, runLegs } from "./legs";

const names = legs.map((leg) => leg.name);
const results = await runLegs(legs, chooseSkips(process.argv.slice(2), names));
const lines = results.map(({ name, outcome, detail }) => `${name.padEnd(8)} ${outcome} (${detail})`);
process.stdout.write(`\n${lines.join("\n")}\n`);
process.exitCode = results.some((result) => result.outcome === "failed") ? 1 : 0;
