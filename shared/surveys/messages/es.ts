import type { PageMessageKey } from "./en";

/** The same sentences in Spanish, with "usted". */
export const es: Record<PageMessageKey, string> = {
  "page.minutes": "Tiempo necesario, en minutos: unos {minutes}.",
  "page.skip": "Puede dejar sin responder cualquier pregunta.",
  "page.language": "Idioma",
  "page.larger": "Letra más grande",
  "page.start": "Empezar",
  "page.next": "Siguiente",
  "page.back": "Atrás",
  "page.progress": "Pregunta {at} de {all}",
  "page.progressAtMost": "Pregunta {at} de {all} como máximo",
  "page.onlyIf": "Solo si es su caso:",
  "page.inLanguage": "Esta pregunta todavía no está disponible en su idioma.",
  "page.send": "Enviar mis respuestas",

  "answer.notSaying": "Prefiero no decirlo",
  "answer.selfDescribe": "Con mis propias palabras",
  "answer.write": "Escriba aquí, por favor",
  "answer.overlap": "Dibujo {at} de {all}",
  "answer.several": "Puede elegir más de una.",
  "answer.range": "Un número de {min} a {max}",

  "paper.how": "Ponga una cruz en la casilla que corresponda. Puede dejar en blanco cualquier pregunta.",
  "paper.form": "Número del formulario",
  "paper.selfCode":
    "Seis respuestas cortas forman un código. La próxima vez, las mismas respuestas lo encuentran. Al pasar este formulario al ordenador se convierten en un número secreto que nadie puede leer.",
  "paper.several": "Ponga una cruz en todas las casillas que correspondan.",

  "who.title": "Encontrar sus respuestas anteriores",
  "who.code": "Su código",
  "who.selfCode":
    "Seis respuestas cortas forman un código. La próxima vez, las mismas respuestas lo encuentran. Se convierten enseguida en un número secreto, así que nadie puede leerlas.",
  "who.unknown": "Elija X si no lo sabe.",
  "who.mother": "Primera letra del nombre de su madre o de quien le crió",
  "who.siblings": "Cuántos hermanos y hermanas mayores ha tenido",
  "who.fourOrMore": "4 o más",
  "who.month": "Mes en que nació",
  "who.day": "Día del mes en que nació",
  "who.town": "Primera letra de la ciudad o del pueblo donde nació",
  "who.middle": "Primera letra de su segundo nombre (X si no tiene)",
  "who.codeWrong": "Revise esta parte, por favor.",

  "consent.title": "Antes de empezar",
  "consent.yes": "Sí",
  "consent.no": "No",
  "consent.take_part": "Participar",
  "consent.be_contacted": "Recibir noticias nuestras",
  "consent.quote": "Usar mis palabras",
  "consent.needed": "Diga sí o no antes de enviar sus respuestas, por favor.",

  "draft.kept": "Sus respuestas se quedan en este teléfono hasta que las envíe.",
  "draft.forget": "No guardarlas en este teléfono",
  "draft.found": "Sus respuestas de antes siguen aquí.",
  "send.waiting": "No hay conexión. Sus respuestas esperan en este teléfono y se envían en cuanto la haya.",
  "send.sending": "Enviando …",
  "send.again": "Intentarlo ahora",

  "kiosk.setUp": "Usar este dispositivo como quiosco",
  "kiosk.setUpText":
    "Aquí las personas responden una tras otra. De la última persona no queda nada en la pantalla. Sin conexión, las respuestas esperan en este dispositivo, bajo llave, y se envían después.",
  "kiosk.newPin": "Elija un PIN de 4 a 8 cifras. Lo necesita para salir.",
  "kiosk.begin": "Comenzar",
  "kiosk.pin": "Su PIN",
  "kiosk.leave": "Salir del quiosco",
  "kiosk.leaving": "Salir",
  "kiosk.stayIn": "Quedarse",
  "kiosk.wrongPin": "Ese no es el PIN. Espere un momento antes de intentarlo de nuevo.",
  "kiosk.keepFirst": "Todavía hay respuestas esperando en este dispositivo. Deje que se envíen primero.",
  "kiosk.waiting": "Esperan para enviarse: {count}",
  "kiosk.sent": "Todo está enviado.",
  "kiosk.refused": "No se han podido enviar: {count}",
  "kiosk.next": "Siguiente persona",
  "kiosk.idle": "¿Sigue ahí?",
  "kiosk.idleText":
    "Esta página se borra pronto para que nadie más vea sus respuestas. Segundos que quedan: {count}",
  "kiosk.still": "Sigo aquí",
  "kiosk.insecure": "Un quiosco necesita una dirección que empiece por https.",
  "kiosk.stuck":
    "No se han podido guardar sus respuestas en este dispositivo. Avise a alguien del equipo, por favor.",

  "thanks.receipt": "Su recibo",
  "thanks.receiptWhy":
    "Guarde este código por si quiere retirar sus respuestas. Nadie más lo tiene y no podemos volver a encontrarlo.",
  "thanks.takeBack": "Retirar mis respuestas",
  "thanks.support": "Alguien con quien hablar",
  "thanks.already": "Estas respuestas ya habían llegado. Cuentan una sola vez.",
  "declined.title": "Ha decidido no participar",
  "declined.text": "No se ha guardado nada. Gracias por su visita.",

  "results.title": "Lo que dicen las respuestas",
  "results.none":
    "Todavía no hay nada que leer aquí. Los resultados aparecen cuando los publican las personas que llevan este programa.",
  "results.day": "Según lo publicado el {day}.",
  "results.superseded":
    "Desde ese día se retiraron o corrigieron algunas respuestas. Los números se actualizan con la próxima publicación.",
  "results.limits": "Lo que esto no puede mostrar",
  "results.protected":
    "Los resultados de menos personas que estas se ocultan, para que no se pueda reconocer a nadie: {people}.",
  "results.next": "Qué pasa ahora",
  "results.mine": "Sus propias puntuaciones",
  "own.title": "Sus propias puntuaciones",
  "own.text":
    "Escriba los códigos de los recibos que recibió al enviar sus respuestas. Verá las puntuaciones de esas respuestas, y nadie más las ve.",
  "own.first": "Código del recibo de una vez",
  "own.second": "Código del recibo de la otra vez",
  "own.do": "Ver mis puntuaciones",
  "own.unknown": "No hay nada que mostrar con estos códigos.",
  "own.kiosk": "Este es un dispositivo compartido",
  "own.kioskText":
    "Sus propias puntuaciones se muestran solo en su propio teléfono o computadora, para que nadie las vea después de usted. Abra allí esta dirección, por favor.",
  "own.care":
    "Una puntuación es una imagen aproximada de un día. No resume a una persona y no dice por qué cambió algo.",
  "own.notKept": "Esta página no se guarda en este teléfono. Ciérrela cuando la haya leído.",

  "closed.title": "Esta encuesta está cerrada",
  "closed.text": "Ya no recibe respuestas. Pregunte a quien le dio el enlace, por favor.",
  "early.title": "Esta encuesta todavía no ha empezado",
  "early.text": "Vuelva el día que le indicaron, por favor.",
  "unknown.title": "No encontramos esta encuesta",
  "unknown.text": "Revise la dirección o el código, letra por letra, por favor.",
  "busy.title": "Un momento, por favor",
  "busy.text":
    "Mucha gente está respondiendo. Espere un minuto y envíe de nuevo: sus respuestas siguen aquí.",
  "broken.title": "No se han podido guardar sus respuestas",
  "broken.text": "Vuelva atrás y envíelas otra vez. Nada se cuenta dos veces.",

  "withdraw.title": "Retirar sus respuestas",
  "withdraw.text": "Escriba el código de su recibo. Sus respuestas se borran enseguida y para siempre.",
  "withdraw.code": "Código del recibo",
  "withdraw.do": "Borrar mis respuestas",
  "withdraw.done": "Sus respuestas se han borrado.",
  "withdraw.again":
    "Estas respuestas ya se enviaron una vez y después se borraron, así que no se guardan de nuevo. Para volver a responder, abra otra vez la encuesta.",
  "withdraw.unknown": "No hay respuestas con este código. Quizá ya se borraron.",

  "mail.invitation.subject": "Su opinión cuenta: {program}",
  "mail.invitation.text":
    "Hola:\n\nA {organization} le gustaría saber cómo está. Son unos minutos. Puede dejar sin responder cualquier pregunta.",
  "mail.reminder.subject": "Un breve recordatorio: {program}",
  "mail.reminder.text":
    "Hola:\n\nLe pedimos que respondiera a unas preguntas sobre {program}. Si ya respondió, gracias: no tiene que hacer nada más. Si no, todavía nos gustaría conocer su opinión.",
  "mail.closes": "Puede responder hasta el {closes}.",
  "mail.answer": "Responder ahora",
  "mail.own": "Este enlace es solo suyo. No lo comparta, por favor.",
  "mail.open":
    "Sus respuestas son anónimas: este enlace es igual para todas las personas y no sabemos quién respondió. Por eso los recordatorios llegan a todas.",
  "mail.why": "Recibe este correo porque {organization} tiene su dirección para {program}.",
  "mail.stop": "No recibir más correos",
  "stop.title": "¿No recibir más correos?",
  "stop.text": "{organization} no volverá a escribir a esta dirección. Sus respuestas se quedan como están.",
  "stop.do": "No recibir más",
  "stop.done": "No recibirá más correos.",
  "stop.doneText": "Su dirección se ha borrado. Si un correo ya está en camino, todavía puede llegar.",
  "stop.unknown": "Este enlace no funciona",
  "stop.unknownText": "Abra el correo más reciente y pruebe su enlace, por favor.",
};
