import type { en } from "./en";

/** The same in Spanish, with "usted" and with "persona" for people. */
export const es: Record<keyof typeof en, string> = {
  "page.forTeam": "Emparejar es tarea de su equipo",
  "page.forTeamAbout":
    "Muestra los códigos por los que se conoce a las personas. Los ven quienes dirigen o gestionan la organización, y nadie más.",
  "page.change": "Ver qué cambió",
  "page.waiting": "Comparando códigos",
  "page.nobody": "Todavía no hay nadie que emparejar",
  "page.nobodyAbout":
    "Cuando haya respuestas de antes y de después, esta página encuentra quién es una misma persona con dos códigos.",
  "page.import": "Importar respuestas",

  "place.group": "Grupo",
  "place.cohort": "Cohorte",
  "place.allGroups": "Todos los grupos",
  "place.allCohorts": "Todas las cohortes",
  "place.noGroup": "Sin grupo",
  "place.noCohort": "Sin cohorte",
  "place.none": "ninguno",

  "why.said": "{why}.",
  "why.same": "coincide: {trait, select, group {grupo} cohort {cohorte} other {{trait}}}",
  "why.other": "difiere: {trait, select, group {grupo} cohort {cohorte} other {{trait}}}",
  "why.capitals_differ": "Solo difieren las mayúsculas y minúsculas",
  "why.signs_differ": "Solo difieren en guiones, espacios u otros signos",
  "why.leading_zeros_differ": "Solo difieren en ceros delante de un número",
  "why.look_alikes_differ": "Solo difieren en signos que se parecen (O y 0, o I, l y 1)",
  "why.letters_swapped": "Dos caracteres vecinos están cambiados de lugar",
  "why.character_missing": "Falta un carácter",
  "why.character_differs": "Difiere un carácter",
  "why.element_differs": "Difiere una de las seis partes de sus propios códigos, y nadie más encaja",
  "caution.twice":
    "Las dos respondieron en el mismo momento. Pueden ser dos personas con códigos que se parecen.",
  "caution.rivals":
    "{n, plural, one {También encajaría otra persona.} many {También encajarían # de personas más.} other {También encajarían # personas más.}}",
  "code.own": "su propio código",
  "code.two": "{first} y {second}",

  "method.alike": "Los códigos se parecen",
  "method.near": "Los códigos son cercanos",
  "method.hand": "A mano",
  "methods.said": "{methods}.",
  "methods.exact": "{n, number} por el mismo código",
  "methods.alike": "{n, number} por códigos que se parecen",
  "methods.near": "{n, number} por códigos cercanos",
  "methods.hand": "{n, number} a mano",

  "pairs.title": "Pueden ser una misma persona",
  "pairs.safe":
    "<b>{n, plural, one {# pareja es segura} many {# de parejas son seguras} other {# parejas son seguras}}:</b> sus códigos solo parecen distintos (guiones, ceros delante, O y 0), no encajan con nadie más y nunca respondieron en el mismo momento.",
  "pairs.confirm":
    "{n, plural, one {Confirmar la segura} many {Confirmar los # de seguras} other {Confirmar las # seguras}}",
  "pairs.tooAlike":
    "{n, plural, one {# pareja difiere} many {# de parejas difieren} other {# parejas difieren}} en un carácter, pero encajan con tantas otras que no dice nada. Pasa con números dados en serie. {n, plural, one {No se muestra.} many {No se muestran.} other {No se muestran.}}",
  "pairs.across": "Comparar también personas de cohortes distintas",
  "pairs.tooMany":
    "Este programa tiene {n, plural, one {# persona} many {# de personas} other {# personas}}, más de las que se comparan de una vez. Elija una cohorte arriba.",
  "pairs.noneHere": "Aquí nadie se parece a otra persona.",
  "pairs.allSeen": "Ha mirado todas las parejas.",
  "pairs.none": "Nadie se parece a otra persona: los códigos son iguales o claramente distintos.",
  "done.undone": "Deshecho.",
  "done.safe":
    "{n, plural, one {# pareja confirmada} many {# de parejas confirmadas} other {# parejas confirmadas}}.",
  "done.one": "{first} y {second} son una misma persona.",
  "done.two": "{first} y {second} son dos personas.",
  "undo.one": "Deshacer",
  "undo.all": "Deshacer las {n, number}",
  "undo.of": "Deshacer: {what}",

  "card.label": "Pareja {at, number} de {all, number}: pueden ser una misma persona",
  "card.place": "Pareja {at, number} de {all, number}",
  "card.one": "Una persona",
  "card.two": "Dos personas",
  "card.skip": "Saltar",
  "card.undo": "Deshacer lo último",
  "card.keys": "Las teclas funcionan mientras esta tarjeta tiene el foco: haga clic en ella o pulse Tab.",
  "card.caption": "Las dos, una junto a otra",
  "card.code": "Código",
  "card.answered": "Respondió",
  "card.nothing": "todavía nada",
  "card.notKnown": "no se sabe",
  "card.same": "coincide",
  "card.other": "difiere",

  "rates.title": "Quiénes están emparejadas",
  "rates.said":
    "<b>{paired, number} de {all, plural, one {# persona} many {# de personas} other {# personas}}</b> respondieron en dos momentos o más ({share}).",
  "rates.saidNobody":
    "<b>{paired, number} de {all, plural, one {# persona} many {# de personas} other {# personas}}</b> respondieron en dos momentos o más.",
  "rates.ofAll": "{n, number} ({share})",
  "rates.byGroup": "Emparejadas por grupo",
  "rates.byCohort": "Emparejadas por cohorte",
  "rates.captionGroup": "Por grupo. Sueltas: respondieron una vez y no se parecen a nadie.",
  "rates.captionCohort": "Por cohorte. Sueltas: respondieron una vez y no se parecen a nadie.",
  "rates.people": "Personas",
  "rates.matched": "Emparejadas",
  "rates.once": "Respondieron una vez",
  "rates.leftOver": "Sueltas",
  "rates.show": "Mostrar las {n, number} sueltas de {place}",
  "rates.showNoGroup": "Mostrar las {n, number} sueltas sin grupo",
  "rates.showNoCohort": "Mostrar las {n, number} sueltas sin cohorte",

  "left.title": "Sueltas",
  "left.none": "Nadie: todas las personas que respondieron están emparejadas o en una pareja de arriba.",
  "left.about":
    "Respondieron una vez, y ningún código se acerca. Si sabe que dos de ellas son una misma persona, elija las dos.",
  "left.some": "Las primeras {n, number} de {all, number}. Elija un grupo o una cohorte para ver las demás.",
  "left.all": "{n, number} en total.",
  "left.code": "Código",
  "left.answered": "Respondió",
  "left.show": "Mostrar las {n, number}",
  "left.join": "Estas dos son una misma persona",

  "decided.title": "Decididas",
  "decided.label": "Decisiones",
  "decided.some": "Las {n, number} más recientes de {all, number}.",
  "decided.about": "Cada una se puede deshacer. Entonces los números son como si nunca se hubiera decidido.",
  "decided.codes": "Códigos",
  "decided.said": "Decisión",
  "decided.why": "Por qué",
  "decided.by": "Por",
  "decided.on": "El",
  "decided.actions": "Acciones",
  "decided.apiKey": "Una clave de API",

  "rules.title": "Varias respuestas de una persona",
  "rules.about":
    "En cada momento cuenta una respuesta de cada persona. Las demás se guardan y no cuentan en ningún resultado.",
  "rules.which": "{wave}: cuál cuenta",
  "rules.several":
    "{n, plural, one {# persona tiene} many {# de personas tienen} other {# personas tienen}} varias respuestas",
  "rules.trying": "Probando …",
  "rules.change": "Cambiar la regla",
  "rules.leave": "Dejarla como está",
  "rules.first": "La primera",
  "rules.last": "La última",
  "rules.most_complete": "La más completa",
  "rules.trialNone": "No cambiaría nada: contarían las mismas respuestas.",
  "rules.trial":
    "Para {n, plural, one {# persona} many {# de personas} other {# personas}} contaría otra respuesta, y los números pueden cambiar.",
  "rules.madeNone": "Cambiada. Cuentan las mismas respuestas.",
  "rules.made":
    "Cambiada. Para {n, plural, one {# persona} many {# de personas} other {# personas}} cuenta ahora otra respuesta.",
};
