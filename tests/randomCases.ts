import fc from "fast-check";

// Every random case of a run grows from one seed (randomSeed.ts); vitest.config.ts says how to try others.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.RANDOM_SEED) });
