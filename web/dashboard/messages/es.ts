import type { en } from "./en";

/** What the dashboard of a program says, in Spanish. */
export const es: Record<keyof typeof en, string> = {
  loading: "Contando quién respondió las dos veces",
  "page.title": "Qué cambió",
  "page.asOf": "A fecha de {day}. Cambio de {pre} a {post}, de las personas que respondieron las dos veces.",
  "page.nothingReleased": "Todavía no se ha publicado nada",
  "page.nothingReleasedAbout":
    "Aquí se ve lo que publica el equipo de este programa. Hasta ahora no ha publicado nada.",
  "page.nothingYet": "Todavía no hay nada que comparar",
  "page.nothingYetAbout":
    "Para ver un cambio hacen falta respuestas en dos momentos, por ejemplo antes y después.",
  "page.limits": "Nada de esto puede demostrar que el programa fue la causa.",
  "glance.changed": "Qué cambió",
  "glance.matched":
    "{paired, number} de {pre, number} personas que respondieron en {first} respondieron también en {second} ({share}).",
  "glance.asOf": "A fecha de {day}",
  "glance.asReleased": "Según lo publicado el {day}",
  "glance.nothingReleased": "Todavía no se ha publicado nada.",
  "glance.dashboardOf": "Qué cambió: el panel de {name}",
  "glance.hidden": "{scale}: {why}",
  "glance.collecting": "Recogiendo respuestas ahora",
  "glance.wave": "{survey}, {wave}",
  "glance.cameOf": "Han respondido {known, number} de {enrolled, number} personas inscritas.",
  "glance.came":
    "{n, plural, =0 {Todavía no hay respuestas.} one {# respuesta hasta ahora.} many {# de respuestas hasta ahora.} other {# respuestas hasta ahora.}}",
  "glance.closes": "Se cierra {when}.",
  "glance.late": "Se cerró {when}; aún se aceptan respuestas tardías.",
  "glance.attention": "Requiere atención",
  "attention.closing": "{survey} ({wave}) se cierra {when}",
  "attention.low": "Solo {known, number} de {enrolled, number} personas han respondido {survey} ({wave})",
  "attention.files":
    "{n, plural, one {Un archivo espera su revisión} many {# de archivos esperan su revisión} other {# archivos esperan su revisión}}",
  "attention.pairs":
    "{n, plural, one {# par de códigos puede ser una sola persona} many {# de pares de códigos pueden ser una sola persona cada uno} other {# pares de códigos pueden ser una sola persona cada uno}}",
  "attention.release": "Lo que se publicó ya no es válido: publique de nuevo",
  "attention.report": "El informe {name} ya no es válido",
  "domain.loneliness": "Soledad",
  "domain.belonging": "Pertenencia",
  "domain.inclusion": "Inclusión",
  "domain.community": "Comunidad",
  "domain.trust": "Confianza",
  "domain.wellbeing": "Bienestar",
  "domain.social_support": "Apoyo de otras personas",
  "domain.empathy": "Empatía",
  "domain.other": "Otras medidas",
  "measure.subscale": "{instrument}: {subscale}",
  "measure.version": "{name} (versión {version})",
  "measure.count":
    "{n, plural, one {# persona respondió las dos veces} many {# de personas respondieron las dos veces} other {# personas respondieron las dos veces}}",
  "measure.computed": "Cómo se calculó",
  "measure.computedOf": "Cómo se calculó: {name}",
  "measure.pictures": "Ver los gráficos y guardarlos",
  "measure.picturesOf": "Ver el cambio en {name}",
  "charts.groups": "Por grupo",
  "charts.cohorts": "Por cohorte",
  "charts.cells": "Grupos en cada cohorte",
  "charts.flow": "Hasta dónde llegaron las personas",
  "charts.change": "Cambio en puntos",
  "charts.groupsTitle": "{name}: cambio medio por grupo",
  "charts.cohortsTitle": "{name}: cambio medio por cohorte",
  "charts.cellsTitle": "{name}: cambio medio de cada grupo en cada cohorte",
  "charts.cellsCaption":
    "Una casilla se colorea solo si el rango probable deja fuera el cero. De muchas, algunas cambian por azar.",
  "charts.flowTitle": "Cuántas personas tienen una puntuación, por grupo",
  "charts.everyone": "Todas las personas",
  "charts.noGroup": "Sin grupo",
  "charts.noCohort": "Sin cohorte",
  "charts.both": "Las dos veces",
  "row.needs":
    "{why}: {n, plural, one {falta una persona} many {faltan # de personas} other {faltan # personas}}",
};
