import { startServer } from "#api/server";

/** The product without pages, in a process that can be killed: it says its address, then serves. */
const { url } = await startServer(process.env, { withPages: false });
process.stdout.write(`${url}\n`);
