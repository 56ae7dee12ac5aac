import type { en } from "./en";

/** The same words in Spanish. */
export const es: Record<keyof typeof en, string> = {
  "shell.skip": "Ir al contenido de la página",
  "shell.ways": "Principal",
  "shell.reports": "Informes",
  "shell.instruments": "Instrumentos",
  "shell.method": "Cómo calculamos",
  "shell.offline": "No hay conexión. Lo que ve puede ser de antes.",

  "unknown.page": "Esta página no está aquí",
  "unknown.title": "En esta dirección no hay nada",
  "unknown.words": "Puede que el enlace sea viejo o que haya perdido una letra por el camino.",
  "unknown.programs": "Ir a sus programas",

  "pending.loading": "Cargando",
  "pending.comparing": "Comparando con lo que se ha publicado",

  "broken.page": "Esta página no se pudo mostrar",
  "broken.again": "Intentar otra vez",
  "broken.title": "Algo falló en la página misma",
  "broken.detail":
    "No se perdió nada de lo que usted guardó. Si intentarlo otra vez no ayuda, avise a quien administra su instalación.",

  "problem.failed": "Eso no funcionó",
  "problem.offline": "No se puede llegar al servidor",
  "problem.offlineDetail": "Revise su conexión e inténtelo otra vez. No se perdió nada.",
  "problem.notSignedIn": "Usted no ha iniciado sesión",

  "tab.overview": "Resumen",
  "tab.dashboard": "Panel",
  "tab.import": "Importar",
  "tab.match": "Emparejar",
  "tab.change": "Cambio",
  "tab.measures": "Todas las medidas",
  "tab.gaps": "Diferencias entre grupos",
  "tab.stayed": "Quién se quedó",
  "tab.questions": "Preguntas sueltas",
  "tab.reliability": "Fiabilidad",
  "tab.comparison": "Comparación",
  "tab.figures": "Todas las cifras",
  "tab.quality": "Calidad",
  "tab.response": "Una respuesta",
  "tab.stories": "Historias",
  "tab.releases": "Publicaciones",
  "tab.results": "Para participantes",
  "tab.data": "Datos",
  "tab.collect": "Recoger",
  "tab.survey": "Encuesta",
  "tab.print": "Para imprimir",
  "tab.designer": "Diseño",
  "tab.organization": "Organización",
  "tab.people": "Personas",
  "tab.keys": "Claves de API",
  "tab.password": "Contraseña",
};
