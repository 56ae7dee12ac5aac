import type { en } from "./en";

/** The same words in Spanish, with "usted" and with "persona" for people. */
export const es: Record<keyof typeof en, string> = {
  "page.title": "Cómo calculamos",
  "page.lead":
    "Cada fórmula, cada decisión y cada fuente detrás de los números que ve. Junto a una barra están las decisiones que tomamos, y por qué. Cada estadística empieza con palabras sencillas; bajo su línea está lo que dice el propio código, en inglés, para quien quiera comprobarlo.",
  "page.contents": "En esta página",
  "page.documentTitle": "Cómo calculamos · Common Ground",
  "page.given": "Qué entra",
  "page.returns": "Qué sale",
  "page.throws": "Qué se rechaza",
  "page.sources": "Fuente",
  "page.madeOf": "Hecho de",
  "page.checked": "Comprobado con",
  "page.from": "En el código",
  "page.link": "Enlace a: {title}",

  "chapter.reading.title": "Cómo leer un número",
  "chapter.reading.words":
    "Un número de una encuesta nunca es exacto. Otras personas, o las mismas otro día, habrían respondido un poco distinto. Por eso junto a cada número decimos hasta qué punto es seguro.",
  "choice.before-and-after.title": "Antes y después",
  "choice.before-and-after.words":
    "El cambio es siempre después menos antes, y nunca le damos la vuelta. En una escala donde más bajo es mejor, como la soledad, un cambio de −1 es una buena noticia, y las palabras y la flecha lo dicen. En las fórmulas, “pre” es la puntuación de antes, “post” la de después y “n” un número de personas.",
  "choice.likely-range.title": "El intervalo probable",
  "choice.likely-range.words":
    "Junto a una estimación hay un intervalo, como «probablemente entre 0,4 y 1,2 más baja». Es un intervalo de confianza del {confidence} %: si preguntáramos a muchos grupos como este, unos {confidence} de 100 intervalos así contendrían el valor verdadero. El intervalo cubre solo el azar. No cubre a quienes no respondieron ni lo demás que pasó en la vida de las personas.\n\nCuando el intervalo contiene el cero, escribimos que no podemos saber. No es lo mismo que «nada cambió».",
  "choice.p-values.title": "Qué dice p",
  "choice.p-values.words":
    "p es la probabilidad de un resultado al menos tan lejos de «sin cambio» si en verdad nada hubiera cambiado. No dice lo grande ni lo importante que es un cambio; por eso el intervalo va primero. Todos los valores p de aquí miran a los dos lados. No llamamos «significativo» a ningún resultado: no hay una línea en 0,05 donde un hallazgo se vuelva verdadero.",
  "choice.no-figure.title": "Cuándo no damos un número",
  "choice.no-figure.words":
    "Algunos números no se pueden calcular, y entonces decimos por qué en lugar de escribir algo que lo parezca. «Muy pocas»: no hay bastantes personas. «Sin dispersión»: todas tienen el mismo valor, así que no hay con qué medir. «Demasiadas»: contar todos los casos llevaría demasiado tiempo, y al lado hay una aproximación. «Oculto» es otra cosa: el número existe y se guarda para proteger a las personas.",
  "statistic.what-we-say.title": "Qué decimos de un cambio",
  "statistic.what-we-say.words":
    "La frase sale del intervalo probable por una regla fija, y nunca es más fuerte que el intervalo.",
  "statistic.benefit.title": "Hacia dónde es mejor",
  "statistic.benefit.words":
    "Cada escala dice si es mejor más alto o más bajo. Las puntuaciones se guardan como son y nunca se les da la vuelta.",
  "statistic.explained.title": "Cómo se calculó esto",
  "statistic.explained.words":
    "Junto a un número puede abrir su fórmula con los números que entraron en ella, y calcularlo otra vez.",
  "choice.compared-with-r.title": "Comparado con R",
  "choice.compared-with-r.words":
    "R es un programa libre en el que confían quienes trabajan en estadística. Nuestros números coinciden con los de R en nueve cifras o más, y unas pruebas los comparan cada vez que cambia el producto. Donde R mismo tiene varias respuestas, decimos cuál damos.",

  "chapter.counted.title": "A quién se cuenta",
  "chapter.counted.words":
    "Antes de cualquier cálculo está la pregunta de qué respuestas entran. Aquí se comete la mayoría de los errores en los informes sobre programas.",
  "choice.pairs-only.title": "El cambio se dice solo de quienes respondieron las dos veces",
  "choice.pairs-only.words":
    "Si se van las personas solas, la media de las que quedan baja aunque nadie se sienta distinto. Por eso cada cambio, cada intervalo y cada tamaño del efecto son de personas con una puntuación antes y otra después. Las medias de antes y de después también son de esas mismas personas. Quienes respondieron una vez se cuentan, se muestran aparte como «no son las mismas personas» y nunca se mezclan.",
  "statistic.change-table.title": "La tabla del cambio",
  "statistic.change-table.words":
    "Todo lo que decimos del cambio se puede calcular con cuántas personas pasaron de qué puntuación a cuál. Así que eso es todo lo que ve un análisis: recuentos, sin nombres y sin filas de personas.",
  "statistic.scores.title": "De las respuestas a una puntuación",
  "statistic.scores.words":
    "Cada cuestionario se puntúa como lo publicaron sus autores: qué preguntas se dan la vuelta, si las respuestas se suman o se promedian y cuántas pueden faltar.",
  "statistic.prorated-scores.title": "Puntuaciones cuando faltan respuestas",
  "statistic.prorated-scores.words":
    "Donde los autores no dieron una regla para las respuestas que faltan, puede elegir una: la media de las respuestas dadas, si están al menos cuatro de cada cinco. Esas puntuaciones se guardan como otra versión, porque son otra medida.",
  "choice.three-ways-of-missing.title": "Tres formas de faltar siguen separadas",
  "choice.three-ways-of-missing.words":
    "«Sin preguntar»: la encuesta no tenía esa pregunta. «Sin responder»: se preguntó y quedó en blanco. «Prefiere no decirlo»: alguien decidió no contarlo. Significan cosas distintas, así que las contamos aparte. Ninguna se guarda como un número entre las respuestas, y ninguna se rellena con una suposición.",
  "statistic.missing-answers.title": "Cuándo se dicen las formas de faltar",
  "statistic.missing-answers.words":
    "Su equipo ve cuántas respuestas faltan de cada forma. Los demás lo ven donde ninguna forma tiene solo unas pocas personas.",
  "choice.versions-never-joined.title": "Las versiones de una escala nunca se unen",
  "choice.versions-never-joined.words":
    "Un cuestionario con otras opciones de respuesta, otro rango u otra manera de puntuar es otra versión, aunque se llame igual. Una puntuación de 6 no significa lo mismo en las dos. Por eso nunca unimos dos versiones en una media, un cambio o un gráfico.",
  "choice.then-is-not-before.title": "Mirar atrás no es antes",
  "choice.then-is-not-before.words":
    "Algunas encuestas preguntan al final: «¿Cómo estaba cuando empezó?» La memoria se inclina hacia cómo nos sentimos ahora. Esas respuestas se guardan como un momento propio y nunca ocupan el lugar de las que se dieron antes.",
  "choice.excluded-answers.title": "Las respuestas que no cuentan también se cuentan",
  "choice.excluded-answers.words":
    "Su equipo puede dejar fuera una respuesta, como una prueba o una copia, con un motivo. Entonces no entra en ningún número, y se puede ver cuántas se dejaron fuera. Nada se quita en silencio.",

  "chapter.change.title": "Cambio",
  "chapter.change.words":
    "¿Cuánto se movieron las puntuaciones y hasta qué punto es seguro? La primera respuesta va en puntos de la escala, porque en eso respondieron las personas.",
  "choice.not-the-cause.title": "Antes y después no pueden mostrar la causa",
  "choice.not-the-cause.words":
    "Las personas cambian por muchas razones: la estación, una vecina nueva, el tiempo. Una encuesta antes y después lo ve todo junto. Por eso decimos qué cambió y nunca qué lo hizo cambiar. Una cohorte de comparación, como una lista de espera, ayuda; solo un sorteo puede resolverlo.",
  "choice.never-at-least-one.title": "Nunca escribimos «mejoró en al menos uno de {outcomes}»",
  "choice.never-at-least-one.words":
    "Suena modesto y casi siempre es verdad. Tome {outcomes} resultados que no tienen nada que ver entre sí, y personas que en verdad no cambian. Cada puntuación se mueve un poco, hacia arriba tantas veces como hacia abajo. Si cuenta cualquier movimiento hacia arriba, la probabilidad de que suba al menos uno de {outcomes} es 1 menos un medio multiplicado por sí mismo {outcomes} veces, es decir, {atLeastOne} %. Así que {atLeastOne} de 100 personas habrían «mejorado» sin ningún cambio. En lugar de eso decimos cada resultado por separado.",
  "statistic.mean.title": "Media",
  "statistic.mean.words": "Todas las puntuaciones sumadas y repartidas por igual: el promedio.",
  "statistic.variance.title": "Varianza",
  "statistic.variance.words":
    "Cuánto se alejan las puntuaciones de su media, al cuadrado. Está detrás de la mayoría de las fórmulas de aquí y no se muestra sola.",
  "statistic.standard-deviation.title": "Desviación estándar (DE)",
  "statistic.standard-deviation.words":
    "Cuánto se separan las personas, en puntos. En muchas escalas, unas dos terceras partes de las personas están a menos de una DE de la media.",
  "statistic.mean-change-t-interval.title": "Cambio medio y su intervalo probable",
  "statistic.mean-change-t-interval.words":
    "La media del cambio de todas las personas, en puntos, con el intervalo en que probablemente está la media verdadera. Es el primer número de cada gráfico de cambio.",
  "statistic.paired-t.title": "Prueba t para datos emparejados",
  "statistic.paired-t.words":
    "Pregunta si un cambio medio tan lejos de cero sorprendería si en verdad nada hubiera cambiado.",
  "statistic.pearson-r.title": "Correlación entre antes y después (r)",
  "statistic.pearson-r.words":
    "Si las personas que estaban altas antes también lo están después. 1 significa el mismo orden; 0, que una cosa no dice nada de la otra.",
  "statistic.quantile.title": "Mediana y cuartiles",
  "statistic.quantile.words":
    "La mediana es la puntuación de la persona de en medio. Una cuarta parte de las personas está por debajo del cuartil inferior y otra cuarta parte por encima del superior.",
  "statistic.five-numbers.title": "Los cinco números de un diagrama de caja",
  "statistic.five-numbers.words":
    "La puntuación más baja, los dos cuartiles, la mediana y la puntuación más alta.",
  "statistic.regression-to-the-mean.title": "Regresión a la media",
  "statistic.regression-to-the-mean.words":
    "Si invita a personas porque ahora se sienten muy solas, muchas se sentirán algo mejor la próxima vez haga lo que haga: una mala semana pasa. Cuando casi todas empezaron en el peor extremo, lo decimos junto al cambio, porque una parte del cambio es esto.",
  "statistic.crowded-ends.title": "Suelo y techo",
  "statistic.crowded-ends.words":
    "Quien está en el extremo de una escala no puede ir más allá. Cuando el {crowded} % de las personas o más está en un extremo, lo decimos: puede que la escala sea demasiado corta para mostrar qué les pasó.",
  "statistic.few-people.title": "Grupos pequeños",
  "statistic.few-people.words":
    "Hasta {few} personas dibujamos a cada una como un punto y usamos palabras más abiertas, porque una persona mueve la media a la vista de todas. Con menos de {team} personas no mostramos ninguna media.",

  "chapter.effect-sizes.title": "Tamaños del efecto",
  "chapter.effect-sizes.words":
    "¿Es mucho medio punto? Depende de la escala. Un tamaño del efecto divide el cambio entre lo que difieren las personas, para poder comparar escalas. Hay varios, dividen entre cosas distintas, y con los mismos datos uno puede ser el doble de otro. Por eso cada uno lleva siempre su nombre.",
  "choice.which-effect-size.title": "Dos por defecto: d_z y g_av",
  "choice.which-effect-size.words":
    "d_z divide entre lo que difieren los cambios de las personas: dice hasta qué punto cambiaron igual. d_av divide entre lo que se separan las puntuaciones de las personas: dice lo grande que es el cambio en términos de cada día. d_z puede ser grande para un cambio muy pequeño que comparten todas. Cuando compare con un estudio, compare con el mismo.\n\nd_av tiene dos formas que los manuales llaman igual. La habitual aquí divide entre la raíz de la varianza media; la otra, entre la media de las dos desviaciones estándar, tiene su propio nombre.",
  "statistic.cohens-d-z.title": "d_z de Cohen",
  "statistic.cohens-d-z.words":
    "El cambio medio en unidades de cuánto difieren los cambios: hasta qué punto las personas cambiaron igual.",
  "statistic.hedges-g-z.title": "g_z de Hedges",
  "statistic.hedges-g-z.words":
    "d_z con una corrección para grupos pequeños, en los que d sale un poco demasiado grande.",
  "statistic.cohens-d-av.title": "d_av de Cohen",
  "statistic.cohens-d-av.words":
    "El cambio medio en unidades de cuánto se separan las puntuaciones de las personas, antes y después tomados juntos.",
  "statistic.hedges-g-av.title": "g_av de Hedges",
  "statistic.hedges-g-av.words":
    "d_av con la corrección para grupos pequeños. Es el tamaño del efecto que proponemos para comparar escalas.",
  "statistic.cohens-d-av-mean-of-sds.title": "d_av de Cohen, con la media de las dos DE",
  "statistic.cohens-d-av-mean-of-sds.words":
    "El otro d_av de los manuales. Difiere del primero solo donde las puntuaciones se dispersan más en un momento que en el otro.",
  "statistic.hedges-g-av-mean-of-sds.title": "g_av de Hedges, con la media de las dos DE",
  "statistic.hedges-g-av-mean-of-sds.words": "El otro d_av, con la corrección para grupos pequeños.",
  "statistic.cohens-d-rm.title": "d_rm de Cohen",
  "statistic.cohens-d-rm.words":
    "d_z devuelto a la dispersión de las puntuaciones mediante la correlación entre antes y después. Está aquí para comparar con estudios que lo dan.",
  "statistic.hedges-g-rm.title": "g_rm de Hedges",
  "statistic.hedges-g-rm.words": "d_rm con la corrección para grupos pequeños.",
  "statistic.beckers-d.title": "d de Becker",
  "statistic.beckers-d.words":
    "El cambio medio en unidades de cuánto se separaban las personas antes de que nada pudiera cambiarlo.",
  "statistic.beckers-g.title": "g de Becker",
  "statistic.beckers-g.words": "La d de Becker con la corrección para grupos pequeños.",
  "statistic.hedges-correction.title": "Corrección de Hedges (J)",
  "statistic.hedges-correction.words":
    "Con pocas personas toda d sale algo demasiado grande. J es el número que lo compensa. Usamos el exacto, no el atajo habitual.",
  "choice.exact-limits-of-d.title": "Intervalos de d a partir de la distribución t no central",
  "choice.exact-limits-of-d.words":
    "Un tamaño del efecto es un cambio dividido entre una dispersión, y los dos son inciertos. Un simple «más o menos» deja fuera la segunda. La distribución t no central tiene en cuenta las dos, así que de ella salen los intervalos de d_z, de d_av y de la d de dos grupos. d_rm y la d de Becker no tienen una distribución así; los suyos se apoyan en un error estándar, como lo dan sus autores.",
  "statistic.noncentrality-limits.title": "Límites de la no centralidad",
  "statistic.noncentrality-limits.words":
    "El paso de la t que se vio al intervalo de tamaños del efecto que encajan con ella.",
  "statistic.noncentral-t.title": "La distribución t no central",
  "statistic.noncentral-t.words":
    "Cómo cae t cuando en verdad hay un cambio. La nuestra vale también para efectos muy grandes y para millones de personas.",

  "chapter.ranks.title": "Rangos",
  "chapter.ranks.words":
    "Unos pocos cambios muy grandes pueden arrastrar una media. Estos números miran el orden de los cambios: quién cambió más, no cuántos puntos más.",
  "choice.rule-of-r.title": "Exacto o aproximado: la regla de R",
  "choice.rule-of-r.words":
    "La prueba de Wilcoxon se puede contar con exactitud o aproximar. Seguimos a R: exacta con menos de 50 personas cuando ningún cambio es cero y no hay dos del mismo tamaño; si no, la aproximación normal con la corrección de continuidad. En las escalas cortas casi siempre hay empates, así que lo que suele ver es la aproximación. No elegimos según qué p sale más pequeña.",
  "statistic.wilcoxon-signed-rank.title": "Prueba de rangos con signo de Wilcoxon",
  "statistic.wilcoxon-signed-rank.words":
    "La pregunta de la prueba t, hecha por rangos, para que unos pocos cambios muy grandes no cuenten más que otros.",
  "statistic.wilcoxon-signed-rank-exact.title": "Prueba de Wilcoxon, contada con exactitud",
  "statistic.wilcoxon-signed-rank-exact.words":
    "Si se pide, también con empates: se cuentan todas las formas en que los mismos cambios podrían haber ido hacia arriba o hacia abajo.",
  "statistic.wilcoxon-signed-rank-normal-corrected.title": "Prueba de Wilcoxon, aproximada",
  "statistic.wilcoxon-signed-rank-normal-corrected.words":
    "Para cualquier número de personas, con la corrección de continuidad y, si se pide, sin ella.",
  "choice.zeros-dropped.title": "Quienes no cambiaron: fuera, con la manera de Pratt al lado",
  "choice.zeros-dropped.words":
    "La prueba de Wilcoxon deja fuera a las personas cuya puntuación siguió igual, y R lo hace así. La manera de Pratt las mantiene en el orden. Las dos pueden diferir cuando muchas no cambiaron. Mostramos la primera por defecto, porque es la que se puede comprobar en la mayoría de los programas, y damos la de Pratt con todos los detalles.",
  "statistic.wilcoxon-pratt-normal-uncorrected.title": "Prueba de Wilcoxon a la manera de Pratt",
  "statistic.wilcoxon-pratt-normal-uncorrected.words":
    "Las personas que no cambiaron también reciben un rango, antes de dejarlas fuera.",
  "statistic.rank-biserial.title": "Correlación biserial por rangos",
  "statistic.rank-biserial.words":
    "Cuánto pesan más las subidas que las bajadas: 1 cuando subieron todas las personas que se movieron, −1 cuando bajaron todas, 0 cuando las dos pesan igual.",
  "statistic.hodges-lehmann.title": "Estimación de Hodges–Lehmann",
  "statistic.hodges-lehmann.words":
    "Un cambio central en puntos que unos pocos cambios muy grandes no pueden arrastrar.",
  "statistic.sign-exact.title": "Prueba de los signos",
  "statistic.sign-exact.words": "Solo pregunta: ¿subieron tantas personas como bajaron? Cuánto no importa.",
  "choice.limits-of-counting.title": "Hasta dónde contamos",
  "choice.limits-of-counting.words":
    "Contar todos los casos crece con el número de personas. La prueba exacta de Wilcoxon se cuenta hasta {exactLimit} personas que cambiaron. La prueba exacta de Fisher se cuenta mientras lleva unas décimas de segundo. Más allá, la respuesta es «demasiadas», y al lado está la aproximación, que es buena para esos números.",
  "statistic.signed-ranks.title": "Ordenar los cambios",
  "statistic.signed-ranks.words":
    "Los cambios se ordenan por tamaño; los iguales comparten la media de sus rangos.",
  "statistic.signed-rank-distribution.title": "La distribución exacta de V",
  "statistic.signed-rank-distribution.words": "Cómo se cuenta la p exacta de la prueba de Wilcoxon.",
  "statistic.walsh-averages.title": "Promedios de Walsh",
  "statistic.walsh-averages.words":
    "Las medias de todos los pares de cambios, de las que se leen la estimación de Hodges–Lehmann y su intervalo.",

  "chapter.better-same-worse.title": "Mejor, igual, peor",
  "chapter.better-same-worse.words":
    "¿Cuántas personas están mejor? Para eso hace falta una línea: ¿cuánto tiene que moverse una puntuación para ser más que el vaivén del cuestionario?",
  "choice.not-any-point.title": "Un punto todavía no es mejor",
  "choice.not-any-point.words":
    "Pregunte a alguien dos veces en una semana y la puntuación será distinta. Contar cada punto de más como «mejor» cuenta ese ruido. Por eso decimos «mejor» o «peor» solo de un cambio mayor que el error del propio cuestionario, e «igual» significa: demasiado pequeño para saberlo. Donde no se conoce la fiabilidad de una escala no decimos nada de mejor y peor. Cuántas personas subieron, siguieron igual o bajaron en cualquier medida se dice tal cual.",
  "statistic.jacobson-truax-rci.title": "Cambio fiable",
  "statistic.jacobson-truax-rci.words":
    "La franja de cambio que explica el error del propio cuestionario. Fuera de ella un cambio es fiable: solo unas 5 de 100 personas sin cambio verdadero caerían ahí.",
  "choice.two-spreads.title": "En qué dispersión se apoya la franja",
  "choice.two-spreads.words":
    "La franja necesita la dispersión de las puntuaciones de antes. La tomamos de todas las personas que respondieron antes, en todos los grupos y también las que se fueron: más personas, un número más estable y la misma franja para cada grupo. Se puede tomar en su lugar la dispersión de solo las personas de las que se habla, y da otra franja. Su equipo ve las dos. Fuera del equipo solo se dice la primera, porque dos franjas que difieren un poco hablarían de las pocas personas que hay entre ellas.",
  "statistic.which-reliability.title": "Qué fiabilidad se usa",
  "statistic.which-reliability.words":
    "Primero va una fiabilidad publicada; después, el alfa de Cronbach de sus propias respuestas de antes. Su fuente está junto al número.",
  "statistic.alpha-to-rest-on.title": "Cuándo basta su propia alfa",
  "statistic.alpha-to-rest-on.words":
    "El alfa de pocas personas es sobre todo azar. Por eso se usa para el cambio fiable solo cuando bastantes personas respondieron todas las preguntas.",
  "statistic.moved.title": "Quiénes subieron, siguieron igual y bajaron",
  "statistic.moved.words":
    "Proporciones de personas más allá de la franja y, aparte, con cualquier cambio. Cada una tiene su intervalo.",

  "chapter.cut-offs.title": "Puntos de corte",
  "chapter.cut-offs.words":
    "Algunas escalas tienen una línea publicada, como «6 o más: soledad». Entonces podemos contar quién estaba a cada lado antes y después.",
  "choice.published-lines-only.title": "Solo líneas que alguien ha publicado",
  "choice.published-lines-only.words":
    "Nunca inventamos una línea entre estar bien y estar mal. Un punto de corte, una franja o una norma se muestra solo donde los autores del cuestionario o un estudio la dieron, con su población, su año y su manera de preguntar junto al número. Una línea parte una escala en dos: quien pasa de 6 a 5 la cruza; quien pasa de 9 a 6, no. Por eso el cambio medio va primero.",
  "statistic.which-cut-offs.title": "Qué líneas se usan",
  "statistic.which-cut-offs.words":
    "Las franjas y los indicadores que nombra la definición del cuestionario, con su fuente.",
  "statistic.cut-off-crossing.title": "Cruzar un punto de corte",
  "statistic.cut-off-crossing.words":
    "La proporción de personas más allá de la línea antes y después, de las mismas personas, y cuánto cambió.",
  "statistic.wilson.title": "Una proporción de personas y su intervalo",
  "statistic.wilson.words":
    "Cuántas de todas las personas, como proporción, con un intervalo que sigue siendo honesto para grupos pequeños y para «nadie» y «todas».",
  "statistic.newcombe-paired-10.title": "Cuánto cambió una proporción",
  "statistic.newcombe-paired-10.words":
    "La proporción de después menos la de antes, con un intervalo que sabe que son las mismas personas.",
  "statistic.mcnemar.title": "Prueba de McNemar",
  "statistic.mcnemar.words": "¿Cruzaron la línea tantas personas hacia un lado como hacia el otro?",

  "chapter.reliability.title": "Fiabilidad",
  "chapter.reliability.words":
    "¿Encajan las preguntas de una escala lo bastante para sumarlas? ¿Y es estable la puntuación que forman?",
  "choice.alpha-and-missing-answers.title": "Dos alfas cuando faltan respuestas",
  "choice.alpha-and-missing-answers.words":
    "El alfa puede apoyarse en quienes respondieron todas las preguntas o, para cada par de preguntas, en todas las personas que respondieron las dos. La primera deja fuera a más personas, la segunda mezcla personas. Si no falta ninguna respuesta son iguales. Se dan las dos, con su nombre.",
  "statistic.cronbach-alpha.title": "Alfa de Cronbach",
  "statistic.cronbach-alpha.words":
    "Cerca de 1: las preguntas se mueven juntas. Cerca de 0: tienen poco en común. No dice nada de si miden lo que deberían.",
  "statistic.item-rest.title": "Correlación ítem–resto",
  "statistic.item-rest.words":
    "Cuánto va una pregunta con la suma de las demás. A una pregunta que va en contra de ellas quizá se le dio la vuelta mal.",
  "statistic.cohens-kappa.title": "Kappa de Cohen",
  "statistic.cohens-kappa.words":
    "Dos personas leen las mismas respuestas abiertas. 1: dieron siempre los mismos códigos. 0: no coinciden más de lo que daría el azar.",
  "statistic.item-covariances.title": "Covarianzas de las preguntas",
  "statistic.item-covariances.words":
    "De lo que están hechos el alfa y las correlaciones ítem–resto. La base de datos suma; las filas de personas nunca salen de ella.",

  "chapter.groups.title": "Grupos y diferencias",
  "chapter.groups.words":
    "¿Cambió un grupo más que otro? ¿Se cierra una diferencia? Los grupos que las personas eligieron, o en los que se las puso, son distintos en muchas cosas. Estos números los describen y no dicen por qué.",
  "choice.welch-by-default.title": "Welch antes que Student",
  "choice.welch-by-default.words":
    "La prueba t de Student da por hecho que los dos grupos se dispersan igual. La de Welch no, y donde sí es así no pierde casi nada. Por eso mostramos la de Welch; la de Student está para quien la pida.",
  "statistic.gap.title": "Una diferencia entre grupos, y su cambio",
  "statistic.gap.words":
    "La media de un grupo menos la de los demás, antes y después, y cuánto se movió la diferencia. Todo es de quienes respondieron las dos veces, o una diferencia podría cerrarse solo porque respondieron otras personas.",
  "statistic.equity-panel.title": "Las diferencias en todas las escalas a la vez",
  "statistic.equity-panel.words":
    "Cada grupo en cada escala, con valores p ajustados a cuántas diferencias se miran juntas.",
  "statistic.stand-in.title": "Diferencias a partir de números ya dichos",
  "statistic.stand-in.words":
    "Una diferencia se calcula con las medias y las dispersiones que ya se pueden leer, así que no puede decir nada nuevo de un grupo oculto.",
  "statistic.difference-in-change-welch.title": "Diferencia en el cambio",
  "statistic.difference-in-change-welch.words":
    "Cuánto más cambiaron las personas de un programa que las que no estaban en él. Lo que les pasó a las dos desaparece.",
  "statistic.comparison-cohort.title": "Junto a una cohorte de comparación",
  "statistic.comparison-cohort.words":
    "Una lista de espera, u otras personas que no estaban en el programa, nunca entra en los números del propio programa. También decimos si las dos empezaron en el mismo lugar.",
  "statistic.welch-t.title": "Prueba t de Welch",
  "statistic.welch-t.words": "Si dos grupos separados difieren en la media.",
  "statistic.welch-difference.title": "Diferencia de dos medias",
  "statistic.welch-difference.words": "Cuánto se separan dos grupos, con el intervalo de Welch.",
  "statistic.student-t.title": "Prueba t de Student",
  "statistic.student-t.words": "La misma pregunta, si los dos grupos se dispersan igual.",
  "statistic.student-difference.title": "Diferencia de dos medias, a la manera de Student",
  "statistic.student-difference.words": "Cuánto se separan dos grupos, si los dos se dispersan igual.",
  "statistic.cohens-d-pooled.title": "d de Cohen de dos grupos",
  "statistic.cohens-d-pooled.words":
    "Cuánto se separan dos grupos, en unidades de la dispersión que comparten.",
  "statistic.hedges-g-pooled.title": "g de Hedges de dos grupos",
  "statistic.hedges-g-pooled.words": "Lo mismo, corregido para grupos pequeños.",
  "statistic.pooled-spread.title": "Dispersión común de dos grupos",
  "statistic.pooled-spread.words": "La dispersión de dos grupos, si tienen la misma.",
  "statistic.between-groups.title": "Todos los grupos uno junto a otro",
  "statistic.between-groups.words":
    "Si el cambio difiere entre los grupos que se muestran. Los grupos ocultos no participan.",
  "statistic.anova.title": "Análisis de varianza",
  "statistic.anova.words": "Si varios grupos difieren en la media, si todos se dispersan igual.",
  "statistic.welch-anova.title": "Análisis de varianza de Welch",
  "statistic.welch-anova.words":
    "Si varios grupos difieren en la media, sin dar por hecho que se dispersan igual.",
  "statistic.kruskal-wallis.title": "Prueba de Kruskal–Wallis",
  "statistic.kruskal-wallis.words": "La misma pregunta por rangos.",
  "statistic.ancova.title": "Análisis de covarianza",
  "statistic.ancova.words":
    "Compara los grupos después, como si todos hubieran empezado en el mismo lugar. Iguala el comienzo y nada más.",
  "statistic.ancova-equal-slopes.title": "Si una pendiente vale para todos los grupos",
  "statistic.ancova-equal-slopes.words":
    "Lo que el análisis de covarianza da por hecho. Donde esta prueba se opone, no se apoye en las medias ajustadas.",

  "chapter.who-left.title": "Las personas que se fueron",
  "chapter.who-left.words":
    "Las personas que no respondieron la segunda vez son la mayor pregunta abierta de casi todas las encuestas. No podemos saber cómo están. Podemos decir cuántas eran y dónde habían empezado.",
  "choice.leaving-matters.title": "Por qué miramos su comienzo",
  "choice.leaving-matters.words":
    "Si quienes se fueron habían empezado donde las demás, su falta sobre todo hace los números menos seguros. Si habían empezado en otro lugar, el cambio de quienes se quedaron puede engañar. Por eso comparamos los dos grupos antes, y lo decimos cuando difieren o cuando se fueron muchas.",
  "statistic.attrition.title": "A quién se perdió",
  "statistic.attrition.words":
    "La proporción de personas sin respuesta después, y dónde habían empezado en comparación con las que se quedaron.",
  "statistic.started-differently.title": "Si dos grupos empezaron en lugares distintos",
  "statistic.started-differently.words":
    "Mira cuánto se separan, no la p: un cuarto de desviación estándar o más.",
  "statistic.leavers.title": "Quién cuenta como persona que se fue",
  "statistic.leavers.words":
    "Personas a las que se habría podido volver a encontrar. Las respuestas sin código no se pueden seguir, así que no son de quienes se quedaron ni de quienes se fueron.",
  "statistic.told-losses.title": "Cuándo se dicen las pérdidas",
  "statistic.told-losses.words":
    "Fuera de su equipo, el número de personas que se fueron es un recuento como cualquier otro, oculto donde es pequeño.",
  "statistic.flow.title": "De inscribirse a responder las dos veces",
  "statistic.flow.words":
    "Cuántas personas se inscribieron, respondieron antes, respondieron después y respondieron las dos veces.",
  "statistic.pearson-chi-square.title": "Prueba de chi cuadrado",
  "statistic.pearson-chi-square.words":
    "Si se fueron más personas de un grupo que de otro. Poco fina con números pequeños.",
  "statistic.fisher-exact.title": "Prueba exacta de Fisher",
  "statistic.fisher-exact.words":
    "La misma pregunta, contada con exactitud, para cualquier número de grupos.",

  "chapter.one-question.title": "Una pregunta cada vez",
  "chapter.one-question.words":
    "¿Qué respondieron las personas a una sola pregunta, antes y después? Aquí las respuestas se quedan como palabras en un orden.",
  "choice.steps-are-not-distances.title": "Los pasos no son distancias",
  "choice.steps-are-not-distances.words":
    "«A menudo» es más que «a veces», pero nadie sabe cuánto más. Por eso, de una pregunta contamos quién subió, quién bajó y quién siguió igual, y dibujamos todas las respuestas. No hacemos la media de las palabras.",
  "statistic.ordinal-change.title": "Más alta, igual, más baja",
  "statistic.ordinal-change.words":
    "Las proporciones de personas cuya respuesta posterior es más alta, igual y más baja, y la probabilidad de que la posterior sea más alta.",
  "statistic.tango.title": "Más hacia arriba que hacia abajo, y su intervalo",
  "statistic.tango.words":
    "El intervalo de cuántas personas más se movieron hacia un lado que hacia el otro. Sigue siendo honesto cuando se movieron pocas o ninguna.",
  "statistic.told-answers.title": "Cuándo se dicen las respuestas a una pregunta",
  "statistic.told-answers.words":
    "Las respuestas sueltas dicen más de una persona que una puntuación, así que sus reglas son más estrictas.",

  "chapter.many-looks.title": "Muchas miradas a la vez",
  "chapter.many-looks.words": "Mire bastantes números y alguno destacará por azar.",
  "choice.chance-finds-something.title": "El azar siempre encuentra algo",
  "choice.chance-finds-something.words":
    "Con {looks} pruebas y sin ningún cambio, la probabilidad de que al menos una p quede por debajo de 0,05 es del {falseAlarm} %, si las pruebas no tienen nada que ver entre sí. Por eso, donde mostramos muchos grupos y escalas juntos, ajustamos sus valores p con la regla de Holm y escribimos que, de muchas diferencias, algunas se mueven por azar.",
  "statistic.adjusted-p.title": "Valores p ajustados",
  "statistic.adjusted-p.words":
    "La regla de Holm hace cada p más grande cuantas más pruebas hay. La de Benjamini y Hochberg es más suave: limita la proporción de falsas alarmas y no la probabilidad de que haya alguna.",

  "chapter.hidden.title": "Qué se oculta y por qué",
  "chapter.hidden.words":
    "En un grupo pequeño un número puede delatar a una persona: si se conoce la media de dos personas y usted es una, conoce a la otra. Por eso cada número en pantalla, en un archivo, en un informe o en la API pasa antes por las mismas reglas.",
  "choice.thresholds.title": "{team} personas para su equipo, {outside} para los demás",
  "choice.thresholds.words":
    "Su equipo conoce a las personas con las que trabaja, así que ve grupos a partir de {team} que respondieron las dos veces. Los lectores, los enlaces compartidos, las páginas incrustadas y todos los archivos ven grupos a partir de {outside}. Por debajo nadie lee una media, un intervalo, una proporción ni una puntuación más baja o más alta; su equipo lee cuántas respuestas más necesita un grupo. Las puntuaciones una por una se dicen fuera del equipo a partir de {exactFrom} personas, y por debajo en franjas de varias personas. «Oculto para proteger a las personas» no es lo mismo que «sin respuestas».",
  "choice.complementary-suppression.title": "Por qué a veces se oculta también un grupo mayor",
  "choice.complementary-suppression.words":
    "Si respondieron 40 personas, y puede leer 21 en un grupo y 15 en otro, sabe que el tercero tiene 4. Ocultar solo el 4 no oculta nada. Por eso, fuera de su equipo ocultamos también el otro grupo más pequeño que deja la suma sin conocer, en tablas de una y de dos dimensiones. Si casi nadie o casi todas dijeron algo, una proporción exacta podría decir qué dijo cada una: entonces se lee «menos del 5 %» o «más del 95 %», o se oculta.",
  "statistic.disclosure.title": "La única puerta",
  "statistic.disclosure.words": "Por aquí pasan todos los números sobre personas, pregunte quien pregunte.",
  "statistic.protect.title": "Elegir qué ocultar",
  "statistic.protect.words":
    "Calcula qué podría recuperar un lector hábil al sumar y restar, y oculta lo menos que hace falta para impedirlo.",
  "statistic.told-shares.title": "Cuándo se dicen las proporciones de personas",
  "statistic.told-shares.words":
    "Cuántas están mejor, igual o peor se dice solo donde cada una de estas clases es lo bastante grande; si no, se podría conocer a las pocas de una de ellas.",
  "statistic.bounded-shares.title": "Menos del 5 %, más del 95 %",
  "statistic.bounded-shares.words": "Casi nadie y casi todas, sin decir cuál exactamente.",
  "statistic.score-bands.title": "Puntuaciones en franjas",
  "statistic.score-bands.words":
    "Las puntuaciones vecinas se juntan hasta que cada franja tiene varias personas.",

  "chapter.releases.title": "Publicaciones",
  "chapter.releases.words":
    "Fuera de su equipo nadie lee números en vivo. Se lee una publicación: un conjunto de tablas que alguien de su equipo ha publicado, con su fecha.",
  "choice.why-releases.title": "Por qué los números en vivo delatarían a las personas",
  "choice.why-releases.words":
    "Suponga que un financiador lee el lunes la media de 20 personas y el martes la de 21. Con las dos se puede calcular la respuesta de la persona nueva. Ninguna regla para una sola tabla lo impide. Por eso los demás leen una publicación, y todo lo que se ha publicado de un programa se guarda en un registro.",
  "choice.kept-cells.title": "Algunas celdas mantienen su número de antes",
  "choice.kept-cells.words":
    "Cuando una publicación nueva difiere de una anterior solo en unas pocas personas, la celda mantiene el número publicado y su fecha hasta que se sumen bastantes otras. Antes de publicar ve qué celdas son nuevas, cuáles se mantienen y cuáles siguen ocultas. Un número que se mantiene no está mal; es de la fecha que tiene al lado.",
  "statistic.release.title": "Qué pasa con cada celda",
  "statistic.release.words":
    "Cada número de una publicación nueva es nuevo, se mantiene con su fecha de antes o se oculta.",
  "statistic.same-people.title": "Un total y sus partes",
  "statistic.same-people.words":
    "Fuera de su equipo, las puntuaciones que se apoyan en las mismas preguntas se dicen de las mismas personas: las que las tienen todas. Si no, se podría encontrar por resta a las pocas que dejaron una pregunta.",
  "statistic.ledger.title": "El registro",
  "statistic.ledger.words":
    "Compara una publicación nueva con todo lo que se ha publicado, para que nadie pueda encontrar a unas pocas personas al poner dos publicaciones una junto a otra.",
  "statistic.withheld.title": "Qué se queda atrás junto a números anteriores",
  "statistic.withheld.words": "Lo que dos versiones de una celda dejarían restar no se dice una segunda vez.",
  "statistic.who-reads-what.title": "Quién lee qué",
  "statistic.who-reads-what.words":
    "Cualquiera puede mirar con ojos más estrechos que los suyos, nunca con más amplios.",

  "chapter.rounding.title": "Redondeo",
  "chapter.rounding.words":
    "Los números se redondean al mostrarlos, nunca por el camino. Este capítulo es para quienes comprueban la última cifra.",
  "choice.rounded-once.title": "Redondeado una vez, a una milmillonésima",
  "choice.rounded-once.words":
    "Los ordenadores no pueden guardar 0,1 con exactitud, así que dos puntuaciones que deberían ser iguales pueden diferir en la cifra dieciséis, y se perdería un empate. Por eso las puntuaciones se redondean una vez, a 0,000000001, donde se hacen. Después todo se calcula con toda la precisión. En pantalla los puntos tienen un decimal, y las proporciones son porcentajes enteros con menos de 100 personas.",
  "statistic.score-rounding.title": "Redondear una puntuación",
  "statistic.score-rounding.words": "Pone las puntuaciones iguales en el mismo número.",
  "statistic.changes.title": "Hacer un cambio de dos puntuaciones",
  "statistic.changes.words":
    "Después menos antes, para cada persona, puesto de nuevo en la misma cuadrícula.",
  "statistic.canonical-order.title": "El orden nunca importa",
  "statistic.canonical-order.words":
    "Las mismas respuestas en otro orden dan el mismo número, hasta la última cifra.",
  "statistic.sums.title": "Sumar sin perder cifras",
  "statistic.sums.words": "Una suma de un millón de números sale bien.",
  "choice.tails-directly.title": "Los valores p pequeños nunca se restan de 1",
  "choice.tails-directly.words":
    "Una p se puede tomar como 1 menos el resto, pero entonces una p muy pequeña pierde sus cifras y hasta puede volverse 0. Nosotros calculamos la cola misma.",
  "statistic.t-distribution.title": "La distribución t de Student",
  "statistic.t-distribution.words": "La p de cada prueba t.",
  "statistic.f-distribution.title": "La distribución F de Fisher",
  "statistic.f-distribution.words": "La p de cada análisis de varianza.",
  "statistic.f-quantile.title": "Cuantiles de F",
  "statistic.f-quantile.words": "Para el intervalo del alfa de Cronbach.",
  "statistic.chi-squared-distribution.title": "La distribución chi cuadrado",
  "statistic.chi-squared-distribution.words": "La p de cada prueba de chi cuadrado.",
  "statistic.fair-coins.title": "Lanzamientos de una moneda justa",
  "statistic.fair-coins.words":
    "Para la prueba de los signos y la prueba exacta de McNemar, también con dos millones de lanzamientos.",
  "statistic.coin-tails.title": "Como mucho tantas caras",
  "statistic.coin-tails.words": "La cola de la misma distribución.",
  "statistic.root-finding.title": "Encontrar dónde una curva cruza el cero",
  "statistic.root-finding.words": "Cómo se encuentran los límites que no tienen fórmula.",
};
