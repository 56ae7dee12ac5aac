import type { en } from "./en";

/** The same words in Spanish, with "usted" and with "persona" for people, as in shared/reports/messages/es.ts. */
export const es: Record<keyof typeof en, string> = {
  "answer.loading": "Cargando",
  "answer.again": "Intentar otra vez",

  "audience.label": "Con qué ojos mirar",
  "audience.team": "Equipo",
  "audience.funders": "Ver lo que ven los financiadores",
  "audience.live": "Solo para su equipo. Los grupos de menos de 5 personas se ocultan.",
  "audience.released": "Tal como se publicó el {date}.",
  "audience.previewNext": "Vista previa de la próxima publicación. Nadie fuera de su equipo la ve todavía.",
  "audience.previewFirst": "Vista previa de la primera publicación. Todavía no se ha publicado nada.",
  "audience.toNext": "Ver la próxima publicación",
  "audience.toReleased": "Mostrar lo que se publicó el {date}",

  "dialog.cancel": "Cancelar",
  "dialog.close": "Cerrar",

  "copy.do": "Copiar",
  "copy.copied": "Copiado",
  "copy.selected": "Seleccionado: pulse Ctrl C o ⌘ C",

  "dates.justNow": "ahora mismo",

  "figure.showTable": "Mostrar como tabla",
  "figure.hideTable": "Ocultar la tabla",

  "language.label": "Idioma",

  "leftOut.see": "Ver cuáles y por qué",

  "matches.exact": "Solo coincidencias exactas",
  "matches.hint":
    "Sin las personas que alguien unió bajo dos códigos. Lo que usted guarde o publique cuenta a todas las personas.",

  "password.toggle": "Mostrar u ocultar la contraseña",

  "problem.failed": "Eso no funcionó",
  "problem.more": "… y {hidden, number} más",

  "response.link": "Respuesta {id}",
};
