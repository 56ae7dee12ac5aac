import { cellSayings as enTold } from "#shared/imports/cellSayings";
import { ar as arTold } from "#shared/imports/messages/ar";
import { es as esTold } from "#shared/imports/messages/es";
import { sayIn } from "../ui/say";
import { ar as arCheck } from "./messages/check/ar";
import { en as enCheck } from "./messages/check/en";
import { es as esCheck } from "./messages/check/es";
import { ar as arMapping } from "./messages/mapping/ar";
import { en as enMapping } from "./messages/mapping/en";
import { es as esMapping } from "./messages/mapping/es";
import { ar as arNotes } from "./messages/notes/ar";
import { en as enNotes } from "./messages/notes/en";
import { es as esNotes } from "./messages/notes/es";
import { ar as arRefusals } from "./messages/refusals/ar";
import { en as enRefusals } from "./messages/refusals/en";
import { es as esRefusals } from "./messages/refusals/es";
import { ar as arSteps } from "./messages/steps/ar";
import { en as enSteps } from "./messages/steps/en";
import { es as esSteps } from "./messages/steps/es";

export const say = sayIn({
  en: { ...enSteps, ...enCheck, ...enMapping, ...enTold, ...enNotes, ...enRefusals },
  es: { ...esSteps, ...esCheck, ...esMapping, ...esTold, ...esNotes, ...esRefusals },
  ar: { ...arSteps, ...arCheck, ...arMapping, ...arTold, ...arNotes, ...arRefusals },
});
