import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { es } from "./messages/es";
import { sayIn } from "./ui/say";

/** What stands around every page, the names of tabs, and what is said when the server says nothing. */
export const say = sayIn({ en, es, ar });
