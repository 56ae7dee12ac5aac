import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { es } from "./messages/es";
import { sayIn } from "./say";

/** The words that stand on pages of every slice. */
export const say = sayIn({ en, es, ar });
