import type { cellSayings } from "../cellSayings";

/** The same words in Spanish. */
export const es: Record<keyof typeof cellSayings, string> = {
  "problem.outside": "{cell} no está en la escala de {instrument}, pregunta {item}, que va de {min} a {max}",
  "problem.outsideCode":
    "{cell} no está en la escala de {instrument}, pregunta {item}, que va de {min} a {max}; si significa que falta la respuesta, dígalo donde se emparejan las respuestas de esta columna",
  "problem.outsideShifted":
    "{cell} no está en la escala de {instrument}, pregunta {item}, que va de {min} a {max}, después de sumar {offset}",
  "problem.outsideShiftedCode":
    "{cell} no está en la escala de {instrument}, pregunta {item}, que va de {min} a {max}, después de sumar {offset}; si significa que falta la respuesta, dígalo donde se emparejan las respuestas de esta columna",
  "problem.unknownAnswer":
    "{cell} no es una respuesta de {instrument}, pregunta {item}; se esperaba {expected}",
  "problem.notInRange":
    "{cell} no es una respuesta de {instrument}, pregunta {item}; se esperaba un número de {min} a {max}",
  "problem.disagrees":
    "{cell} dice {number}, pero {words} vale {value}; indique al emparejar las respuestas cuál de los dos es",
  "problem.scoreNoNumber":
    "{cell} no es un número; se esperaba una puntuación de {instrument} {subscale} de {low} a {high}",
  "problem.scoreOutside":
    "{cell} queda fuera de {low} a {high}; se esperaba una puntuación de {instrument} {subscale} de {low} a {high}",
  "problem.noNumber": "{cell} no es un número",
  "problem.noDate": "{cell} no es una fecha escrita como {format}",
  "problem.noTick": "{cell} no dice ni que {option} se eligió ni que no se eligió",
  "problem.width": "la fila tiene {cells} celdas, pero el encabezado nombra {columns} columnas",
  "problem.widthOne": "la fila tiene 1 celda, pero el encabezado nombra {columns} columnas",
  "problem.nul":
    "la celda contiene un carácter NUL, que ninguna herramienta de encuestas escribe; el archivo puede estar dañado",
  "problem.nobody":
    "sin participante: la celda no dice quién respondió, así que la fila no se puede emparejar",
  "problem.shortened":
    "una hoja de cálculo acortó este número, así que no se puede saber quién es la persona; exporte el archivo otra vez, o dé formato de texto a la columna antes de guardar",
  "problem.longCode":
    "tiene más de {most} caracteres; el código de una persona no puede ser un texto tan largo",
  "problem.longCohort": "tiene más de {most} caracteres; una cohorte no puede ser un texto tan largo",
  "problem.longGroup": "tiene más de {most} caracteres; un grupo no puede ser un texto tan largo",
  "problem.longAttribute":
    "tiene más de {most} caracteres; una característica no puede ser un texto tan largo",
  "problem.noWave": "la celda no dice qué momento es; se esperaba uno de {expected}",
  "problem.unknownWave": "{cell} no es uno de {expected}",
  "problem.notSix":
    "no es un código de seis partes: inicial de la madre, hermanos mayores, mes, día, inicial del lugar de nacimiento, inicial del segundo nombre, como M-2-04-17-L-X",
  "problem.six.mother": "no es una letra: la primera letra del nombre de la madre, o X",
  "problem.six.siblings": "no es un número de hermanas y hermanos mayores: de 0 a 4, o X",
  "problem.six.month": "no es un mes de nacimiento: de 01 a 12, o X",
  "problem.six.day": "no es un día de nacimiento: de 01 a 31, o X",
  "problem.six.town": "no es una letra: la primera letra del lugar de nacimiento, o X",
  "problem.six.middle": "no es una letra: la primera letra del segundo nombre, o X",
  "problem.part.mother": "una parte del código no es una letra: la primera letra del nombre de la madre, o X",
  "problem.part.siblings":
    "una parte del código no es un número de hermanas y hermanos mayores: de 0 a 4, o X",
  "problem.part.month": "una parte del código no es un mes de nacimiento: de 01 a 12, o X",
  "problem.part.day": "una parte del código no es un día de nacimiento: de 01 a 31, o X",
  "problem.part.town": "una parte del código no es una letra: la primera letra del lugar de nacimiento, o X",
  "problem.part.middle": "una parte del código no es una letra: la primera letra del segundo nombre, o X",
  "problem.differ":
    "{cell} aquí, y {said} en la fila {row}: las respuestas de un mismo cuestionario dicen cosas distintas",
  "problem.noQuestion": "la celda no dice a qué pregunta responde",
  "problem.twice":
    "la misma persona responde dos veces a {question} en el mismo momento: en las filas {before} y {row}",
  "problem.twiceApart":
    "la misma persona responde dos veces a {question} en el mismo momento: en las filas {before} y {row}, que se diferencian en {columns}. Una columna dice a qué pregunta responde una fila: donde lo dicen dos juntas, escriba antes las dos en una sola columna",
  "problem.others": "otros problemas",
  "advice.offered":
    "parece ir de {low} a {high}, mientras que la escala va de {min} a {max}; si el archivo cuenta desde otro número, sume {offset}",
  "advice.without":
    "va de {low} a {high}, que con la suma de {present} que está puesta da de {madeLow} a {madeHigh}, mientras que la escala va de {min} a {max}; sin sumar nada encaja",
  "advice.instead":
    "va de {low} a {high}, que con la suma de {present} que está puesta da de {madeLow} a {madeHigh}, mientras que la escala va de {min} a {max}; si el archivo cuenta desde otro número, sumar {offset} encaja en su lugar",
  "ask.perAnswer":
    "Esto parece tener una fila por respuesta: {item} dice qué pregunta, {value} qué se respondió. ¿Es así? Entonces las filas se juntan primero, una por cuestionario.",
  "ask.roster":
    "Ninguna columna de este archivo se reconoce como respuesta. ¿Es una lista de las personas que participan, con el grupo o la cohorte de cada una?",
  "ask.waveMeant": "¿Qué momento se quiere decir en {columns}?",
  "ask.waveColumns": "La misma pregunta está en varias columnas. ¿Son de momentos distintos: {example}?",
  "ask.wave": "¿De qué momento son estas respuestas?",
  "ask.waveRivals": "¿Qué columna dice el momento: {column} o {other}?",
  "ask.waveMeaning": "La columna {column} parece decir el momento. ¿Es correcto: {meaning}?",
  "ask.waveOfFile": "El nombre {name} suena a {wave}. ¿Son todas las respuestas de ese momento?",
  "ask.participant":
    "¿Qué columna distingue a las personas? Sin ella, las respuestas de antes y después de nadie se pueden juntar.",
  "ask.participantRivals": "¿Qué columna distingue a las personas: {columns}?",
  "ask.cohort": "¿Qué columna es la cohorte?",
  "ask.group": "¿Qué columna es el grupo?",
  "ask.dayOrder": "En la columna {column}, ¿en {cell} va primero el día o el mes?",
  "ask.zone": "¿De qué reloj son las horas de {column}? {cell} no dice la zona horaria.",
  "ask.zoneSerials": "¿De qué reloj son las horas de {column}? No dicen la zona horaria.",
  "ask.selfCode":
    "Estas columnas parecen las seis partes de un código que cada persona se hizo: {columns}. ¿Es así? Entonces se guardan cifradas, nunca tal cual.",
  "ask.shift":
    "Lo que hay en {columns} parece ir de {low} a {high}, mientras que la escala va de {min} a {max}; si el archivo cuenta desde otro número, sume {offset}. ¿Es así?",
  "ask.outside":
    "La columna {column} contiene {cells}, pero {instrument}, pregunta {item}, va de {min} a {max}. ¿Qué significan?",
  "ask.words": "¿Qué significan estas palabras para {instrument} ({expected})? {words}",
  "ask.wordsMeant": "¿Significan esto estas palabras para {instrument} ({expected})? {words}",
  "ask.almostItems": "Estas columnas se leen casi como {instrument}: {columns}. ¿Son sus preguntas?",
  "ask.numbered":
    "Las columnas {columns} solo están numeradas. ¿Qué cuestionario son, en su orden publicado?",
  "ask.missingItem":
    "Junto a {columns} no hay una columna para cada pregunta: {instrument} tiene {items} preguntas, así que ahí no se puede formar su puntuación. ¿Importarlo de todos modos?",
  "ask.oneColumn":
    "El archivo tiene una sola columna, así que no hay ninguna columna con respuestas. ¿Es el archivo correcto?",
  "ask.noAnswers":
    "¿Qué columnas contienen respuestas, y a qué cuestionario? Aquí no se conoce ninguno de los nombres de columnas ni de las preguntas.",
  "ask.sameCohort": "La última vez todo el archivo era de la cohorte {name}. ¿Este también?",
  "ask.sameGroup": "La última vez todo el archivo era del grupo {name}. ¿Este también?",
  "ask.otherDates":
    "La columna {column} no contiene fechas escritas como {format}, como la última vez. ¿Cómo están escritas, si todavía dice cuándo se respondió?",
  "csv.row": "fila",
  "csv.problem": "problema",
  "csv.beyond": "celdas más allá del encabezado: {cells}",
  "csv.more":
    "{n, plural, one {1 fila más falló y no se muestra} many {# de filas más fallaron y no se muestran} other {# filas más fallaron y no se muestran}} aquí",
};
