import { z } from "zod";

// Loaded before any schema is made: zod probes `eval` then, which the content security policy reports.
z.config({ jitless: true });
