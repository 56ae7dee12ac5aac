import type { en } from "./en";

/** The same words in Spanish. */
export const es: Record<keyof typeof en, string> = {
  "surveys.loading": "Cargando las encuestas",
  "surveys.none": "Todavía no hay encuestas",
  "surveys.noneWords":
    "Haga una aquí y las personas la responden en su teléfono: con un enlace, un código para escanear o un enlace propio. Las respuestas cuentan en cuanto se envían.",
  "surveys.title": "Encuestas",
  "surveys.draft": "Borrador, sin publicar",
  "surveys.published": "Publicada, versión {version}",
  "surveys.changed": "Publicada, versión {version}, con cambios que las personas todavía no reciben",
  "facts.questions": "{n, plural, one {# pregunta} many {# de preguntas} other {# preguntas}}",
  "facts.minutes": "unos {n, plural, one {# minuto} many {# de minutos} other {# minutos}}",
  "surveys.wave": "Momento",
  "surveys.whenPublished": "se abre cuando se publique",
  "surveys.noDates": "Todavía no recibe respuestas: diga cuándo se abre.",
  "team.title": "Las encuestas las hace el equipo",
  "team.words":
    "Los propietarios y gestores hacen encuestas y reparten enlaces. Lo que se encontró está en Cambio y Resultados.",

  "new.title": "Encuesta nueva",
  "new.do": "Empezar la encuesta",
  "field.name": "Nombre",
  "new.nameHint": "Para su equipo; las personas ven el título que usted escriba dentro.",
  "new.language": "Primer idioma",
  "new.languageHint": "Puede añadir más. Donde falte un texto, se usa este.",

  "survey.loading": "Cargando la encuesta",
  "survey.all": "Todas las encuestas",
  "survey.goOn": "Seguir con el borrador",
  "survey.edit": "Cambiar la encuesta",
  "survey.isDraft": "Un borrador: nadie lo ve todavía.",
  "survey.changed": "Las personas reciben la versión {version}. Sus cambios todavía no están publicados.",
  "survey.unchanged": "Las personas reciben la versión {version}, tal como usted la ve en el diseño.",
  "survey.complete": "Está completa. Publíquela para decir cuándo se abre y obtener su enlace.",
  "survey.open":
    "{n, plural, one {Falta una cosa; el diseño la muestra.} many {Faltan # de cosas; el diseño las muestra.} other {Faltan # cosas; el diseño las muestra.}}",
  "survey.keeps":
    "Las respuestas que llegaron conservan el texto con que se dieron; los cambios hacen una versión nueva.",
  "survey.published": "Publicada",
  "survey.publish": "Publicar",
  "survey.publishVersion": "Publicar la versión {x}",
  "versions.title": "Versiones",
  "versions.table": "Cada respuesta pertenece a la versión que vio la persona.",
  "versions.version": "Versión",
  "versions.named": "Versión {version}",
  "versions.answers": "Respuestas",

  "wave.taking": "Ya recibe respuestas",
  "wave.closed": "Cerrada",
  "wave.notYet": "Todavía no recibe respuestas",
  "wave.openNamed": "Abrir ahora: {label}",
  "wave.open": "Abrir ahora",
  "wave.closeNamed": "Cerrar ahora: {label}",
  "wave.close": "Cerrar ahora",
  "wave.datesNamed": "Fijar fechas: {label}",
  "wave.dates": "Fijar fechas",
  "standing.early": "Se abre el {opensAt}",
  "standing.open": "Abierta, sin fecha de cierre",
  "standing.until": "Abierta hasta el {closesAt}",
  "standing.late":
    "Se cerró el {closesAt}; las respuestas tardías se aceptan durante {n, plural, one {# día} many {# de días} other {# días}}",
  "standing.closed": "Se cerró el {closesAt}",
  "answered.none": "Todavía no hay respuestas",
  "answered.noneOf": "Todavía ninguna de las {enrolled, number} personas inscritas",
  "answered.some": "{n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}",
  "answered.apart":
    "{n, plural, one {# respuesta sin código} many {# de respuestas sin código} other {# respuestas sin código}}",
  "answered.share":
    "Respondieron {known, number} de {enrolled, plural, one {# persona inscrita} many {# de personas inscritas} other {# personas inscritas}} ({share, number, percent})",
  "answered.both":
    "Respondieron {known, number} de {enrolled, plural, one {# persona inscrita} many {# de personas inscritas} other {# personas inscritas}} ({share, number, percent}), y {n, plural, one {# respuesta sin código} many {# de respuestas sin código} other {# respuestas sin código}}",

  "dates.saved": "Fechas guardadas",
  "dates.title": "Cuándo recibe respuestas: {label}",
  "dates.save": "Guardar las fechas",
  "dates.opens": "Se abre",
  "dates.closes": "Se cierra",
  "dates.lateDays": "Días para respuestas tardías",
  "dates.opensHint": "En la hora de este equipo.",
  "dates.closesHint": "Déjelo vacío y queda abierta hasta que usted la cierre.",
  "dates.lateHint":
    "Un teléfono sin conexión envía más tarde: durante este tiempo después del cierre todavía se aceptan sus respuestas.",

  "link.ready": "El enlace está listo",
  "link.loadingAll": "Cargando los enlaces",
  "link.title": "Un enlace para todas las personas",
  "link.titleFor": "Un enlace para todas las personas: {place}",
  "link.lead": "Una dirección, con un código para escanear, para enviar o para colgar en la pared.",
  "link.makeNamed": "Crear el enlace: {label}",
  "link.make": "Crear el enlace",
  "link.revoked": "El enlace ya no lleva a ningún sitio",
  "link.qr": "Código QR del enlace para {label}",
  "link.label": "Enlace",
  "link.hint": "Quien lo tenga puede responder tantas veces como envíe.",
  "link.toType": "Para escribir en un teléfono: <strong>{link}</strong>",
  "link.large": "Mostrarlo grande, para imprimir",
  "link.kiosk": "Abrir como quiosco en este equipo",
  "link.revoke": "Anular el enlace",
  "link.revokeAsk": "¿Anular este enlace?",
  "link.revokeMeans":
    "Ya nadie entra por él, y los códigos impresos dejan de funcionar. Las respuestas que llegaron se quedan.",

  "paper.title": "En papel",
  "paper.lead":
    "Imprima el formulario, repártalo y teclee lo que vuelva. Las mismas casillas y números están en los dos.",
  "paper.forms": "{language}: <a4>formulario en A4</a4>, <letter>formulario en Carta</letter>",
  "paper.enterNamed": "Introducir formularios en papel: {label}",
  "paper.enter": "Introducir formularios en papel",
  "personal.all": "Todas las personas tienen ya un enlace",
  "personal.made":
    "{made, plural, one {# enlace creado} many {# de enlaces creados} other {# enlaces creados}}",
  "personal.ready": "La hoja está lista para imprimir",
  "personal.title": "Un enlace para cada persona",
  "personal.nobody":
    "Todavía no hay nadie inscrito con un código. Importe primero una lista de personas; cada una recibe después su propio enlace.",
  "personal.lead":
    "Una hoja con cada código al lado de su enlace. Dice quién es quién: guárdela con el mismo cuidado que su lista de nombres.",
  "personal.makeNamed": "Crear enlaces personales: {label}",
  "personal.make": "Crear enlaces para quien no tiene",
  "personal.cohort": "Para",
  "personal.everybody": "Todas las personas",
  "personal.lastDay": "Los enlaces funcionan hasta",
  "personal.lastDayHint":
    "Si lo deja vacío, funcionan mientras la encuesta reciba respuestas. El día vale para los enlaces que cree ahora.",
  "print.until": "Hasta el {day}",
  "personal.open": "Abrir la hoja para imprimir",
  "print.back": "Volver a la encuesta",
  "print.do": "Imprimir",
  "print.loadingLink": "Cargando el enlace",
  "print.gone": "Este enlace ya no está aquí",
  "print.goneWords": "Fue anulado. Cree otro en la página de la encuesta.",
  "print.qr": "Código QR de la encuesta",
  "print.loadingSheet": "Cargando la hoja",
  "print.none": "Todavía no hay enlaces personales",
  "print.noneWords":
    "Créelos en la página de la encuesta; esta hoja muestra entonces un código para escanear por persona.",
  "print.cut":
    "{people, plural, one {# persona. Recorte la hoja y dé a cada persona su pedazo.} many {# de personas. Recorte la hoja y dé a cada persona su pedazo.} other {# personas. Recorte la hoja y dé a cada persona su pedazo.}}",
  "print.qrFor": "Código QR para {code}",
};
