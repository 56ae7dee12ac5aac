import type { en } from "./en";

/** The same in Spanish, with "usted". */
export const es: Record<keyof typeof en, string> = {
  "page.waiting": "Cargando la página para participantes",
  "page.published": "Las personas que participan pueden leer los resultados",
  "page.notPublished": "Las personas que participan todavía no pueden leer los resultados",
  "page.about":
    "La página dice lo que dice su publicación actual, una frase sencilla por cada escala, en el idioma de quien la lee. Las respuestas en vivo nunca se muestran en ella. Una publicación posterior aparece sola, con su día.",
  "page.noRelease":
    "Todavía no se ha publicado nada. Hasta entonces, la página dice con amabilidad que no hay nada que leer.",
  "page.publish": "Publicar la página",
  "page.takeDown": "Retirar la página",
  "page.saved": "Guardado.",

  "shows.title": "Qué muestra",
  "shows.by": "También por {dimension, select, group {grupo} cohort {cohorte} other {{dimension}}}",
  "shows.own": "Cada persona puede ver sus propias puntuaciones, antes y después",
  "shows.ownAbout":
    "Con su enlace personal o con los códigos de recibo de sus respuestas; el código de participante solo nunca basta. No vale para encuestas anónimas.",

  "words.title": "Sus propias palabras",
  "words.above": "Encima de los resultados ({language})",
  "words.next": "Qué pasa después ({language})",
  "words.save": "Guardar estas palabras",

  "where.title": "Dónde está",
  "where.about":
    "En cada enlace de sus encuestas, también los personales, con <code>/results</code> al final; también cuando una encuesta está cerrada.",
  "where.none": "Todavía no hay ningún enlace: primero abra una encuesta en Recoger.",
  "where.qr": "Código QR de los resultados en {survey}",
  "where.address": "Dirección en {survey}",
  "where.open": "Quien la tenga puede leer los resultados.",
  "where.closed": "Dice que todavía no hay nada publicado.",

  "preview.label": "Vista previa",
  "preview.title": "Lo que leen las personas",
  "preview.frame": "La página de resultados que reciben las personas",
};
