import { sayIn } from "../ui/say";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { es } from "./messages/es";

export const say = sayIn({ en, es, ar });
