import type { en } from "./en";

/** The same in Spanish, with "usted". */
export const es: Record<keyof typeof en, string> = {
  "find.title": "Buscar a una persona",
  "find.document": "Buscar a una persona · Common Ground",
  "find.lead":
    "Alguien puede preguntar qué guarda usted sobre su persona, quererlo en un archivo o querer que se borre. Aquí lo encuentra todo.",
  "find.forTeam": "Esta página es para el equipo",
  "find.forTeamAbout": "Muestra a una persona. La pueden abrir quienes dirigen o gestionan su organización.",
  "find.submit": "Buscar",
  "find.code": "Código",
  "find.codeAbout":
    "Como está en sus archivos y completo. Las mayúsculas y los espacios a los lados no importan.",
  "find.erased":
    "<b>Esta persona se borró el {day}.</b> No se guarda nada de ella salvo una marca, para que ningún archivo la traiga de vuelta: las filas con este código se dejan fuera.",
  "find.letIn": "Permitir otra vez este código en los archivos",
  "find.isLetIn": "Los archivos pueden volver a usar este código",
  "find.waiting":
    "{n, plural, one {<b>Un formulario en papel con este código</b> se copió una vez y espera la segunda copia.} many {<b>{n} formularios en papel con este código</b> se copiaron una vez y esperan la segunda copia.} other {<b>{n} formularios en papel con este código</b> se copiaron una vez y esperan la segunda copia.}} Si se borra lo copiado ya no puede haber segunda copia; el papel lo destruye usted.",
  "find.discard": "Borrar lo copiado",
  "find.isDiscarded": "Lo copiado se borró",

  "person.title": "Una persona",
  "person.document": "Una persona · Common Ground",
  "person.gone": "Aquí no hay nadie",
  "person.goneAbout": "Puede que la persona se haya borrado o retirado con un archivo.",
  "person.forTeamAbout":
    "Muestra a una persona. La pueden abrir quienes dirigen o gestionan su organización.",
  "person.waiting": "Reuniendo todo lo de esta persona",
  "person.codes": "Se conoce por {codes}.",
  "person.selfMade": "Se conoce por un código que inventó, del que solo se guarda una marca.",
  "person.both": "Se conoce por {codes} y por un código que inventó, del que solo se guarda una marca.",
  "person.none": "No se conoce por ningún código.",
  "person.csv": "Guardar como tabla (CSV)",
  "person.json": "Guardar todo (JSON)",
  "person.mail":
    "Recibe correo en {addresses}. {n, plural, one {Se escribió # correo} many {Se escribieron # de correos} other {Se escribieron # correos}}; los archivos dicen cuáles.",
  "person.noProgram": "Esta persona no está en ningún programa.",

  "erase.ask": "Borrar a esta persona",
  "erase.title": "¿Borrar todo lo de esta persona?",
  "erase.confirm": "Borrar para siempre",
  "erase.forGood": "Esto no se puede deshacer.",
  "erase.goes":
    "{n, plural, one {Se va # respuesta} many {Se van # de respuestas} other {Se van # respuestas}}, con los códigos, los consentimientos, los enlaces y lo que se decidió sobre esta persona. También se van los archivos en espera que la nombran: súbalos otra vez. Las publicaciones que se apoyan en sus respuestas dirán que ya no valen.",
  "erase.stays":
    "Queda que se borró a alguien, cuándo y quién lo hizo, y una marca que impide que un archivo traiga de vuelta a la persona. Si ella quiere una copia, guárdela antes.",
  "erase.done": "Todo lo de esta persona está borrado",

  "enrolled.joined": "Unida a otro código el {day}.",
  "enrolled.joinedBy": "Unida a otro código por {name} el {day}.",
  "enrolled.apart": "Separada de otro código el {day}.",
  "enrolled.apartBy": "Separada de otro código por {name} el {day}.",
  "enrolled.quote":
    "{question} Escrito de nuevo para otras personas: «{words}» ({state, select, draft {sin aprobar} approved {aprobado} other {retirado}}).",
  "enrolled.quoted": "Está en {reports}.",
  "enrolled.none": "Sin respuestas.",
  "enrolled.table": "Respuestas en {program}",
  "enrolled.caption": "Abra una para ver lo que respondió, sus puntuaciones y sus consentimientos.",
  "enrolled.response": "Respuesta",
  "enrolled.when": "Cuándo",
  "enrolled.date": "Fecha",
  "enrolled.noDate": "sin fecha",
  "enrolled.origin": "Vino de",
  "enrolled.counts": "Cuenta",
  "enrolled.survey": "La encuesta «{survey}»",
  "enrolled.row": "{file}, fila {row}",
  "enrolled.leftOut": "dejada fuera: {reason}",
  "enrolled.yes": "sí",
  "enrolled.no": "no, cuenta otra respuesta",
  "place.facts": "{facts}.",
  "place.group": "Grupo {group}",
  "place.noGroup": "Sin grupo",
  "place.cohort": "cohorte {cohort}",
  "place.noCohort": "sin cohorte",
  "place.attribute": "{name}: {value}",
  "place.file": "inscrita por el archivo {file}",
  "place.links":
    "{n, plural, one {# enlace personal} many {# de enlaces personales} other {# enlaces personales}}",
};
