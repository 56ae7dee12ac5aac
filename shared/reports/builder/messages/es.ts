import type { en } from "./en";

/** Spanish; what each sentence is for stands in en.ts. */
export const es: Record<keyof typeof en, string> = {
  "word.before": "Antes",
  "word.after": "Después",
  "word.change": "Cambio",
  "word.group": "Grupo",
  "word.cohort": "Cohorte",
  "word.everyone": "Todas las personas",
  "word.score": "Puntuación",
  "word.people": "Personas",
  "word.answeredBoth": "Respondieron ambas veces",
  "word.likelyRange": "Rango probable (intervalo del 95 %)",
  "word.interval": "de '{low}' a '{high}'",
  "word.average": "Media",
  "word.better": "mejor",
  "word.asTable": "Los números en una tabla",
  "word.notEstimable": "no se puede estimar",
  "word.byGroup": "grupo",
  "word.byCohort": "cohorte",
  "word.notGiven": "{dimension}: sin indicar",

  "flow.before": "Respondieron antes",
  "flow.after": "Respondieron después",
  "flow.both": "Respondieron ambas veces",
  "flow.title": "{scale}: quiénes respondieron y quiénes respondieron ambas veces",
  "flow.subtitle": "Número de personas",
  "equity.title": "{scale}: a qué distancia está cada grupo de los demás",
  "equity.titleReference": "{scale}: a qué distancia está cada grupo de {reference}",
  "equity.subtitle": "Diferencia en puntos antes (hueco) y después (relleno), con intervalos del 95 %",
  "answers.title": "{scale}: respuestas antes (arriba) y después (abajo)",
  "answers.subtitle": "Personas que respondieron la pregunta ambas veces, en porcentaje",
  "answers.grouped": "respuestas agrupadas para proteger a las personas",
  "heat.subtitle": "Cambio medio en puntos, después menos antes, de quienes respondieron ambas veces",
  "table.title": "Cambio en cada escala",
  "table.titleBy": "Cambio en cada escala por {first}",
  "table.caption":
    "Cambio medio en puntos de cada escala, después menos antes, de quienes respondieron ambas veces, con intervalos del 95 %.",

  "alt.told":
    "{name}: antes {pre}, después {post}, cambio {change}; {n, plural, one {# persona} many {# de personas} other {# personas}}.",
  "alt.instead": "{name}: {why}.",
  "alt.flow": "{name}: {steps}.",
  "alt.step": "{label} {people}",
  "alt.score": "{score}: antes {pre, number}, después {post, number}.",
  "alt.gap":
    "{name}: diferencia antes {pre}, después {post}; {n, plural, one {# persona} many {# de personas} other {# personas}}.",

  "changed.count": "n\u00a0=\u00a0{n}",
  "changed.counted": "{words}; {n}",
  "changed.both": "{first}; {second}",
  "figure.change": "cambio",
  "figure.before": "antes",
  "figure.after": "después",
  "figure.people": "personas",
  "figure.likely": "rango probable",
  "figure.ofWaves": "{scale} ({pre} → {post})",
  "figure.label.change": "{scale}: cambio medio",
  "figure.label.before": "{scale}: puntuación media antes",
  "figure.label.after": "{scale}: puntuación media después",
  "figure.label.people": "{scale}: personas que respondieron ambas veces",
  "figure.label.likely": "{scale}: rango probable del cambio",
  "figure.lower": "{size} menos",
  "figure.higher": "{size} más",
  "figure.same": "sin cambio",
  "figure.people.said": "{n, plural, one {# persona} many {# de personas} other {# personas}}",
  "figure.range": "entre {low} y {high} {way, select, lower {puntos menos} other {puntos más}}",
  "figure.rangeAcross": "cualquier valor desde {low} puntos menos hasta {high} puntos más",

  "methods.title": "Cómo se hicieron estas cifras",
  "methods.asked": "Qué se preguntó",
  "methods.asked.text":
    "Cada escala es un conjunto de preguntas. La puntuación se hace con las respuestas de una persona, como dicen sus autores.",
  "methods.scale":
    "{name}, {subscale} (versión {version}): puntuaciones de {min} a {max}{direction, select, higher_better {, donde más alto es mejor} higher_worse {, donde más bajo es mejor} other {}}.",
  "methods.source": "Fuente de {name}: {source}",
  "methods.licence": "Licencia de {name}: {licence}. {attribution}",
  "methods.untested":
    "Las preguntas de {name} se escribieron para este trabajo. Nadie ha comprobado lo exactas que son.",
  "methods.band": "«{label}» en {subscale} significa una puntuación de {from} a {to} (fuente: {source}).",
  "methods.when": "Cuándo se preguntó",
  "methods.waves": "{program}: {waves}. Las cifras son las publicadas el {day}.",
  "methods.who": "A quién se cuenta y a quién no",
  "methods.paired":
    "El cambio se cuenta en las personas que respondieron ambas veces, y en nadie más. Dos respuestas son de una misma persona cuando lo dice el código dado ambas veces.",
  "methods.excluded":
    "Las respuestas que el equipo dejó fuera con un motivo, como una entrada de prueba, no cuentan en ninguna cifra. No se dice cuántas son, porque una más o una menos podría señalar a una persona.",
  "methods.incomplete":
    "Quien dejó demasiadas preguntas sin responder no tiene puntuación y no se cuenta en esa escala.",
  "methods.counted":
    "{scale}, {program}: {paired, plural, one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} ambas veces.",
  "methods.countedOf":
    "{scale}, {program}: {paired, number} de {pre, plural, one {la # persona que respondió} many {las # de personas que respondieron} other {las # personas que respondieron}} antes también respondieron después.",
  "methods.countedHidden": "{scale}, {program}: oculto para proteger a las personas.",
  "methods.how": "Cómo se calculan las cifras",
  "methods.change":
    "Cambio medio: la puntuación de después menos la de antes de cada persona, sumado y dividido entre el número de personas.",
  "methods.interval":
    "Rango probable: el intervalo del 95 % del cambio medio según la t de Student. De 100 rangos así, unos 95 contienen la media verdadera de personas como estas.",
  "methods.mean":
    "Las puntuaciones medias de antes y después son de las mismas personas: quienes respondieron ambas veces.",
  "methods.gap":
    "Diferencia: la puntuación media de un grupo menos la de los demás, con el intervalo del 95 % de Welch. Que una diferencia cambió se contrasta con todas las que se muestran (Holm).",
  "methods.rounded": "Los números se redondean para leerlos. Cada cambio se cuenta antes de redondear.",
  "methods.hidden": "Qué se oculta y por qué",
  "methods.threshold":
    "Una cifra de menos de {threshold, number} personas se oculta, y también cualquier otra de la que se podría obtener restando.",
  "methods.kept":
    "Una cifra que cambió por tan pocas personas que podría señalarlas queda como se dijo la primera vez, con la fecha de esa publicación.",
  "methods.limits": "Lo que esto no puede mostrar",
  "methods.notSurveyed":
    "Quienes se fueron antes de la segunda vez pueden haber cambiado de otra manera que quienes se quedaron.",
  "methods.lookingBack": "Solo se comparan respuestas dadas en su momento; ninguna se pide de memoria.",

  "fault.noProgram": "El programa de esta parte ya no está aquí.",
  "fault.noRelease": "{program} aún no ha publicado cifras. Publíquelas primero.",
  "fault.noScale": "Lo publicado de {program} no dice nada de {name}.",
  "fault.noWaves": "{program} no tiene dos momentos «{pre}» y «{post}» en este orden.",
  "fault.noBreakdown":
    "Lo publicado de {program} no tiene cifras por {name}. Publíquelas con ese desglose o elija otro.",
  "fault.noReference": "No hay ningún grupo «{name}» con el que comparar los demás.",
  "fault.unknownFigure": "«{name}» no es una cifra que se pueda completar. Elíjala otra vez de la lista.",
  "fault.noQuote": "La cita de esta parte no está aprobada o fue retirada.",
  "fault.quoteNotChosen": "Aún no se ha elegido ninguna cita para esta parte.",
  "fault.quoteAlone":
    "Ninguna parte de este informe muestra {scale}. Una cita va junto a la cifra que explica: añada una o elija otra escala.",
  "fault.quoteNoConsent": "La persona no ha aceptado que se la cite.",
  "fault.quoteLeftOut": "La respuesta de la que sale esta cita no cuenta en ninguna cifra.",
  "fault.quoteCompared": "La cita es de alguien que no participó en el programa.",
  "fault.quoteIdentified":
    "La cita contiene un código, una dirección o un número de teléfono. Retírela y escríbala de nuevo.",
  "fault.quoteNoFigure": "Hay muy pocas personas detrás de las cifras de {scale} para citar a una de ellas.",
  "fault.quoteSmallGroup":
    "Lo publicado no da las cifras de {scale} del grupo de esta persona, para proteger a las personas. No se cita a nadie de ese grupo.",
  "quote.title": "En palabras de una persona participante",
  "quote.by":
    "{kind, select, pre {Una persona participante, antes del programa} then {Una persona participante, mirando atrás después del programa} followup {Una persona participante, un tiempo después del programa} other {Una persona participante, después del programa}}",
  "quote.byOfGroup":
    "{kind, select, pre {Una persona participante de {group}, antes del programa} then {Una persona participante de {group}, mirando atrás después del programa} followup {Una persona participante de {group}, un tiempo después del programa} other {Una persona participante de {group}, después del programa}}",
  "methods.quotes":
    "Las citas son de personas que aceptaron ser citadas. El equipo quitó lo que podría decir quiénes son y aprobó las palabras. El equipo las eligió: muestran cómo puede sentirse un cambio, no con qué frecuencia ocurre.",
  "methods.quotesTitle": "Citas",

  "template.summary.heading": "En pocas palabras",
  "template.summary.text": "{program} hizo las mismas preguntas antes y después.",
  "template.live": "Cambio medio de {scale}: {change} (rango probable: {likely}).",
  "template.who": "De quiénes se trata",
  "template.who.text":
    "{people} respondieron ambas veces. Las personas eligieron participar y responder; otras pueden ser distintas.",
  "template.funder.text":
    "Este informe dice qué cambió para las personas que participaron en {program}, con qué seguridad se sabe y qué no puede mostrar.",
  "template.board.text":
    "Tres cosas que saber: cuántas personas volvieron, qué cambió para ellas y para quiénes no.",
  "template.advocacy.text":
    "Esto es lo que las personas nos dijeron de su vida. Muestra cómo están las cosas y quiénes están más lejos de los demás.",
  "template.advocacy.ask": "Lo que pedimos",
  "template.advocacy.askText": "Escriba aquí qué debería cambiar y quién puede cambiarlo.",
  "template.back.text":
    "Gracias por responder. Esto es lo que dicen todas sus respuestas juntas. No se puede reconocer a nadie.",
  "template.back.next": "Qué pasa ahora",
  "template.back.nextText": "Escriba aquí qué hará con esto y con quién se puede hablar.",
};
