import type { en } from "./en";

export const es: Record<keyof typeof en, string> = {
  "data.title": "Datos sin procesar",
  "data.who":
    "Todas las respuestas de este programa, fila por fila. Son para que las analicen personas de confianza de su organización: pueden sacarlas quienes son propietarios o gestores, y el registro del servidor dice quién lo hizo.",
  "data.not": "Lo que no contienen",
  "data.noCodes":
    "Ni códigos ni nombres. Cada persona tiene una clave al azar, nueva en cada archivo. Las filas están en un orden al azar.",
  "data.noMoment":
    "Solo el día de la respuesta, nunca la hora. Las respuestas anónimas no tienen día ni persona.",
  "data.noErased": "Nadie que se haya borrado, ni respuestas retiradas o eliminadas.",
  "data.yet":
    "Aun así, quien conozca bien a una persona podría reconocer su fila. Guarde estos archivos como guardaría los formularios rellenados.",
  "data.freeText": "Incluir las respuestas escritas con palabras propias",
  "data.freeTextWhy": "Pueden nombrar a cualquiera. Déjelas fuera si no las necesita.",
  "data.wide": "Guardar una fila por cuestionario (CSV)",
  "data.long": "Guardar una fila por respuesta (CSV)",
  "data.codebook": "Guardar el libro de códigos (CSV)",
  "package.title": "Paquete para volver a calcular",
  "package.words":
    "Las dos tablas, el libro de códigos, cómo se puntúa cada escala, las cifras principales y un programa de R que las calcula de nuevo. Un solo archivo ZIP.",
  "package.ask": "Preparar el paquete",
  "job.waiting": "Espera su turno",
  "job.working": "Se prepara {name}",
  "job.parts": "Se prepara {name}: {done} de {total} partes",
  "job.done": "Listo: {name}, {size}.",
  "job.day": "Los archivos se guardan un día.",
  "job.download": "Guardar {name}",
  "job.cancel": "Detener",
  "job.cancelled": "{name}: se ha detenido.",
  "job.failed": "{name}: no se ha podido preparar",
  "job.loading": "Se buscan archivos",
  "kind.zip": "el paquete",
  "kind.pdf": "el PDF",
  "kind.pptx": "las diapositivas",
  "kind.xlsx": "el libro de cálculo",
  "report.title": "Descargar",
  "report.words": "Cada archivo dice lo que se publicó, con los mismos números.",
  "report.pdf": "Documento (PDF)",
  "report.pptx": "Diapositivas (PPTX)",
  "report.xlsx": "Libro de cálculo (XLSX)",
  "report.noBrowser":
    "Este servidor no puede hacer archivos PDF. Abra la página para imprimir y elija «Guardar como PDF» en la ventana de impresión de su navegador.",
  "size.kb": "{n} kilobytes",
  "size.mb": "{n} megabytes",
};
