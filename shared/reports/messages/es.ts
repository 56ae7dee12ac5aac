import type { en } from "./en";

/**
 * The same sentences in Spanish, with "usted" and with "persona" for people, so that no form takes a side. As
 * strong as the English ones and no stronger; `many` is what Spanish needs from a million on ("1.000.000 de
 * personas"). The same rules hold (tests/reports/languages.test.ts).
 */
export const es: Record<keyof typeof en, string> = {
  "quantity.points": "{n, plural, one {{points} puntos} many {{points} puntos} other {{points} puntos}}",
  "quantity.pointsUnder": "menos de {points} puntos",
  "quantity.under": "menos de {points}",
  "quantity.share":
    "{people, number} de {of, plural, one {# persona} many {# de personas} other {# personas}} ({percent})",
  "quantity.shareUnder": "menos del {percent} de las personas",
  "quantity.shareOver": "más del {percent} de las personas",
  "quantity.shareHidden": "Muchas personas (cuántas se oculta para proteger a las personas)",
  "share.exact": "{people, number} de {of, number} ({percent})",
  "share.under": "menos del {percent}",
  "share.over": "más del {percent}",

  "quantity.pSmall": "p < 0,001",
  "quantity.pLarge": "p > 0,999",
  "quantity.p": "p = {p}",

  "change.clear":
    "{scale}: quienes respondieron las dos veces tuvieron después una puntuación {size} {way, select, lower {más baja} other {más alta}} que antes, en una escala de {min} a {max}{direction, select, higher_better {, donde más alto es mejor} higher_worse {, donde más bajo es mejor} other {}} (probablemente entre {low} y {high} puntos {way, select, lower {más baja} other {más alta}}).",
  "change.unclear":
    "{scale}: no podemos saber si las puntuaciones cambiaron. Quienes respondieron las dos veces tuvieron después una puntuación {size} {way, select, lower {más baja} other {más alta}} que antes, en una escala de {min} a {max}{direction, select, higher_better {, donde más alto es mejor} higher_worse {, donde más bajo es mejor} other {}}, pero es probable cualquier valor entre {low} más baja y {high} más alta.",
  "change.unclearNone":
    "{scale}: no podemos saber si las puntuaciones cambiaron. Quienes respondieron las dos veces tuvieron después casi la misma puntuación que antes, en una escala de {min} a {max}{direction, select, higher_better {, donde más alto es mejor} higher_worse {, donde más bajo es mejor} other {}}, y es probable cualquier valor entre {low} más baja y {high} más alta.",
  "change.fewClear":
    "{scale}: según {paired, plural, one {la # persona que respondió} many {los # de personas que respondieron} other {las # personas que respondieron}} las dos veces, es probable que las puntuaciones sean entre {low} y {high} puntos {way, select, lower {más bajas} other {más altas}} después que antes, en una escala de {min} a {max}{direction, select, higher_better {, donde más alto es mejor} higher_worse {, donde más bajo es mejor} other {}}.",
  "change.fewUnclear":
    "{scale}: no podemos saber si las puntuaciones cambiaron. Según {paired, plural, one {la # persona que respondió} many {los # de personas que respondieron} other {las # personas que respondieron}} las dos veces, es probable cualquier valor entre {low} puntos más bajo y {high} puntos más alto, en una escala de {min} a {max}{direction, select, higher_better {, donde más alto es mejor} higher_worse {, donde más bajo es mejor} other {}}.",
  "change.equal":
    "{scale}: todas las personas que respondieron las dos veces tuvieron después una puntuación exactamente {size} {way, select, lower {más baja} other {más alta}} que antes, en una escala de {min} a {max}{direction, select, higher_better {, donde más alto es mejor} higher_worse {, donde más bajo es mejor} other {}}. Cuando todas cambian igual, no podemos decir hasta qué punto es seguro.",
  "change.none":
    "{scale}: todas las personas que respondieron las dos veces tuvieron la misma puntuación después que antes, en una escala de {min} a {max}.",
  "change.untold":
    "{scale}: de quienes respondieron las dos veces mostramos solo el cambio medio. Cuánto difieren sus cambios se oculta para proteger a las personas, así que no podemos decir hasta qué punto es seguro.",
  "change.tooFew": "{scale}: muy pocas personas respondieron las dos veces para decir algo sobre el cambio.",

  "people.some":
    "{pre, plural, one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} antes; de ellas, {paired, number} también después. No sabemos cómo cambiaron las puntuaciones de las demás.",
  "people.all":
    "{paired, plural, one {La única persona que respondió antes también respondió} many {Los # de personas que respondieron antes también respondieron} other {Las # personas que respondieron antes también respondieron}} después.",
  "people.paired":
    "{paired, plural, one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} las dos veces.",

  "limits.cause": "Esto no puede mostrar que el programa fuera la causa.",
  "limits.noComparison":
    "No hay grupo de comparación, así que esto no puede mostrar que el programa fuera la causa.",
  "limits.comparison":
    "El programa y el grupo de comparación pueden ser distintos también en otras cosas, así que esto no puede mostrar que el programa fuera la causa.",
  "limits.volunteers":
    "Habla de las personas que quisieron participar y responder; otras pueden ser distintas.",

  "hidden.too_few_people":
    "Oculto para proteger a las personas: menos de {threshold} respondieron las dos veces.",
  "hidden.would_reveal_another":
    "Oculto para proteger a las personas: mostrarlo podría dejar ver las respuestas de menos de {threshold} personas.",
  "hidden.few_answered_all":
    "No está en esta publicación: muy pocas personas respondieron todas las preguntas de este resultado y de los que comparten preguntas con él.",
  "hidden.nobody": "Sin datos: todavía nadie ha respondido las dos veces.",
  "hidden.needs":
    "Oculto para proteger a las personas: menos de {threshold} respondieron las dos veces. Para mostrarlo {needs, plural, one {hace falta # persona más} many {hacen falta # de personas más} other {hacen falta # personas más}}.",
  "hidden.group": "{group}. {why}",

  "notice.few": "Es un grupo pequeño: una sola persona puede mover mucho estos números.",
  "notice.best.pre":
    "{share} ya tenían antes la mejor puntuación posible, {score}: no podían tener una mejor después.",
  "notice.best.post":
    "{share} tenían después la mejor puntuación posible, {score}: una mejor no se puede ver.",
  "notice.worst.pre":
    "{share} ya tenían antes la peor puntuación posible, {score}: no podían tener una peor después.",
  "notice.worst.post":
    "{share} tenían después la peor puntuación posible, {score}: una peor no se puede ver.",
  "notice.lowest.pre":
    "{share} ya tenían antes la puntuación más baja posible, {score}: no podían tener una más baja después.",
  "notice.lowest.post":
    "{share} tenían después la puntuación más baja posible, {score}: una más baja no se puede ver.",
  "notice.highest.pre":
    "{share} ya tenían antes la puntuación más alta posible, {score}: no podían tener una más alta después.",
  "notice.highest.post":
    "{share} tenían después la puntuación más alta posible, {score}: una más alta no se puede ver.",
  "notice.selectedBand": "Casi todas las personas empezaron en la franja «{label}» o peor, de {from} a {to}.",
  "notice.selectedHalf": "Casi todas las personas empezaron en la peor mitad de la escala, de {from} a {to}.",
  "notice.regression":
    "Quienes son elegidos en un extremo de una escala suelen tener la vez siguiente una puntuación más cercana al centro, pase lo que pase entretanto. Una parte del cambio puede ser solo eso.",

  "reliable.counts":
    "{better, plural, one {# persona} many {# de personas} other {# personas}} de {of, number} tuvieron una puntuación claramente mejor después que antes, {same, number} más o menos igual y {worse, number} claramente peor.",
  "reliable.neutral":
    "{rose, plural, one {# persona} many {# de personas} other {# personas}} de {of, number} tuvieron una puntuación claramente más alta después que antes, {same, number} más o menos igual y {fell, number} claramente más baja.",
  "reliable.hidden":
    "Cuántas personas tuvieron una puntuación claramente mejor o peor se oculta para proteger a las personas.",
  "reliable.hiddenNeutral":
    "Cuántas personas tuvieron una puntuación claramente más alta o más baja se oculta para proteger a las personas.",
  "reliable.band":
    "«Claramente» quiere decir más de {size}: los pasos más pequeños pueden venir solo de las preguntas. Aunque nada cambiara de verdad, unas 5 de cada 100 personas se moverían tanto.",
  "reliable.published":
    "Los {size} se basan en una fiabilidad {kind, select, alpha {(alfa)} other {al repetir las preguntas}} de {value}, de {source}{verified, select, yes {} other {, todavía sin comprobar con su fuente}}, y en cuánto diferían antes las puntuaciones de {sdOf, select, all_baseline {todas las personas} other {quienes respondieron las dos veces}}.",
  "reliable.thisData":
    "Los {size} se basan en una fiabilidad (alfa) de {value}, tomada de las respuestas de antes, y en cuánto diferían antes las puntuaciones de {sdOf, select, all_baseline {todas las personas} other {quienes respondieron las dos veces}}.",
  "reliable.no_reliability":
    "Aquí no decimos de nadie que esté mejor o peor: no se sabe cuán exacta es esta escala, así que un paso pequeño puede no querer decir nada.",
  "reliable.no_spread":
    "Aquí no decimos de nadie que esté mejor o peor: todas las personas tenían antes la misma puntuación, así que no podemos saber cuán grande es un paso claro.",

  "any.counts":
    "Contando cualquier diferencia, {rose, plural, one {# persona} many {# de personas} other {# personas}} de {of, number} tuvieron una puntuación más alta después que antes, {same, number} la misma y {fell, number} más baja. Los pasos pequeños pueden no querer decir nada.",
  "any.hidden":
    "Cuántas personas tuvieron una puntuación algo más alta o más baja se oculta para proteger a las personas.",

  "own.before": "Antes, su puntuación fue {score}.",
  "own.after": "Después, su puntuación fue {score}.",
  "own.ends":
    "La escala va de {min} a {max}{direction, select, higher_better {, donde más alto es mejor} higher_worse {, donde más bajo es mejor} other {}}.",
  "own.same": "Las dos veces la puntuación fue la misma.",
  "own.moved": "La puntuación fue {size} {way, select, lower {más baja} other {más alta}} después que antes.",
  "own.stepUnknown":
    "No se sabe cuán exactas son estas preguntas para una sola persona, así que un paso pequeño puede no querer decir nada.",
  "own.stepWithin":
    "En una sola persona, pasos de hasta {size} pueden venir solo de las preguntas, así que este paso puede no querer decir nada.",
  "own.stepBeyond":
    "En una sola persona, pasos de hasta {size} pueden venir solo de las preguntas. Este paso es mayor. No dice por qué.",

  "crossing.band": "La franja «{label}» empieza aquí: puntuaciones de {from} a {to} (fuente: {source}).",
  "crossing.indicator": "«{label}» quiere decir una puntuación de {from} a {to} (fuente: {source}).",
  "crossing.shares": "Dentro estaban antes: {pre}; después: {post}.",
  "crossing.sharesHidden": "Cuántas personas estaban dentro se oculta para proteger a las personas.",
  "crossing.onlyBefore":
    "Dentro estaban antes: {pre}. El número de después se oculta para proteger a las personas.",
  "crossing.onlyAfter":
    "Dentro estaban después: {post}. El número de antes se oculta para proteger a las personas.",
  "crossing.clear":
    "La proporción fue {size} puntos de porcentaje {way, select, lower {más baja} other {más alta}} después que antes (probablemente entre {low} y {high} {way, select, lower {más baja} other {más alta}}).",
  "crossing.unclear":
    "No podemos saber si la proporción cambió: es probable cualquier valor entre {low} puntos de porcentaje más baja y {high} más alta.",
  "crossing.moved":
    "{out, plural, one {# persona salió} many {# de personas salieron} other {# personas salieron}} y {in, plural, one {# persona entró} many {# de personas entraron} other {# personas entraron}}.",
  "crossing.line": "Un punto de corte es una raya en una escala. No dice si alguien está enfermo.",

  "flow.enrolled":
    "{people, plural, one {# persona estaba inscrita} many {# de personas estaban inscritas} other {# personas estaban inscritas}}.",
  "flow.pre":
    "{people, plural, one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} antes.",
  "flow.post":
    "{people, plural, one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} después.",
  "flow.paired":
    "{people, plural, =0 {Nadie respondió} one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} las dos veces.",
  "flow.lost":
    "{group}: {before, plural, one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} antes; las dos veces, {both, plural, =0 {nadie} one {# persona} many {# de personas} other {# personas}}.",
  "flow.enrolledUpTo":
    "Como máximo {people, plural, one {# persona estaba inscrita} many {# de personas estaban inscritas} other {# personas estaban inscritas}}.",
  "flow.preHidden": "Cuántas respondieron antes se oculta para proteger a las personas.",
  "flow.postHidden": "Cuántas respondieron después se oculta para proteger a las personas.",

  "loss.none": "Todas las personas que respondieron antes respondieron también después.",
  "loss.some": "{share} que respondieron antes no respondieron después.",
  "loss.many":
    "Se perdió a más de una de cada cinco: {share} que respondieron antes no respondieron después.",
  "loss.hidden": "Cuántas personas no volvieron a responder se oculta para proteger a las personas.",
  "loss.nobodyStayed": "No se quedó nadie, así que no hay ningún cambio que contar.",
  "loss.tooFew": "Son muy pocas para saber si habían empezado de otro modo.",
  "loss.alike":
    "No podemos saber si habían empezado de otro modo: es probable cualquier valor entre {low} puntos más bajo y {high} puntos más alto que el de quienes se quedaron.",
  "loss.flaggedUnclear":
    "En estas respuestas habían empezado con una puntuación {size} {way, select, lower {más baja} other {más alta}} que quienes se quedaron, y eso es mucho, pero no podemos saberlo: es probable cualquier valor entre {low} más baja y {high} más alta.",
  "loss.apart":
    "Habían empezado con una puntuación {size} {way, select, lower {más baja} other {más alta}} que quienes se quedaron (probablemente entre {low} y {high} puntos {way, select, lower {más baja} other {más alta}}).",
  "loss.doubt": "Así que el cambio de quienes se quedaron puede no ser el cambio de todas.",
  "loss.allEqual":
    "Habían empezado con una puntuación {size} {way, select, lower {más baja} other {más alta}} que quienes se quedaron.",
  "loss.same": "Habían empezado con la misma puntuación que quienes se quedaron.",

  "once.before":
    "{people, plural, one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} solo antes.",
  "once.after":
    "{people, plural, one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} solo después.",
  "once.beforeHidden": "Cuántas respondieron solo antes se oculta para proteger a las personas.",
  "once.afterHidden": "Cuántas respondieron solo después se oculta para proteger a las personas.",
  "once.notTheSame": "No son las mismas personas, así que una diferencia entre ellas no es un cambio.",
  "once.anonymous":
    "{people, plural, one {# de estas respuestas llegó sin código, así que nadie pudo unirla} many {# de estas respuestas llegaron sin código, así que nadie pudo unirlas} other {# de estas respuestas llegaron sin código, así que nadie pudo unirlas}} con otra.",

  "lossByGroup.clear": "Algunos grupos perdieron a más personas que otros, más de lo que suele dar el azar.",
  "lossByGroup.unclear": "No podemos saber si algunos grupos perdieron a más personas que otros.",
  "lossByGroup.none": "No hay bastantes personas para comparar lo que perdieron los grupos.",
  "lossByGroup.leftOut":
    "{groups, plural, one {# grupo no está} many {# de grupos no están} other {# grupos no están}} en esta comparación, por ser muy pequeños o estar ocultos.",

  "gap.clear.others":
    "{wave, select, pre {Antes} other {Después}}, la puntuación de {group} fue {size} {way, select, lower {más baja} other {más alta}} que la del resto (probablemente entre {low} y {high} puntos {way, select, lower {más baja} other {más alta}}).",
  "gap.clear.reference":
    "{wave, select, pre {Antes} other {Después}}, la puntuación de {group} fue {size} {way, select, lower {más baja} other {más alta}} que la de {reference} (probablemente entre {low} y {high} puntos {way, select, lower {más baja} other {más alta}}).",
  "gap.unclear.others":
    "{wave, select, pre {Antes} other {Después}}, no podemos saber si {group} tuvo una puntuación distinta de la del resto: es probable cualquier valor entre {low} más baja y {high} más alta.",
  "gap.unclear.reference":
    "{wave, select, pre {Antes} other {Después}}, no podemos saber si {group} tuvo una puntuación distinta de la de {reference}: es probable cualquier valor entre {low} más baja y {high} más alta.",
  "gap.equal.others":
    "{wave, select, pre {Antes} other {Después}}, en {group} todas las personas tenían una misma puntuación y el resto otra, a {size} de distancia.",
  "gap.equal.reference":
    "{wave, select, pre {Antes} other {Después}}, en {group} todas las personas tenían una misma puntuación y en {reference} otra, a {size} de distancia.",
  "gap.tooFew.others": "Muy pocas personas para comparar {group} con el resto.",
  "gap.tooFew.reference": "Muy pocas personas para comparar {group} con {reference}.",
  "gap.changeClear.others":
    "De antes a después, la puntuación de {group} quedó {size} {way, select, lower {más baja} other {más alta}} en comparación con el resto (probablemente entre {low} y {high} puntos {way, select, lower {más baja} other {más alta}}){became, select, smaller {, así que la diferencia es menor que antes} larger {, así que la diferencia es mayor que antes} other {}}.",
  "gap.changeClear.reference":
    "De antes a después, la puntuación de {group} quedó {size} {way, select, lower {más baja} other {más alta}} en comparación con {reference} (probablemente entre {low} y {high} puntos {way, select, lower {más baja} other {más alta}}){became, select, smaller {, así que la diferencia es menor que antes} larger {, así que la diferencia es mayor que antes} other {}}.",
  "gap.changeUnclear":
    "No podemos saber si la diferencia cambió: es probable cualquier valor entre {low} más baja y {high} más alta.",
  "gap.changeOneOfMany":
    "Mirada sola, la diferencia parece haberse movido, probablemente entre {low} y {high} puntos {way, select, lower {más baja} other {más alta}}. Pero es una de {looks, plural, one {# diferencia miradas} many {# de diferencias miradas} other {# diferencias miradas}}, así que no podemos saber si cambió o se movió por azar.",
  "gap.changeEqual":
    "Dentro de cada lado todas las personas cambiaron igual, así que no podemos decir hasta qué punto es seguro un cambio de la diferencia.",
  "gap.people.others":
    "Se cuentan {group} ({n, plural, one {# persona} many {# de personas} other {# personas}}) y el resto ({against, plural, one {# persona} many {# de personas} other {# personas}}) que respondieron las dos veces.",
  "gap.people.reference":
    "Se cuentan {group} ({n, plural, one {# persona} many {# de personas} other {# personas}}) y {reference} ({against, plural, one {# persona} many {# de personas} other {# personas}}) que respondieron las dos veces.",
  "gap.hidden": "{group}: oculto para proteger a las personas.",
  "gap.many":
    "Aquí miramos {looks, plural, one {# diferencia} many {# de diferencias} other {# diferencias}}. Cuando se miran muchas, algunas se mueven por puro azar; por eso cada una tiene que moverse más antes de que digamos que cambió.",

  "groups.looks":
    "Aquí miramos {looks, plural, one {# grupo} many {# de grupos} other {# grupos}}. Cuando se miran muchos, algunos cambian por puro azar. Por eso, junto a cada p está lo que queda de ella cuando todas cuentan juntas: primero con la regla de Holm, después con una menos estricta.",

  "comparison.clear":
    "En comparación con {n, plural, one {la # persona} many {los # de personas} other {las # personas}} del grupo de comparación, las puntuaciones del programa quedaron de antes a después {size} {way, select, lower {más bajas} other {más altas}} (probablemente entre {low} y {high} {way, select, lower {más bajas} other {más altas}}).",
  "comparison.unclear":
    "No podemos saber si las puntuaciones del programa cambiaron de otro modo que las de {n, plural, one {la # persona} many {los # de personas} other {las # personas}} del grupo de comparación: es probable cualquier valor entre {low} puntos más bajo y {high} puntos más alto.",
  "comparison.equal":
    "En el programa y en el grupo de comparación todas las personas cambiaron igual, así que no podemos decir hasta qué punto es segura una diferencia.",
  "comparison.tooFew": "Muy pocas personas para comparar el programa con el grupo de comparación.",
  "comparison.apart":
    "Los dos grupos habían empezado con puntuaciones distintas, así que una parte de la diferencia puede venir de dónde empezaron.",
  "comparison.hidden":
    "El grupo de comparación se oculta para proteger a las personas: menos de {threshold} respondieron las dos veces.",
  "comparison.needs":
    "El grupo de comparación se oculta para proteger a las personas: {needs, plural, one {tiene que responder las dos veces # persona más} many {tienen que responder las dos veces # de personas más} other {tienen que responder las dos veces # personas más}}.",

  "item.counts":
    "{up, plural, one {# persona} many {# de personas} other {# personas}} de {of, number} dieron una respuesta más alta después que antes, {same, number} la misma y {down, number} una más baja.",
  "item.countsHidden":
    "Cuántas personas dieron una respuesta más alta o más baja se oculta para proteger a las personas.",
  "item.up": "Más personas subieron que bajaron, más de lo que suele dar el azar.",
  "item.down": "Más personas bajaron que subieron, más de lo que suele dar el azar.",
  "item.unclear": "No podemos saber si más personas subieron que bajaron.",
  "item.higher": "Una respuesta más alta no siempre es mejor: mire las palabras de cada respuesta.",

  "reliability.high":
    "Las preguntas de esta escala encajan bien entre sí: alfa {value} (probablemente entre {low} y {high}), de {n, plural, one {# persona} many {# de personas} other {# personas}}.",
  "reliability.low":
    "Las preguntas de esta escala no encajan bien entre sí: alfa {value} (probablemente entre {low} y {high}), de {n, plural, one {# persona} many {# de personas} other {# personas}}. Lea sus cambios con cuidado.",
  "reliability.unclear":
    "No podemos saber si las preguntas de esta escala encajan bien entre sí: alfa {value} (probablemente entre {low} y {high}), de {n, plural, one {# persona} many {# de personas} other {# personas}}.",
  "reliability.against":
    "Algunas preguntas van en contra de las otras. Quizá haya que dar la vuelta a una antes de sumarla.",
  "reliability.tooFew":
    "Muy pocas personas respondieron todas las preguntas para decir cuánto encajan entre sí.",
  "reliability.noSpread":
    "Todas las personas tuvieron el mismo total, así que no podemos decir cuánto encajan las preguntas entre sí.",

  "norm.mean":
    "Una media de otro lugar: {mean}. {population}, {country}, {year}; preguntado {mode, select, self {en un formulario} interviewer {por un entrevistador} mixed {de varias maneras} other {de una manera que no sabemos}} (fuente: {source}{verified, select, yes {} other {, todavía sin comprobar}}).",
  "norm.percent":
    "«{indicator}» en otro lugar: {percent} de las personas. {population}, {country}, {year}; preguntado {mode, select, self {en un formulario} interviewer {por un entrevistador} mixed {de varias maneras} other {de una manera que no sabemos}} (fuente: {source}{verified, select, yes {} other {, todavía sin comprobar}}).",
  "norm.care": "Son otras personas, en otro momento. Es una referencia, no una meta.",

  "band.published": "«{label}»: de {from} a {to} (fuente: {source}).",
  "band.informal": "«{label}»: de {from} a {to}, una regla aproximada (fuente: {source}).",

  "version.older":
    "Estas respuestas se dieron a otra versión del cuestionario. Sus puntuaciones van aparte y nunca se unen a las de la nueva.",

  "release.current": "Según lo publicado el {day}.",
  "release.preview": "Vista previa de la próxima publicación: nadie fuera de su equipo la ha visto.",

  "excluded.some":
    "Su equipo dejó fuera de esto {n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}: {pre, number} de antes y {post, number} de después.",

  "excluded.release":
    "Su equipo dejó fuera {n, plural, one {# respuesta, y ninguna publicación la cuenta} many {# de respuestas, y ninguna publicación las cuenta} other {# respuestas, y ninguna publicación las cuenta}}. A los demás no se les dice cuántas.",

  "release.live": "Números en vivo, para su equipo.",
  "release.kept": "Se mantiene de la publicación del {day}.",

  "outlook.new": "Nuevo en esta publicación.",
  "outlook.same": "Los mismos números que en la publicación anterior.",
  "outlook.kept": "Se queda como se publicó el {day}: desde entonces difieren muy pocas personas.",
  "outlook.keptUndated": "Se queda como se publicó antes: desde entonces difieren muy pocas personas.",
  "outlook.keptBeside":
    "Se queda como se publicó el {day}: números nuevos aquí dirían algo de unas pocas personas en otra parte, al restar unos de otros.",
  "outlook.hidden": "Sigue oculto para proteger a las personas.",
  "outlook.leftOut":
    "No está: para decirlo fuera de su equipo tendría que hablar de quienes respondieron todas las preguntas de este resultado y de los que las comparten, y fueron menos de la mitad.",
  "outlook.cutShort.all":
    "Había demasiado que comparar para estar seguros sobre los resultados por {by}: se quedan como se dijeron, u ocultos. Elija menos desgloses para poder decir más.",
  "outlook.cutShort.kinds":
    "Había demasiado que comparar para estar seguros de cuántas personas se movieron por {by}: eso sigue oculto ahí. Elija menos desgloses para poder decir más.",
  "outlook.cutShort.overall":
    "Había demasiado que comparar para estar seguros sobre todas las personas juntas: lo que se dijo se queda y lo demás se oculta. Elija menos desgloses para poder decir más.",
  "outlook.hiddenNeeds":
    "Sigue oculto para proteger a las personas: {needs, plural, one {tiene que responder las dos veces # persona más} many {tienen que responder las dos veces # de personas más} other {tienen que responder las dos veces # personas más}}.",

  "whyNot.too_few": "No podemos dar este número: hay muy pocas personas.",
  "whyNot.no_spread":
    "No podemos dar este número: todas las personas tienen el mismo valor, así que no hay nada que comparar.",
  "whyNot.too_many":
    "Hay demasiadas personas para contar todas las formas en que esto podría haber salido. La aproximación de al lado se acerca mucho con este tamaño.",
  "whyNot.too_alike":
    "Ocultamos este número para proteger a las personas: estos cambios son tan parecidos que diría cuántas se movieron.",

  "label.scaleOfGroup": "{scale}, {group}",
  "label.noGroup": "grupo no indicado",
  "label.hidden": "oculto para proteger a las personas",
  "label.noData": "sin datos",
  "label.smallGroup": "grupo pequeño, léalo con cuidado",
  "label.rounded": "Los números están redondeados. Cada cambio se calcula antes de redondear.",

  "title.clear":
    "{scale}: {size} {way, select, lower {más baja} other {más alta}} después que antes, entre quienes respondieron las dos veces",
  "title.fewClear":
    "{scale}: entre {low} y {high} puntos {way, select, lower {más baja} other {más alta}} después que antes, según {paired, plural, one {la # persona que respondió} many {los # de personas que respondieron} other {las # personas que respondieron}} las dos veces",
  "title.unclear": "{scale}: no podemos saber si las puntuaciones cambiaron",
  "title.equal": "{scale}: todas las personas cambiaron igual, en {size}",
  "title.none": "{scale}: todas las personas tuvieron la misma puntuación después que antes",
  "title.untold": "{scale}: hasta qué punto es seguro el cambio se oculta para proteger a las personas",
  "title.tooFew": "{scale}: muy pocas personas respondieron las dos veces",
  "title.hidden": "{scale}: oculto para proteger a las personas",
  "title.byOne": "{scale} por {first}",
  "title.byTwo": "{scale} por {first} y {second}",

  "subtitle.means":
    "Puntuación media antes (hueco) y después (lleno) de quienes respondieron las dos veces, con intervalos del 95 %",
  "subtitle.forest":
    "Cambio medio en puntos, después menos antes, de quienes respondieron las dos veces, con intervalos del 95 %",
  "subtitle.distribution":
    "Cuántas de las personas que respondieron las dos veces tuvieron cada puntuación, antes y después",

  "caption.measure": "{instrument}, {subscale}, de {min} a {max}.",
  "caption.waves": "Momentos comparados: {pre} y {post}.",
  "caption.filter": "Solo {name}: {value}.",
  "caption.noValue": "no indicado",
  "caption.dates": "Respuestas de {from} a {to}.",
  "caption.month": "Respuestas de {from}.",
  "caption.people":
    "{paired, plural, one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} las dos veces; {pre} respondieron antes y {post} después.",
  "caption.peoplePreHidden":
    "{paired, plural, one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} las dos veces; {post} respondieron después.",
  "caption.peoplePostHidden":
    "{paired, plural, one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} las dos veces; {pre} respondieron antes.",
  "caption.peoplePaired":
    "{paired, plural, one {# persona respondió} many {# de personas respondieron} other {# personas respondieron}} las dos veces.",
  "caption.hiddenOverall": "Todos los números se ocultan para proteger a las personas.",
  "caption.hiddenStrata":
    "{hidden, plural, one {# fila se oculta} many {# de filas se ocultan} other {# filas se ocultan}} para proteger a las personas: {hidden, plural, one {mostrarla} many {mostrarlas} other {mostrarlas}} podría dejar ver las respuestas de menos de {threshold} personas.",
  "caption.emptyStrata":
    "{empty, plural, one {# fila tiene} many {# de filas tienen} other {# filas tienen}} muy pocas personas que respondieran las dos veces.",
  "caption.source": "Fuente: {source}.",
};
