import { sayIn } from "../ui/say";
import { ar as arCheck } from "./messages/check/ar";
import { en as enCheck } from "./messages/check/en";
import { es as esCheck } from "./messages/check/es";
import { ar as arMapping } from "./messages/mapping/ar";
import { en as enMapping } from "./messages/mapping/en";
import { es as esMapping } from "./messages/mapping/es";
import { ar as arSteps } from "./messages/steps/ar";
import { en as enSteps } from "./messages/steps/en";
import { es as esSteps } from "./messages/steps/es";

export const say = sayIn({
  en: { ...enSteps, ...enCheck, ...enMapping },
  es: { ...esSteps, ...esCheck, ...esMapping },
  ar: { ...arSteps, ...arCheck, ...arMapping },
});
