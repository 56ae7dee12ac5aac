import type { en } from "./en";

/** The same in Spanish, with "usted" and with "persona" for people. */
export const es: Record<keyof typeof en, string> = {
  "page.waitingMeasures": "Cargando lo que se midió",
  "page.waitingReleases": "Cargando lo publicado",
  "page.waiting": "Contando quiénes respondieron las dos veces",
  "page.import": "Importar respuestas",
  "page.importMore": "Importar más respuestas",
  "empty.nothingReleased": "Todavía no se ha publicado nada",
  "empty.nothingReleasedAbout":
    "En cuanto su equipo publique resultados de este programa, leerá aquí cómo cambiaron las personas.",
  "empty.noAnswers": "Todavía no hay respuestas",
  "empty.noAnswersAbout":
    "Traiga un archivo de su herramienta de encuestas, y el cambio entre sus momentos aparecerá aquí.",
  "empty.oneWave": "Solo hay un momento que mirar",
  "empty.oneWaveAbout":
    "Para ver un cambio hacen falta dos momentos, como antes y después. Añada un segundo momento a este programa.",

  "choose.legend": "Qué mirar",
  "choose.measure": "Medida",
  "choose.subscale": "{instrument}: {subscale}",
  "choose.from": "Desde",
  "choose.to": "Hasta",
  "choose.compare": "Comparar",
  "choose.together": "Todas las personas juntas",
  "choose.byGroup": "Por grupo",
  "choose.byCohort": "Por cohorte",
  "choose.byBoth": "Por grupo y cohorte",
  "choose.by": "Por {dimension}",
  "choose.only": "Solo",
  "choose.all": "Todas las personas",
  "choose.oneGroup": "Solo un grupo",
  "choose.oneCohort": "Solo una cohorte",

  "finding.needs":
    "El cambio se puede mostrar cuando al menos {threshold, number} personas hayan respondido las dos veces.",
  "finding.codes":
    "Las personas se emparejan por la columna de participante de sus archivos: la misma persona necesita el mismo código antes y después.",
  "finding.kept":
    "Estos números son del {day}: desde entonces se sumaron o se fueron muy pocas personas para decir otros nuevos.",
  "flow.both": "Las dos veces",
  "flow.hidden": "oculto",
  "count.hidden": "Oculto para proteger a las personas",
  "count.paired": "Respondieron las dos veces: {paired}",
  "count.all": "Respondieron las dos veces: todas ({paired})",
  "count.some": "Respondieron las dos veces: {paired} de {pre}",

  "name.everyone": "Todas las personas",
  "name.group": "grupo",
  "name.cohort": "cohorte",
  "name.notGiven":
    "{dimension, select, group {Grupo no indicado} cohort {Cohorte no indicada} other {{name}: no indicado}}",
  "row.dated": "{name}, {note}",
  "row.asOf": "del {day}",
  "row.needs":
    "{why}: {needs, plural, one {falta # persona} many {faltan # de personas} other {faltan # personas}}",
  "row.notes": "{first}; {second}",
  "range.too_few": "una persona: sin intervalo probable",
  "range.no_spread": "todas cambiaron igual: sin intervalo probable",
  "range.too_many": "demasiadas personas para contar todos los casos",
  "range.too_alike": "intervalo probable oculto para proteger a las personas",

  "figure.means": "Antes y después",
  "figure.forest": "Cuánto cambió",
  "figure.distribution": "Puntuaciones antes y después",
  "figure.table": "{title}. {subtitle}.",
  "figure.hidden": "Oculto para proteger a las personas.",
  "figure.savePicture": "Guardar la imagen",
  "figure.saveNumbers": "Guardar los números (CSV)",
  "figure.saveWorkbook": "Guardar los números (XLSX)",
  "figure.whose": "De quién son las puntuaciones",
  "figure.ofEveryone": "Puntuaciones de todas las personas",
  "figure.score": "Puntuación de {scale} (de {low} a {high})",
  "figure.change": "Cambio en puntos",

  "sure.title": "¿Hasta qué punto es seguro?",
  "sure.caption": "Todos los números son de quienes respondieron las dos veces.",
  "sure.figure": "Número",
  "sure.value": "Valor",
  "sure.says": "Qué dice",
  "sure.mean": "Cambio medio",
  "sure.meanAbout":
    "Después menos antes. Si preguntáramos a muchos grupos como este, 95 de 100 intervalos así contendrían el cambio verdadero.",
  "sure.spread": "Dispersión de las puntuaciones",
  "sure.spreadValue": "DE {pre} antes, {post} después",
  "sure.spreadAbout":
    "Cuánto se separan las personas: unas dos terceras partes están a menos de una DE de la media.",
  "sure.t": "Prueba t para datos emparejados",
  "sure.wilcoxon": "Prueba de rangos con signo de Wilcoxon",
  "sure.wilcoxonAbout":
    "La misma pregunta por rangos, para que unos pocos cambios muy grandes no cuenten más que otros.",
  "sure.dz": "d_z de Cohen",
  "sure.dzAbout":
    "Cambio medio en unidades de cuánto difieren los cambios: hasta qué punto las personas cambiaron igual.",
  "sure.gav": "g_av de Hedges",
  "sure.gavAbout":
    "Cambio medio en unidades de cuánto se separan las personas, corregido para números pequeños: sirve para comparar escalas.",
  "sure.points": "{value} puntos (de {low} a {high})",
  "sure.pointsOnly": "{value} puntos, {why}",
  "sure.estimate": "{value} (de {low} a {high})",
  "sure.estimateOnly": "{value}, {why}",
  "sure.none": "–",
  "whyNot.too_few": "no se puede estimar: muy pocas personas",
  "whyNot.no_spread": "sin intervalo probable: todas las personas cambiaron igual",
  "whyNot.too_many": "demasiadas personas para contar todos los casos: vea la aproximación",
  "whyNot.too_alike": "sin intervalo probable: diría qué pocas personas se movieron",
  "chance.rare":
    "Si en verdad nada hubiera cambiado, una media tan lejos de cero saldría en menos de 1 de 1.000 grupos de este tamaño.",
  "chance.some":
    "Si en verdad nada hubiera cambiado, una media tan lejos de cero saldría en unos {n, number} de 1.000 grupos de este tamaño.",
  "chance.often":
    "Si en verdad nada hubiera cambiado, una media tan lejos de cero saldría en unos {n, number} de 100 grupos de este tamaño.",

  "save.numbers": "Guardar estos números",
  "save.picture": "Guardar esta imagen",
  "save.waiting": "Dibujando lo que puede salir",
  "save.noMark": "No se pudo cargar el logo de su organización: la imagen va sin él.",
  "save.numbersAbout":
    "Una fila para todas las personas y una por cada grupo: cuántas respondieron, medias, cambio con su intervalo, pruebas y tamaños del efecto, con toda la precisión. Los números ocultos llevan la marca <code>[c]</code>.",
  "save.asReleased": "Tal como se publicó el {day}.",
  "save.allHidden":
    "En el archivo todo está oculto: menos de {threshold, number} personas respondieron las dos veces, o mostrarlo dejaría ver a tan pocas.",
  "save.lost":
    "{n, plural, one {# grupo que usted ve se oculta} many {# de grupos que usted ve se ocultan} other {# grupos que usted ve se ocultan}} en el archivo: {names}. Los archivos ocultan los grupos de menos de {threshold, number} personas y otros que los dejarían ver al restar.",
  "save.hiddenToo": "Ocultos en el archivo como en su pantalla: {names}.",
  "save.nothingHidden": "No se oculta nada: todos los grupos del archivo tienen bastantes personas.",
};
