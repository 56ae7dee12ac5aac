import type { en } from "./en";

/** The same words in Spanish. */
export const es: Record<keyof typeof en, string> = {
  "check.importing": "Importando",
  "check.importBroken":
    "La importación se interrumpió: el servidor se detuvo a la mitad. No se guardó nada de este archivo. Puede empezar de nuevo.",
  "check.tryBroken":
    "La última prueba se interrumpió: el servidor se detuvo a la mitad. No se guardó nada de este archivo. Puede empezar de nuevo.",
  "check.change": "Cambiar las columnas",
  "check.corrected": "Traer un archivo corregido",
  "check.open":
    "{n, plural, one {# pregunta abierta} many {# de preguntas abiertas} other {# preguntas abiertas}}",
  "check.answer": "Responder en las columnas",
  "check.isOpen": "Todavía falta algo",
  "check.failed":
    "{n, plural, one {# fila no se puede leer} many {# de filas no se pueden leer} other {# filas no se pueden leer}}",
  "check.ready":
    "{kind, select, people {{n, plural, one {# persona lista} many {# de personas listas} other {# personas listas}}} other {{n, plural, one {# respuesta lista} many {# de respuestas listas} other {# respuestas listas}}}} para importar",
  "check.stored":
    "{kind, select, people {{n, plural, one {# persona guardada} many {# de personas guardadas} other {# personas guardadas}}} other {{n, plural, one {# respuesta guardada} many {# de respuestas guardadas} other {# respuestas guardadas}}}}",
  "check.brought":
    "{kind, select, people {{n, plural, one {# persona} many {# de personas} other {# personas}}} other {{n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}}}",
  "check.same": "Todo lo de este archivo ya está aquí",
  "check.noPeople": "No hay personas en este archivo",
  "check.noAnswers": "No hay respuestas en este archivo",
  "check.nothing": "Nada que importar",
  "check.do":
    "Importar {kind, select, people {{n, plural, one {# persona} many {# de personas} other {# personas}}} other {{n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}}}",
  "check.doLeave":
    "Importar {kind, select, people {{n, plural, one {# persona} many {# de personas} other {# personas}}} other {{n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}}}, dejar fuera {left, plural, one {# fila} many {# de filas} other {# filas}}",
  "done.file": "El archivo está guardado",
  "done.people": "Ver quién participa",
  "done.change": "Ver el cambio",
  "done.another": "Importar otro archivo",

  "fate.created":
    "{n, plural, one {fila trae respuestas nuevas} many {filas traen respuestas nuevas} other {filas traen respuestas nuevas}}",
  "fate.updated":
    "{n, plural, one {fila cambia respuestas que ya están aquí} many {filas cambian respuestas que ya están aquí} other {filas cambian respuestas que ya están aquí}}",
  "fate.unchanged":
    "{n, plural, one {fila ya está aquí, igual} many {filas ya están aquí, iguales} other {filas ya están aquí, iguales}}",
  "fate.skipped":
    "{n, plural, one {fila se deja fuera} many {filas se dejan fuera} other {filas se dejan fuera}}",
  "fate.failed":
    "{n, plural, one {fila no se puede leer} many {filas no se pueden leer} other {filas no se pueden leer}}",
  "fate.enrolls":
    "{n, plural, one {línea inscribe a una persona nueva} many {líneas inscriben a una persona nueva} other {líneas inscriben a una persona nueva}}",
  "fate.says":
    "{n, plural, one {línea dice más de una persona que ya está} many {líneas dicen más de personas que ya están} other {líneas dicen más de personas que ya están}}",
  "fates.read": "{rows, plural, one {# fila} many {# de filas} other {# filas}} en el archivo.",
  "fates.answers":
    "{read, plural, one {# fila} many {# de filas} other {# filas}} en el archivo, una por cada respuesta: {said}. Juntas son {rows, plural, one {# fila} many {# de filas} other {# filas}}.",
  "fates.readNot":
    "{rows, plural, one {# fila} many {# de filas} other {# filas}} en el archivo. Todavía no se guarda nada.",
  "fates.answersNot":
    "{read, plural, one {# fila} many {# de filas} other {# filas}} en el archivo, una por cada respuesta: {said}. Juntas son {rows, plural, one {# fila} many {# de filas} other {# filas}}. Todavía no se guarda nada.",
  "fates.taken": "tomadas: {n, number}",
  "fates.left": "dejadas fuera: {n, number}",
  "fates.inFailed": "en respuestas que no se pueden leer: {n, number}",
  "failed.row": "Fila",
  "failed.wrong": "Qué está mal",
  "failed.advice": "{wrong} (la columna {advice})",
  "failed.alike": "Problemas, los parecidos juntos",
  "failed.alikeLead": "Los problemas del mismo tipo juntos, los más frecuentes primero.",
  "failed.often": "Cuántas veces",
  "failed.wholeRow": "la fila entera",
  "failed.each": "Cada lugar",
  "failed.first": "Los primeros {shown, number}. {hidden, number} más están en el archivo de abajo.",
  "failed.all": "Todos. Las filas se cuentan debajo de los encabezados.",
  "failed.cell": "La celda dice",
  "failed.download":
    "{n, plural, one {Descargar esta fila con lo que está mal (CSV)} many {Descargar estas # de filas con lo que está mal (CSV)} other {Descargar estas # filas con lo que está mal (CSV)}}",
  "failed.leave":
    "{n, plural, one {Dejar fuera esta fila e importar el resto} many {Dejar fuera estas # de filas e importar el resto} other {Dejar fuera estas # filas e importar el resto}}",
  "failed.leaveHint":
    "O corrija lo que está mal en su origen y traiga el archivo otra vez: lo que ya está aquí queda como está.",
  "removed.taken": "Las filas que alguien de su equipo había quitado se toman con este archivo.",
  "removed.leave": "Dejarlas fuera de todos modos",
  "removed.count":
    "{n, plural, one {# fila contiene una respuesta que alguien de su equipo quitó. Se queda fuera.} many {# de filas contienen respuestas que alguien de su equipo quitó. Se quedan fuera.} other {# filas contienen respuestas que alguien de su equipo quitó. Se quedan fuera.}}",
  "removed.bring":
    "{n, plural, one {Traerla de vuelta} many {Traerlas de vuelta} other {Traerlas de vuelta}}",
  "recipe.fresh": "Esto empieza solo con el archivo.",
  "recipe.used":
    "Un archivo con las mismas columnas se importó el {usedAt}. Lo que usted emparejó entonces ya está puesto.",
  "recipe.use": "Usar lo que se emparejó antes",
  "recipe.alone": "Empezar solo con el archivo",

  "conflict.title":
    "{rows, plural, one {Fila {list}, {about}} many {Filas {list}, {about}} other {Filas {list}, {about}}}",
  "conflict.onePerson": "sobre una persona",
  "conflict.againstStored": "frente a lo guardado",
  "conflict.whatDiffers": "{title}: qué difiere",
  "conflict.differ":
    "{what, select, detail {{n, plural, one {# dato difiere} many {# de datos difieren} other {# datos difieren}}} other {{n, plural, one {# respuesta difiere} many {# de respuestas difieren} other {# respuestas difieren}}}}, {same, plural, one {# es igual} many {# son iguales} other {# son iguales}}.",
  "conflict.detail": "Dato",
  "conflict.response": "La respuesta {responseId} tal como está guardada (se abre en otra pestaña)",
  "conflict.which": "¿Cuál cuenta?",
  "conflict.keep": "Conservar lo guardado",
  "conflict.replaceRow": "Reemplazarlo con la fila {rows}",
  "conflict.leaveRow": "Dejar fuera la fila {rows}",
  "conflict.row": "Fila {row}",
  "conflict.none": "Ninguna de ellas",
  "conflict.alike":
    "{choice} en {list, select, yes {{n, plural, one {los {count, number} casos donde difiere el mismo dato} many {los {count, number} casos donde difieren los mismos datos} other {los {count, number} casos donde difieren los mismos datos}}} other {{n, plural, one {los {count, number} casos donde difiere la misma pregunta} many {los {count, number} casos donde difieren las mismas preguntas} other {los {count, number} casos donde difieren las mismas preguntas}}}}",
  "conflict.replace": "Reemplazar con el archivo",
  "conflict.leave": "Dejar fuera la fila",
  "conflict.first": "Tomar la primera fila",
  "conflict.last": "Tomar la última fila",
  "conflict.noRow": "No tomar ninguna fila",
  "conflict.stored": "Guardado",
  "conflict.nothing": "nada",
  "conflict.takeNone": "No tomar ninguna de ellas",
  "conflict.believe": "Creer al archivo",
  "conflict.believeHint": "Lo que dice reemplaza lo guardado",
  "conflict.leaveRows": "Dejar fuera estas filas",
  "conflict.leaveRowsHint": "Tampoco añaden nada",
  "conflict.here": "Aquí para todas a la vez, o una por una más abajo.",
  "conflict.listFile":
    "La lista dice dos cosas de {n, plural, one {# persona} many {# de personas} other {# personas}}",
  "conflict.listStored":
    "La lista dice de {n, plural, one {# persona} many {# de personas} other {# personas}} algo distinto de lo guardado",
  "conflict.rowsFile":
    "{n, plural, one {Filas de una persona en un momento dicen cosas distintas} many {# de veces, filas de una persona en un momento dicen cosas distintas} other {# veces, filas de una persona en un momento dicen cosas distintas}}",
  "conflict.rowsStored":
    "{n, plural, one {# fila dice} many {# de filas dicen} other {# filas dicen}} algo distinto de lo guardado",
  "conflicts.two": "Los dos, uno al lado del otro",
  "conflicts.some": "Conflictos {from, number} a {to, number} de {count, number}, uno al lado del otro",
  "conflicts.pages": "Páginas de conflictos",
  "conflicts.earlier": "Conflictos anteriores",
  "conflicts.later": "Conflictos siguientes",
  "conflicts.waiting": "Sus decisiones todavía no se cuentan.",
  "conflicts.settled": "Todos los conflictos están resueltos.",
  "conflicts.open":
    "{n, plural, one {Falta # conflicto.} many {Faltan # de conflictos.} other {Faltan # conflictos.}}",
  "conflicts.apply": "Aplicar mis decisiones",
  "conflict.score": "Puntuación: {words}",
  "told.cannotBeUsed": "esto no se puede usar así",
};
