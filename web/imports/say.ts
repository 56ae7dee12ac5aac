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
import { ar as arTold } from "./messages/told/ar";
import { en as enTold } from "./messages/told/en";
import { es as esTold } from "./messages/told/es";

export const say = sayIn({
  en: { ...enSteps, ...enCheck, ...enMapping, ...enTold },
  es: { ...esSteps, ...esCheck, ...esMapping, ...esTold },
  ar: { ...arSteps, ...arCheck, ...arMapping, ...arTold },
});
