import type { en } from "./en";

/** The same words in Spanish. */
export const es: Record<keyof typeof en, string> = {
  "file.empty": "El archivo está vacío.",
  "file.noRows": "El archivo tiene un encabezado, pero ninguna fila de datos debajo.",
  "file.emptyZip": "Es un archivo ZIP sin nada dentro.",
  "file.oldExcel":
    "Es un libro de Excel antiguo (.xls), o uno con contraseña. Ábralo en Excel, guárdelo como .xlsx sin contraseña o como CSV, y envíe ese.",
  "file.pdf": "Es un PDF; exporte las respuestas como CSV o Excel y envíe ese archivo.",
  "file.zipInZip": "En el archivo ZIP, {name} es a su vez un archivo comprimido; descomprímalo antes.",
  "file.manyTables":
    "Este archivo ZIP contiene {n} tablas ({files}). Descomprímalo y envíe la que tiene las respuestas.",
  "file.zippedBook": "Este archivo ZIP contiene un libro de Excel ({files}). Descomprímalo y envíe el libro.",
  "file.zipNoTable":
    "Este archivo ZIP no contiene ningún CSV (contiene {files}). Envíe el archivo con las respuestas.",
  "file.zipNoFile": "Este archivo ZIP no contiene ningún CSV. Envíe el archivo con las respuestas.",
  "file.tooManyBytes": "Un archivo puede tener como máximo {most} MB.",
  "file.twoEncodings":
    "El archivo mezcla dos codificaciones: empieza como UTF-8 y sigue como otra cosa. Ábralo en el programa que lo hizo y guárdelo otra vez como CSV UTF-8.",
  "file.badUtf16": "El archivo está dañado: una parte no es texto UTF-16 válido.",
  "file.binaryExcel": "Es un libro de Excel binario (.xlsb). Guárdelo como .xlsx o CSV y envíe ese.",
  "file.openDocument": "Es una hoja de cálculo OpenDocument. Guárdela como .xlsx o CSV y envíe esa.",
  "file.tooManySheets": "El libro tiene más de {most} hojas.",
  "file.emptyBook": "El libro está vacío: ninguna hoja tiene datos.",
  "file.noSheet": "El libro no tiene ninguna hoja «{name}» con datos; tiene {sheets}.",
  "file.unclosedQuote":
    "Fila {row}, columna {column}: aquí se abren unas comillas que no se cierran, así que el resto del archivo sería una sola celda.",
  "file.unclosedQuoteInHeader":
    "Encabezado, columna {column}: aquí se abren unas comillas que no se cierran, así que el resto del archivo sería una sola celda.",
  "file.strayQuote":
    "Fila {row}, columna {column}: el texto sigue después de cerrar las comillas. Dentro de una celda, las comillas se escriben dos veces.",
  "file.strayQuoteInHeader":
    "Encabezado, columna {column}: el texto sigue después de cerrar las comillas. Dentro de una celda, las comillas se escriben dos veces.",
  "file.longCell":
    "Fila {row}, columna {column}: la celda tiene más de {most} caracteres, lo máximo que puede contener una celda. Quizá aquí se abren unas comillas que no se cierran.",
  "file.longCellInHeader":
    "Encabezado, columna {column}: la celda tiene más de {most} caracteres, lo máximo que puede contener una celda. Quizá aquí se abren unas comillas que no se cierran.",
  "file.longRow": "Fila {row}, columna {column}: la fila es demasiado larga para leerla.",
  "file.longRowInHeader": "Encabezado, columna {column}: la fila es demasiado larga para leerla.",
  "file.tooManyRows": "Un archivo puede tener como máximo {most} filas.",
  "file.farCell": "La celda {cell} está llena; se pueden leer como máximo {most} columnas.",
  "file.longSheetCell":
    "La celda {cell} tiene más de {most} caracteres, lo máximo que puede contener una celda.",
  "file.tooManyFiles": "El archivo comprimido contiene más de {most} archivos.",
  "file.locked": "El archivo está protegido con contraseña. Guárdelo sin ella y envíelo otra vez.",
  "file.damaged":
    "El archivo está dañado: es un libro de Excel o un archivo ZIP que no se puede descomprimir. Guárdelo otra vez y envíelo.",
  "file.swollen":
    "Descomprimido, el archivo ocuparía más de {most} MB, lo máximo que se lee. Guarde la hoja como CSV y envíela.",
  "file.packed":
    "Un libro de Excel o un archivo ZIP puede tener como máximo {most} MB. Guarde la hoja como CSV y envíela.",
  "file.tooManyTexts":
    "El libro contiene más textos distintos de los que se pueden leer a la vez. Guarde la hoja como CSV y envíela.",
  "file.tooManyColumns": "El archivo tiene {n} columnas; se pueden leer como máximo {most}.",
  "file.shortHeader":
    "El encabezado nombra {columns} columnas, pero la fila {row} y otras tienen {cells} celdas. Falta el nombre de una columna, así que nadie puede saber qué valor va dónde. Añádalo y envíe el archivo otra vez.",
  "file.answersAbove": "Las respuestas empiezan debajo de los nombres, así que después de la fila {row}.",
  "file.noHeaderRow": "El archivo no tiene la fila {row}, así que ahí no puede haber nombres de columnas.",
  "file.emptyHeaderRow": "La fila {row} está vacía, así que ahí no puede haber nombres de columnas.",
  "file.noAnswerRow": "El archivo no tiene la fila {row}, así que ahí no pueden empezar las respuestas.",
  "file.rowNumber": "El campo «{field}» es el número de una fila.",
  "file.first50": "El campo «{field}» es una de las primeras 50 filas.",
  "file.first55": "El campo «{field}» es una de las primeras 55 filas.",
  "file.manyQuestions":
    "La columna {column} nombra más de {n} preguntas distintas. ¿Es la que dice qué pregunta responde una fila?",
  "file.tooMuchToFold":
    "Este archivo tiene una fila por respuesta y es demasiado grande para juntarlo. Tráigalo en partes, con personas enteras en cada una.",
  "file.tooMuchMemory": "Leer este archivo necesita más memoria de la que se da a un archivo.",
  "file.brokeOff": "El envío del archivo se interrumpió.",
  "import.noProgram": "Aquí no hay tal programa.",
  "import.noFile": "Aquí no hay tal archivo. Lo que se subió y nadie confirmó se borra después de un día.",
  "import.importedAlready": "Este archivo ya se importó.",
  "import.notImported": "Este archivo no se ha importado.",
  "import.takenBack": "Este archivo ya se deshizo.",
  "import.noFailedRows": "De este archivo no se guardan filas con fallos.",
  "import.stopping": "El servidor se está deteniendo. No se guardó nada de esta importación.",
  "import.failedRows":
    "{n, plural, one {1 fila no se puede importar} many {# de filas no se pueden importar} other {# filas no se pueden importar}}, así que no se guardó nada. Corrija el archivo, o deje esas filas fuera.",
  "import.keepTogether":
    "{n, plural, one {1 fila no se puede importar} many {# de filas no se pueden importar} other {# filas no se pueden importar}}, así que no se guardó nada. Lo que hay en la columna {column} cuenta desde otro número que la escala; indíquelo. Dejar filas fuera conservaría respuestas equivocadas.",
  "map.doubledColumn":
    "el archivo tiene {n} columnas llamadas {column}; diga cuál es, con su lugar en el archivo: {there}",
  "map.noColumn": "el archivo no tiene la columna {column}; tiene {there}",
  "map.noWave": "{wave} no es un momento de este programa; tiene {there}",
  "map.noInstrument": "no hay ningún cuestionario {instrument}; hay {there}",
  "map.noItem": "{instrument} no tiene la pregunta {item}; tiene {there}",
  "map.noSubscale": "{instrument} no tiene la puntuación {subscale}; tiene {there}",
  "map.itemTaken": "la pregunta {item} de {instrument} ya tiene una columna en este momento",
  "map.scoreTaken": "{subscale} de {instrument} ya tiene una columna en este momento",
  "map.bothWays":
    "{instrument} viene como respuestas y también como puntuación en este momento; empareje una de las dos",
  "map.valuesOfNone": "ninguna columna está emparejada con un cuestionario {instrument}",
  "map.noAnswer": "{value} no es una respuesta de ninguna pregunta de {instrument}",
  "map.columnTaken": "esta columna ya está emparejada con una pregunta",
  "map.titleTwice": "aquí hay otra pregunta que también se llama {title}",
  "map.needsTitle": "necesita un título: sus columnas nombran las opciones, no la pregunta",
  "map.noAttributeName": "no puede ser el nombre de una característica",
  "map.attributeTwice": "{name} está dos veces",
  "map.attributeComma": "el nombre de una característica no lleva coma",
  "map.attributeReserved": "diga que es el grupo o la cohorte, o dé otro nombre a la característica",
  "map.noZone": "{zone} no es una zona horaria; escriba una como Europe/London o America/Chicago",
  "map.noFormat":
    '{format} no es una forma de escribir fechas; escriba una como "YYYY-MM-DD HH:mm:ss", "D/M/YYYY HH:mm", "M/D/YYYY h:mm A", "iso" o "excel"',
  "map.whichColumns": "¿Qué columnas contienen respuestas, y a qué preguntas?",
  "map.whoAnswered": "¿Qué columna distingue a las personas?",
  "map.whoIsListed": "¿Qué columna de esta lista dice de quién se trata?",
};
