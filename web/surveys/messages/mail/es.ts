import type { en } from "./en";

/** The same words in Spanish. */
export const es: Record<keyof typeof en, string> = {
  "mail.title": "Invitaciones por correo electrónico",
  "mail.loading": "Cargando los correos",
  "mail.noneAnonymous":
    "Este servidor todavía no puede enviar correo: quien lo administra puede definir SMTP_URL (vea el README). Hasta entonces, reparta el enlace para todas las personas.",
  "mail.none":
    "Este servidor todavía no puede enviar correo: quien lo administra puede definir SMTP_URL (vea el README). Hasta entonces, imprima la hoja de enlaces de cada persona: hace lo mismo en papel.",
  "mail.noAddresses":
    "Todavía no hay direcciones. Añádalas por código: se guardan selladas, no se muestran a nadie y se van con la persona.",
  "mail.addresses":
    "{n, plural, one {# persona tiene dirección} many {# de personas tienen dirección} other {# personas tienen dirección}}, de {enrolled, number} inscritas con un código.",
  "mail.anonymous":
    "Esta encuesta es anónima: todas las personas reciben el mismo enlace y nada dice quién respondió. Por eso los recordatorios van a todas.",
  "mail.rate":
    "De {invited, plural, one {# persona que recibió} many {# de personas que recibieron} other {# personas que recibieron}} un correo, {answered, number} respondieron ({share, number, percent}).",
  "mail.write.invitation": "Escribir una invitación",
  "mail.write.reminder": "Escribir un recordatorio",
  "mail.writeNamed.invitation": "Escribir una invitación: {label}",
  "mail.writeNamed.reminder": "Escribir un recordatorio: {label}",
  "mail.addNamed": "Añadir direcciones: {label}",
  "mail.add": "Añadir direcciones",
  "mail.invitation": "Invitación",
  "mail.reminder": "Recordatorio",
  "mail.titleFor": "{kind}: {label}",

  "address.read": "La lista se leyó",
  "address.forgotten": "Todas las direcciones se olvidaron",
  "address.keep": "Guardar estas direcciones",
  "address.list": "Lista",
  "address.label": "Código, correo, idioma",
  "address.hint":
    "Una línea por persona, tal como la copia de una hoja de cálculo. El idioma se puede omitir. Una dirección nueva reemplaza a la de antes.",
  "address.sealed":
    "Las direcciones se guardan selladas y no aparecen en ningún archivo ni exportación, salvo en lo que usted entregue a la persona. A quien detiene los correos no se le escribe más.",
  "address.leftOut":
    "{kept, plural, one {# dirección guardada} many {# de direcciones guardadas} other {# direcciones guardadas}}. {left, plural, one {# línea quedó} many {# de líneas quedaron} other {# líneas quedaron}} fuera:",
  "address.forgetAll":
    "{addresses, plural, one {Olvidar la única dirección} many {Olvidar las # de direcciones} other {Olvidar las # direcciones}}",
  "address.forgetAsk": "¿Olvidar las direcciones de este programa?",
  "address.forget": "Olvidarlas",
  "address.forgetMeans":
    "Nadie de este programa recibe más correos hasta que usted añada direcciones de nuevo. Los enlaces y las respuestas se quedan.",
  "mistake.noAddress": "no hay una dirección de correo que se pueda usar",
  "mistake.noCode": "no hay un código antes de la dirección",
  "mistake.tooLong": "es demasiado larga",
  "mistake.twice": "este código ya está en la lista",
  "mistake.unknownCode": "nadie de este programa tiene este código",
  "mistake.stopped": "esta persona no quiere más correos",
  "mistake.line": "Línea {line}",

  "mailing.goesOut": "Los correos salen ahora",
  "mailing.planned": "Los correos están programados",
  "mailing.testSent": "Una prueba va en camino a {to}",
  "mailing.places":
    "'{'link'}' se convierte en un botón y la dirección. '{'program'}', '{'organization'}' y '{'closes'}', el día de cierre, se completan solos. Nada dice quién es cada persona.",
  "mailing.toEverybody": "Nada dice quién respondió, así que va a todas las personas.",
  "mailing.toMissing": "Va solo a quienes no han respondido.",
  "mailing.subject": "Asunto ({language})",
  "mailing.text": "Texto ({language})",
  "mailing.showNamed": "Mostrar el correo ({language})",
  "mailing.show": "Mostrar el correo",
  "mailing.testNamed": "Enviarme una prueba ({language})",
  "mailing.test": "Enviarme una prueba",
  "mailing.sendAt": "Enviar el",
  "mailing.sendAtHint": "En la hora de este equipo. Déjelo vacío para enviar ahora.",
  "mailing.send": "Enviar ahora",
  "mailing.plan": "Programar",
  "mailing.picture": "El correo tal como llega",
  "mailing.list": "Correos",
  "mailing.givenUp": "Lo que esperaba se canceló",
  "mailing.goneAddress": "Una dirección que ya no está",
  "mailing.giveUpNamed": "{kindWords} del {sendAt}: cancelar lo que espera",
  "mailing.giveUp": "Cancelar lo que espera",
  "progress.givenUp": "Cancelado antes de salir",
  "progress.planned": "Sale el {sendAt}",
  "progress.soon": "Sale en un momento",
  "progress.sent": "Enviados: {n, number}",
  "progress.waiting": "En espera: {n, number}",
  "progress.failed": "Fallidos: {n, number}",
  "progress.answered": "Respondieron mientras tanto: {n, number}",
  "progress.stopped": "Detuvieron los correos: {n, number}",
  "progress.closed": "No enviados porque la encuesta se cerró: {n, number}",
  "progress.cancelled": "Cancelados: {n, number}",
  "progress.noLink": "No enviados porque el enlace se anuló: {n, number}",
  "progress.nobody": "Nadie a quien escribir: todas las personas habían respondido o detenido los correos",
  "failure.refused": "El servidor de correo rechaza esta dirección{code}. Busque un error al escribirla.",
  "failure.unreachable": "Se intentó seis veces durante algunas horas sin éxito{code}.",
  "failure.unsure": "La conexión se cortó. Puede que haya llegado, así que no se envía otra vez.",
  "failure.damaged": "La dirección guardada está dañada. Añádala otra vez.",
};
