import { sayIn } from "../ui/say";
import { ar as arDesigner } from "./messages/designer/ar";
import { en as enDesigner } from "./messages/designer/en";
import { es as esDesigner } from "./messages/designer/es";
import { ar as arMail } from "./messages/mail/ar";
import { en as enMail } from "./messages/mail/en";
import { es as esMail } from "./messages/mail/es";
import { ar as arPages } from "./messages/pages/ar";
import { en as enPages } from "./messages/pages/en";
import { es as esPages } from "./messages/pages/es";

export const say = sayIn({
  en: { ...enPages, ...enMail, ...enDesigner },
  es: { ...esPages, ...esMail, ...esDesigner },
  ar: { ...arPages, ...arMail, ...arDesigner },
});
