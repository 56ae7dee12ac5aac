import normal from "@stdlib/stats-base-dists-normal";
import { confidence } from "./estimate";

/** How many standard errors the interval of a normal estimate reaches to either side: Φ⁻¹(0.975) = 1.959964. */
export const confidenceZ = normal.quantile((1 + confidence) / 2, 0, 1);
