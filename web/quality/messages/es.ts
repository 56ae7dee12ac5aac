import type { en } from "./en";

/** The same in Spanish, with "usted". A response is "una respuesta", its answers are "las de sus preguntas". */
export const es: Record<keyof typeof en, string> = {
  "page.forTeam": "Esta página es para el equipo",
  "page.forTeamAbout":
    "Muestra respuestas una por una. La pueden abrir quienes dirigen o gestionan su organización.",
  "page.waitingHints": "Revisando las respuestas",
  "page.waiting": "Cargando lo que se dejó fuera",
  "page.person": "Una persona",
  "page.personAbout":
    "Todo lo de una persona se puede mostrar, guardar en un archivo y borrar, cuando ella lo pida.",
  "page.findPerson": "Buscar a una persona",

  "list.response": "Respuesta",
  "list.when": "Cuándo",
  "list.group": "Grupo",
  "list.noGroup": "ninguno",
  "list.date": "Fecha",
  "list.noDate": "sin fecha",
  "list.reason": "Motivo",
  "list.notKept": "no se guarda",

  "hints.title": "Conviene mirarlas",
  "hints.about":
    "Son avisos. Nada se deja fuera por sí solo: abra una respuesta y déjela fuera solo con un motivo. O diga que la ha mirado: entonces sale de la lista y ningún resultado cambia.",
  "hint.everyoneSeen": "Alguien las ha mirado todas.",
  "hint.toLook": "{n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}} por mirar.",
  "hint.toLookSome":
    "{n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}; se muestran las primeras {shown, number}.",
  "hint.lookedAll": "He mirado estas {n, number}",
  "hint.looked":
    "{n, plural, one {# respuesta ya mirada} many {# de respuestas ya miradas} other {# respuestas ya miradas}}",
  "hint.lookedTable": "{title}: ya miradas",
  "hint.lookedSome": "Se muestran {n, number} de ellas.",
  "hint.lookedAbout": "Cuentan igual que antes.",
  "hint.lookedAt": "Mirada",
  "hint.look": "La he mirado",
  "hint.lookAt": "He mirado la respuesta {id}",
  "hint.back": "Volver a ponerla",
  "hint.backOf": "Volver a poner la respuesta {id} en la lista",

  "lines.title": "La misma respuesta a todo",
  "lines.about":
    "Algunas preguntas de {instruments} están escritas al revés, así que la misma respuesta a todas se contradice. La respuesta del medio no cuenta: es su propio contrario.",
  "lines.aboutNone":
    "Esto solo se puede saber donde algunas preguntas están escritas al revés. Ninguna escala de este programa las tiene.",
  "lines.none": "Nadie respondió así.",
  "lines.column": "Respuesta",
  "lines.said": "{answer}, {n, plural, one {# vez} many {# de veces} other {# veces}} ({instrument})",

  "fast.title": "Respondidas muy rápido",
  "fast.about":
    "En menos de un tercio del tiempo habitual, que es la mediana de la misma encuesta en el mismo momento, a partir de 10 respuestas. Hay personas que leen rápido. {n, plural, one {# respuesta dice} many {# de respuestas dicen} other {# respuestas dicen}} cuánto tardó.",
  "fast.aboutNone":
    "Ninguna respuesta dice cuánto tardó. Se sabe de las encuestas hechas aquí que no son anónimas, y cuando lo dice un archivo de Qualtrics, LimeSurvey o Formbricks.",
  "fast.none": "Nadie respondió tan rápido.",
  "fast.column": "Tardó",
  "fast.said": "{took} (lo habitual: {usual})",
  "fast.seconds": "{seconds, number} s",
  "fast.minutes": "{minutes, number} min",
  "fast.both": "{minutes, number} min {seconds, number} s",

  "alike.title": "Las mismas respuestas de personas distintas",
  "alike.about":
    "Al menos 10 respuestas son iguales, con 3 distintas entre ellas. Puede ser una persona con dos códigos o una fila copiada. También puede ser el azar.",
  "alike.none": "No hay dos personas que respondieran tan igual.",
  "alike.column": "Iguales",
  "alike.said": "Conjunto {set}: {n, number} iguales",

  "out.title": "Dejadas fuera",
  "out.none": "Ninguna respuesta se ha dejado fuera: todas cuentan.",
  "out.some":
    "{n, plural, one {Se ha dejado fuera # respuesta} many {Se han dejado fuera # de respuestas} other {Se han dejado fuera # respuestas}}. Los resultados lo dicen junto a sus números.",
  "out.caption": "Primero están las que ahora se dejan fuera.",
  "out.who": "Dejada fuera",
  "out.back": "Volver a contar",
  "out.backOf": "Volver a contar la respuesta {id}",
  "out.since": "Vuelve a contar desde: {when}",
  "out.isBack": "La respuesta vuelve a contar",
  "out.whoAndWhen": "{day}, {name}",

  "missing.title": "Respuestas que faltan",
  "missing.about":
    "Sin preguntar, en blanco y «prefiero no decirlo» son tres cosas distintas y nunca se suman. Las personas cuya respuesta se dejó fuera no están aquí.",
  "missing.waiting": "Contando las respuestas que faltan",
  "missing.noAnswers": "Todavía no hay respuestas.",
  "missing.whose": "Respuestas de",
  "missing.everybody": "Todas las personas",
  "missing.noGroup": "(sin grupo)",
  "missing.table": "Respuestas que faltan: {instrument}",
  "missing.caption": "{instrument}. Donde no falta ninguna respuesta, la pregunta no aparece.",
  "missing.captionOf": "{instrument}, {group}. Donde no falta ninguna respuesta, la pregunta no aparece.",
  "missing.question": "Pregunta",
  "missing.responses": "Respuestas",
  "missing.notAnswered": "En blanco",
  "missing.notAsked": "Sin preguntar",
  "missing.prefersNotToSay": "Prefiere no decirlo",
  "missing.other": "Otras",
  "missing.none": "No falta ninguna respuesta.",
  "missing.item": "{item}. {text}",

  "unread.title": "Filas que no se pudieron leer",
  "unread.none":
    "Se leyeron todas las filas de todos los archivos. Aquí estarían los valores fuera de una escala y las palabras para las que no se encontró respuesta.",
  "unread.about":
    "Estas filas tienen un valor fuera de su escala o una palabra para la que no se encontró respuesta. No están en ningún resultado. Lo que decían no se guarda: búsquelo en su archivo, corríjalo e impórtelo otra vez. Solo se añade lo nuevo.",
  "unread.caption": "La fila 1 es la primera después del encabezado.",
  "unread.file": "Archivo",
  "unread.rows": "Filas dejadas fuera",
  "unread.columns": "Columnas y filas",
  "unread.imported": "Importado",
  "unread.wholeRow": "toda la fila",
  "unread.column": "{column}: {n, plural, one {# celda} many {# de celdas} other {# celdas}} (fila {rows})",
  "unread.columnMore":
    "{column}: {n, plural, one {# celda} many {# de celdas} other {# celdas}} (fila {rows} y más)",

  "removed.title": "Borradas para siempre",
  "removed.about": "No se guarda de quién eran estas respuestas.",
  "removed.caption": "Primero las más recientes.",
  "removed.date": "Borrada",
  "removed.what": "Qué",
  "removed.who": "Por",
  "removed.response": "1 respuesta",
  "removed.person":
    "Todo lo de una persona ({n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}})",
};
