import { sayIn } from "../ui/say";
import { ar as arDefine } from "./messages/define/ar";
import { en as enDefine } from "./messages/define/en";
import { es as esDefine } from "./messages/define/es";
import { ar as arLibrary } from "./messages/library/ar";
import { en as enLibrary } from "./messages/library/en";
import { es as esLibrary } from "./messages/library/es";

export const say = sayIn({
  en: { ...enLibrary, ...enDefine },
  es: { ...esLibrary, ...esDefine },
  ar: { ...arLibrary, ...arDefine },
});
