import type { en } from "./en";

/** The same words in Spanish. */
export const es: Record<keyof typeof en, string> = {
  "note.unfinished":
    "{n, plural, one {1 fila viene} many {# de filas vienen} other {# filas vienen}} de personas que no llegaron al final; las respuestas que dieron cuentan",
  "note.code_trimmed":
    "{n, plural, one {1 fila tenía} many {# de filas tenían} other {# filas tenían}} espacios alrededor del código de la persona, que se quitaron",
  "note.code_case":
    "{n, plural, one {1 fila escribe} many {# de filas escriben} other {# filas escriben}} el código de la persona con minúsculas; minúsculas y mayúsculas cuentan como iguales",
  "note.kept_apart":
    "{n, plural, one {1 código se distingue} many {# de códigos se distinguen} other {# códigos se distinguen}} de otro del mismo momento solo por mayúsculas y minúsculas; cuentan como personas distintas y se proponen como una sola en «Emparejar»",
  "note.label_folded":
    "{n, plural, one {1 fila escribe} many {# de filas escriben} other {# filas escriben}} una cohorte o un grupo con otras mayúsculas o espacios; cada nombre se tomó como apareció primero",
  "note.no_cohort":
    "{n, plural, one {1 fila no nombra} many {# de filas no nombran} other {# filas no nombran}} ninguna cohorte",
  "note.no_group":
    "{n, plural, one {1 fila no nombra} many {# de filas no nombran} other {# filas no nombran}} ningún grupo",
  "note.no_date":
    "{n, plural, one {1 fila no da} many {# de filas no dan} other {# filas no dan}} ninguna fecha",
  "skip.no_mapped_answer":
    "{n, plural, one {1 fila} many {# de filas} other {# filas}} fuera: sin respuesta en ninguna de las columnas emparejadas",
  "skip.preview":
    "{n, plural, one {1 fila} many {# de filas} other {# filas}} fuera: vistas previas de la encuesta, no respuestas",
  "skip.rejected":
    "{n, plural, one {1 fila} many {# de filas} other {# filas}} fuera: marcadas como rechazadas o basura en la herramienta de encuestas",
  "skip.test":
    "{n, plural, one {1 fila} many {# de filas} other {# filas}} fuera: marcadas como pruebas en la herramienta de encuestas",
  "skip.unfinished":
    "{n, plural, one {1 fila} many {# de filas} other {# filas}} fuera: de personas que no llegaron al final, como usted indicó",
  "skip.blank": "{n, plural, one {1 fila} many {# de filas} other {# filas}} fuera: vacías",
  "skip.erased":
    "{n, plural, one {1 fila} many {# de filas} other {# filas}} fuera: se borró todo lo de la persona, y ningún archivo puede traerlo de vuelta",
  "skip.removed": "{n, plural, one {1 fila} many {# de filas} other {# filas}} fuera: alguien las quitó",
  "skip.removedOn":
    "{n, plural, one {1 fila} many {# de filas} other {# filas}} fuera: alguien las quitó el {day}",
  "skip.removedBecause":
    "{n, plural, one {1 fila} many {# de filas} other {# filas}} fuera: alguien las quitó el {day}, con el motivo «{reason}»",
  "note.moved":
    "A {n, plural, one {1 persona} many {# de personas} other {# personas}} se le da más de una cohorte, un grupo o una característica; se conservó lo del primer momento y la primera fila",
  "note.filled":
    "{n, plural, one {1 persona recibió} many {# de personas recibieron} other {# personas recibieron}} una cohorte, un grupo o una característica que aún no tenía",
  "note.again":
    "{n, plural, one {1 persona ya está} many {# de personas ya están} other {# personas ya están}} en otra cohorte; la lista las inscribe una vez más, en la cohorte que nombra",
  "note.nothingNew": "Todo lo de este archivo ya estaba aquí; no se guardó nada nuevo",
  "note.sameFile": "Este mismo archivo ya se importó antes",
  "note.rows.file":
    "{n, plural, one {Una vez, filas} many {# de veces, filas} other {# veces, filas}} de una persona en un mismo momento dijeron cosas distintas; {how, select, leave_out {no se tomó ninguna de esas filas} keep_first {se tomó la primera fila} keep_last {se tomó la última fila} other {cada una se resolvió como usted eligió}}",
  "note.rows.stored":
    "{n, plural, one {1 fila dijo} many {# de filas dijeron} other {# filas dijeron}} algo distinto de lo guardado de esa persona en ese momento; {how, select, leave_out {esas filas se dejaron fuera} keep_first {se conservó lo guardado} keep_last {el archivo lo reemplazó} other {cada una se resolvió como usted eligió}}",
  "note.listed.file":
    "La propia lista da a {n, plural, one {1 persona} many {# de personas} other {# personas}} dos grupos o características; {how, select, leave_out {no se tomó ninguna de esas filas} keep_first {se tomó la primera fila} keep_last {se tomó la última fila} other {cada una se resolvió como usted eligió}}",
  "note.listed.stored":
    "La lista da a {n, plural, one {1 persona} many {# de personas} other {# personas}} otro grupo u otra característica que aquí; {how, select, leave_out {esas filas se dejaron fuera} keep_first {se conservó lo guardado} keep_last {el archivo lo reemplazó} other {cada una se resolvió como usted eligió}}",
  "ask.rows.file":
    "Filas de una persona en un mismo momento dicen cosas distintas (quién, cuándo, en qué filas): {shown}. ¿Qué cuenta?",
  "ask.rows.stored":
    "El archivo dice algo distinto de lo guardado (quién, cuándo, en qué fila): {shown}. ¿Qué cuenta?",
  "ask.listed.file":
    "La lista dice dos cosas de algunas personas (quién, en qué filas): {shown}. ¿Qué cuenta?",
  "ask.listed.stored":
    "La lista dice de algunas personas algo distinto de lo que aquí se sabe (quién, en qué fila): {shown}. ¿Qué cuenta?",
  "note.windows":
    "El archivo no es UTF-8; se leyó como Windows-1252 (Europa occidental). Compruebe que las letras con acento y las comillas se vean bien.",
  "note.utf16": "El archivo no lleva marca de su codificación; se leyó como UTF-16.",
  "note.separated": "Las celdas están separadas por: {sign}",
  "note.zipped": "Leído del archivo ZIP: {file}",
  "note.blankEnd":
    "{n, plural, one {Una línea vacía} many {# de líneas vacías} other {# líneas vacías}} al final, fuera",
  "note.blankAbove":
    "{n, plural, one {Una línea vacía} many {# de líneas vacías} other {# líneas vacías}} sobre el encabezado, fuera",
  "note.widerBlank":
    "Las filas terminan con un separador más que el encabezado; las celdas vacías de su final se dejaron fuera",
  "note.namelessEnd":
    "{n, plural, one {1 columna} many {# de columnas} other {# columnas}} sin nombre al final, fuera",
  "note.nameless": "Las columnas sin nombre van por su lugar: {columns}",
  "note.doubled":
    "Algunas columnas se llaman igual; se distinguen, con su lugar en el archivo, como {columns}",
  "note.leftAbove":
    "Como usted indicó, {n, plural, one {1 fila} many {# de filas} other {# filas}} sobre los nombres de las columnas, fuera",
  "note.leftBelow":
    "Como usted indicó, {n, plural, one {1 fila} many {# de filas} other {# filas}} bajo los nombres de las columnas, fuera",
  "note.leftBoth":
    "Como usted indicó, {n, plural, one {1 fila} many {# de filas} other {# filas}} sobre los nombres de las columnas y {below, plural, one {1 fila} many {# de filas} other {# filas}} debajo, fuera",
  "note.plain":
    "Como usted indicó, leído como una tabla corriente, sin las reglas de ninguna herramienta de encuestas",
  "note.sheet":
    "Se leyó la hoja {name}; el libro tiene {n, plural, one {otra con datos, que no se leyó} many {# de más con datos, que no se leyeron} other {# más con datos, que no se leyeron}}: {others}",
  "note.hiddenSheets":
    "{n, plural, one {Una hoja oculta no se miró} many {# de hojas ocultas no se miraron} other {# hojas ocultas no se miraron}}",
  "note.hiddenRows":
    "{n, plural, one {1 fila está oculta o filtrada en el libro, y se leyó} many {# de filas están ocultas o filtradas en el libro, y se leyeron} other {# filas están ocultas o filtradas en el libro, y se leyeron}} de todos modos",
  "note.noResult":
    "{n, plural, one {1 celda contiene una fórmula sin su resultado y quedó vacía} many {# de celdas contienen una fórmula sin su resultado y quedaron vacías} other {# celdas contienen una fórmula sin su resultado y quedaron vacías}}, la primera en {cell}. Abra el archivo en Excel y guárdelo, para que los resultados estén en él",
  "note.folded":
    "{answers, plural, one {1 fila} many {# de filas} other {# filas}} con una respuesta cada una se juntaron en {responses, plural, one {1 cuestionario} many {# de cuestionarios} other {# cuestionarios}}, por {by}",
  "note.foldedBlank":
    "{n, plural, one {1 fila} many {# de filas} other {# filas}} sin pregunta ni respuesta, fuera",
  "note.foldedLeft": "{columns} cambia de una respuesta a otra y se dejó fuera",
  "answer.answered": "respondida",
  "answer.notAsked": "no se preguntó",
  "answer.notAnswered": "en blanco",
  "answer.prefersNotToSay": "prefiere no decirlo",
  "answer.dontKnow": "no lo sabe",
  "answer.notApplicable": "no se aplica",
  "answer.noOpinion": "sin opinión",
  "answer.declaredCode": "un código de falta",
  "answer.noScore": "sin puntuación",
  "answer.noneOfThese": "ninguna de estas",
  "answer.group": "Grupo",
};
