import type { en } from "./en";

/** The same in Spanish, with "usted". A release is "una publicación". */
export const es: Record<keyof typeof en, string> = {
  "page.waiting": "Cargando lo publicado",
  "page.waitingMeasures": "Cargando lo que se midió",
  "page.cut": "Hacer una publicación",
  "page.asOthers": "Verla como los demás",
  "page.change": "Ver qué cambió",

  "empty.title": "Todavía no se ha publicado nada",
  "empty.import": "Importar respuestas",
  "empty.viewer": "En cuanto su equipo publique resultados de este programa, los leerá aquí.",
  "empty.team":
    "Su equipo trabaja con respuestas en vivo. Los demás leen lo que usted publica, y lo que usted guarda también lo muestra: números de un día, revisados para que no se pueda reconocer a nadie.",
  "empty.noAnswers": "Una publicación cuenta a los demás qué cambió. Primero traiga respuestas.",

  "now.title": "Publicado el {day}",
  "now.byItself": "Se hizo sola.",
  "now.by": "La hizo {name}.",
  "now.told":
    "{n, plural, one {Cuenta # resultado} many {Cuenta # de resultados} other {Cuenta # resultados}}.",
  "now.toldKept":
    "{n, plural, one {Cuenta # resultado} many {Cuenta # de resultados} other {Cuenta # resultados}}, de ellos {kept, number} de una publicación anterior.",
  "now.hidden": "Ocultos para proteger a las personas: {n, number}.",
  "now.noData": "Sin datos: {n, number}.",

  "past.title": "Publicaciones anteriores",
  "past.about": "Las cerraron las que vinieron después. Lo que dijeron, dicho está.",

  "rhythm.title": "Cada cuánto",
  "rhythm.label": "Las publicaciones se hacen",
  "rhythm.none": "Solo cuando alguien hace una",
  "rhythm.week": "Cada semana",
  "rhythm.month": "Cada mes",
  "rhythm.saved": "Guardado.",
  "rhythm.aboutNone": "Hasta entonces, las respuestas nuevas se quedan en su equipo.",
  "rhythm.about":
    "{every, select, week {Una semana} other {Un mes}} después de la última publicación ({day}), si las respuestas han cambiado, la siguiente se hace sola, por {named}. Valen las mismas reglas: los grupos pequeños siguen ocultos.",
  "rhythm.group": "grupo",
  "rhythm.cohort": "cohorte",

  "cut.title": "Hacer una publicación",
  "cut.about":
    "Una publicación es lo que leen sus lectores, y lo que muestran las imágenes y los números guardados, hasta que haga la siguiente. Mire qué diría. Lo que se ha dicho no se puede retirar.",
  "cut.breakdowns": "Desglosar también por",
  "cut.breakdownsAbout":
    "Los grupos y las cohortes están siempre. Elija solo lo que un informe necesita, {most, number} como máximo.",
  "cut.storing": "Guardando la publicación.",
  "cut.deciding": "Decidiendo qué se puede decir.",
  "cut.counting": "Contando lo que se puede decir",
  "cut.note": "Nota",
  "cut.noteAbout": "Por qué se hizo esta publicación. Los lectores pueden leerlo.",
  "cut.release": "Publicar esto",
  "cut.cancel": "Cancelar",
  "cut.releasing": "Publicando …",
  "cut.released": "Publicado. Desde ahora lo leen todas las personas de fuera de su equipo.",
  "cut.nothing":
    "Todavía no se podría decir nada: todos los resultados estarían ocultos. Las tablas dicen cuántas personas más hacen falta.",
  "cut.nothingNew": "No habría nada nuevo: ya se lee todo lo que se puede decir.",
  "cut.verdict":
    "Nuevos: {anew, number}; se mantienen de antes: {kept, number}; ocultos para proteger a las personas: {hidden, number}",

  "counts.new": "Nuevos",
  "counts.same": "Como antes",
  "counts.kept": "Se mantienen de antes",
  "counts.hidden": "Ocultos",
  "counts.noData": "Sin datos",

  "why.kept":
    "<b>Se mantienen</b>: estos resultados se quedan como estaban, con su propia fecha, porque muy pocas personas se sumaron, se fueron o cambiaron una respuesta. Decir las dos versiones diría qué respondieron esas pocas.",
  "why.leftOut":
    "<b>No están</b>: estos resultados son partes de un cuestionario que pocas personas respondieron entero. Las partes que comparten preguntas hablan de las mismas personas, para que no se pueda encontrar a nadie al restar una de otra.",
  "why.hidden":
    "<b>Ocultos</b>: estos resultados son de menos de 10 personas que respondieron las dos veces, o dirían algo de tan pocas al restar un resultado de otro, de esta publicación o de una anterior.",

  "table.caption":
    "Las personas son quienes respondieron las dos veces, hasta ahora. Solo su equipo ve esta tabla.",
  "table.who": "Quiénes",
  "table.people": "Personas",
  "table.fate": "En la publicación",
  "table.differ": "{people, number}, {differ, plural, one {# difiere} many {# difieren} other {# difieren}}",
  "table.hiddenNow": "Oculto desde ahora, para proteger a las personas",
  "table.measure": "{measure}, de {pre} a {post}",
  "table.subscale": "{instrument}: {subscale}",
  "table.everyone": "Todas las personas",
  "table.notGiven":
    "{dimension, select, group {Grupo no indicado} cohort {Cohorte no indicada} other {{name}: no indicado}}",
  "table.attribute": "{name}: {value}",
  "sum.new": "{n, plural, one {# nuevo} many {# nuevos} other {# nuevos}}",
  "sum.same": "{n, number} como antes",
  "sum.kept": "{n, plural, one {# se mantiene} many {# se mantienen} other {# se mantienen}}",
  "sum.hidden": "{n, plural, one {# oculto} many {# ocultos} other {# ocultos}}",
  "sum.noData": "{n, number} sin datos",

  "gate.waiting": "Comparando con lo publicado",
  "gate.fewOut":
    "Las respuestas que llegaron o cambiaron desde entonces son de muy pocas personas para decirlas: esos números se quedan como estaban.",
  "gate.newer":
    "Sus respuestas son más nuevas que la publicación del {day}. Lo que guarda muestra una publicación: haga una primero o guarde lo que ya se publicó.",
  "gate.lacks": "La publicación del {day} no tiene este desglose. Haga una que lo tenga.",
  "gate.first":
    "Lo que guarda muestra lo publicado, y todavía no se ha publicado nada. Haga la primera publicación.",
  "gate.rest":
    "Una publicación es de todo el programa: {n, plural, one {incluye # resultado más} many {incluye # de resultados más} other {incluye # resultados más}} de otras medidas y momentos.",
  "gate.release": "Publicar esto y guardarlo",
  "gate.saveOld": "Guardar lo publicado el {day}",
  "gate.nothing": "De esto no se podría decir nada: todo estaría oculto.",
};
