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

  "picture.kind": "Tipo de archivo",
  "picture.png": "PNG",
  "picture.pngAbout": "Una imagen para documentos y mensajes",
  "picture.png2": "PNG, grande",
  "picture.png2About": "El doble de fina, para imprimir",
  "picture.slide": "Diapositiva",
  "picture.slideAbout": "PNG que llena una diapositiva ancha, de 16 por 9",
  "picture.square": "Cuadrada",
  "picture.squareAbout": "PNG para redes sociales",
  "picture.svg": "SVG",
  "picture.svgAbout": "Nítida a cualquier tamaño",
  "picture.description": "Descripción para quienes no pueden ver la imagen",
  "picture.copyDescription": "Copiar la descripción",
  "picture.descriptionCopied": "La descripción está copiada.",
  "picture.save": "Guardar la imagen",
  "picture.saved": "Guardada. Búsquela en sus descargas.",
  "picture.copy": "Copiar la imagen",
  "picture.copied": "Copiada. Péguela donde la necesite.",
  "picture.noMark": "No se pudo cargar el logo de su organización: la imagen va sin él.",
  "picture.markFailed": "No se pudo cargar el logo de su organización",
  "picture.saveOf": "Guardar imagen: {name}",
  "picture.dialog": "Guardar esta imagen",
  "picture.waiting": "Dibujando lo que puede salir",
  "picture.numbers": "Números",
  "picture.about": "Acerca de",
  "picture.csv": "Guardar números (CSV)",
  "picture.xlsx": "Guardar números (XLSX)",
  "picture.language": "Idioma de la imagen",
  "picture.nothingOutside":
    "Las personas ajenas a su equipo no ven esta imagen: hay muy pocas personas detrás de ella o sus cifras no se han publicado.",

  "problem.failed": "Eso no funcionó",
  "problem.more": "… y {hidden, number} más",

  "response.link": "Respuesta {id}",
};
