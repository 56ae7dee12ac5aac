import type { en } from "./en";

export const es: Record<keyof typeof en, string> = {
  "share.open": "Compartir esta tabla",
  "share.title": "Compartir esta tabla con un enlace",
  "share.reportTitle": "Compartir este informe",
  "share.about":
    "Quien tenga el enlace lee esta tabla como la cuenta su publicación actual, entera y nunca filtrada. No necesita cuenta. Los grupos con muy pocas personas quedan ocultos.",
  "share.name": "Para quién",
  "share.nameAbout": "Para su propia lista; quien abre el enlace no lo lee.",
  "share.days": "Días hasta que termine",
  "share.passphrase": "Frase de paso, si la quiere",
  "share.passphraseAbout": "Al menos 8 caracteres. Entréguela por otra vía que el enlace.",
  "share.websites": "Sitios web que pueden mostrar el gráfico",
  "share.websitesAbout":
    "Uno por línea. Todos los que los leen ven el gráfico, así que deje vacía la frase de paso.",
  "share.make": "Crear el enlace",
  "share.link": "Enlace",
  "share.linkAbout": "Cualquiera que lo tenga puede leer lo que abre.",
  "share.linkPassphrase": "Quien lo tenga, y además la frase de paso, puede leer lo que abre.",
  "share.snippet": "Para el sitio web",
  "share.snippetAbout": "Péguelo donde debe estar el gráfico.",
  "share.all": "Todos los enlaces compartidos",
  "list.title": "Enlaces compartidos",
  "list.about": "Lo que entregó a personas sin cuenta y cuántas veces se abrió. Nunca por quién.",
  "list.waiting": "Cargando los enlaces",
  "list.none": "Todavía no se ha creado ningún enlace",
  "list.noneAbout": "Abra Cambio en un programa y elija Compartir esta tabla.",
  "list.opened":
    "{n, plural, =0 {aún no se abrió} one {se abrió una vez} many {se abrió {n, number} veces} other {se abrió {n, number} veces}}",
  "list.last": "la última vez el {day}",
  "list.passphrase": "pide una frase de paso",
  "list.extend": "Mantenerlo 90 días desde hoy",
  "list.revoke": "Revocar",
  "list.revokeTitle": "Revocar el enlace para {name}",
  "list.revokeAbout":
    "Nadie entra ya con él, de inmediato y para siempre. Puede crear un enlace nuevo en cualquier momento.",
  "state.open": "vale hasta el {day}",
  "state.ended": "terminó el {day}",
  "state.revoked": "revocado",
  "shared.title": "Resultados compartidos",
  "shared.window": "{title} – Common Ground",
  "shared.waiting": "Cargando lo que se compartió",
  "shared.asOf": "según lo publicado el {day}",
  "shared.published": "Publicado el {day}",
  "shared.superseded":
    "Desde entonces se retiraron o corrigieron algunas respuestas detrás de estas cifras, así que quizá ya no sean válidas. Las cifras nuevas aparecerán aquí cuando se publiquen.",
  "shared.protected":
    "Para proteger a las personas, no se cuenta nada de menos de {threshold, number} personas. Cómo se hace cada cifra está en Cómo calculamos.",
  "shared.nothing": "No hay nada en este enlace",
  "shared.nothingAbout":
    "Quizá perdió una letra en el camino o ya no se ofrece. Pregunte a quien se lo envió.",
  "shared.ended": "Este enlace ha terminado",
  "shared.endedAbout": "Pida uno nuevo a quien se lo envió.",
  "shared.passphrase": "Frase de paso",
  "shared.passphraseAbout": "Llegó con el enlace, por otra vía. Esta página no la guarda en ningún sitio.",
  "shared.passphraseWrong": "No era esa. Compruébela e inténtelo de nuevo.",
  "shared.open": "Abrir",
  "share.reportAbout":
    "Quien tenga el enlace lee el informe tal como se publicó por última vez. No necesita cuenta. Cuando lo publique de nuevo, el mismo enlace mostrará la nueva versión.",
  "list.report": "Compartir un informe publicado",
  "list.reportNone": "Elija un informe",
};
