/**
 * Answer ladders as surveys and guides in six languages print them, lowest first. The dictionary
 * (shared/imports/ladders) was written before these were gathered and not from them. What they taught it: to read
 * "satisfeito(a)", that a lack may stand where an opposite would (nada útil … muy útil), and two middles (stimme weder
 * zu noch stimme ich nicht zu; غير مقرر).
 *
 * Sources. English: W. M. Vagias, Likert-type scale response anchors (Clemson University, 2006, as at
 * marquette.edu/student-affairs/assessment-likert-scales.php); Stack Overflow's survey of 2020; Canadian
 * Community Health Survey; Likert options of a hospital's visit survey. Spanish: usability survey of two child
 * development centers in Guayaquil; surveymonkey.com (es), ebrdbusinesslens.com (es). French: ESPAD-like pupils'
 * survey with answers in French; blog.hubspot.fr; skeepers.io; fr.surveymonkey.com; a survey of fatigue at work.
 * German: ALLBUS (PS03); de.aidaform.com; an open collection of screening scales; six-sigma.com; a survey of
 * branches. Portuguese: WHOQOL-BREF (Brazil); blog.ploomes.com; a survey of schools; commitment scale of
 * managers. Arabic: a hospital's visit survey; satisfaction levels of a consultancy; Rosenberg's scale; a
 * questionnaire of schools; questionpro and academic guides.
 */
export const foundLadders: Record<string, string[][]> = {
  en: [
    [
      "Strongly disagree",
      "Disagree",
      "Somewhat disagree",
      "Neither agree or disagree",
      "Somewhat agree",
      "Agree",
      "Strongly agree",
    ],
    ["Strongly disagree", "Disagree", "Neither agree or disagree", "Agree", "Strongly agree"],
    ["Very difficult", "Difficult", "Neutral", "Easy", "Very easy"],
    [
      "Not at all important",
      "Slightly important",
      "Moderately important",
      "Very important",
      "Extremely important",
    ],
    ["Never", "Rarely", "Sometimes", "Often", "Always"],
    ["Never", "Rarely", "Occasionally", "A moderate amount", "A great deal"],
    ["Poor", "Fair", "Good", "Very good", "Excellent"],
    ["Very Poor", "Poor", "Fair", "Good", "Very Good"],
    [
      "Very dissatisfied",
      "Slightly dissatisfied",
      "Neither satisfied nor dissatisfied",
      "Slightly satisfied",
      "Very satisfied",
    ],
    [
      "Very Dissatisfied",
      "Dissatisfied",
      "Neither satisfied nor dissatisfied",
      "Satisfied",
      "Very Satisfied",
    ],
    ["Definitely No", "Probably No", "Maybe", "Probably Yes", "Definitely Yes"],
    [
      "Extremely dissatisfied",
      "Somewhat dissatisfied",
      "Neither satisfied nor dissatisfied",
      "Somewhat satisfied",
      "Extremely satisfied",
    ],
  ],
  es: [
    ["Definitivamente no", "Probablemente no", "Tal vez", "Probablemente sí", "Definitivamente sí"],
    ["muy insatisfecho", "insatisfecho", "ni satisfecho ni insatisfecho", "satisfecho", "muy satisfecho"],
    ["muy dificil", "dificil", "neutral", "facil", "muy facil"],
    ["Mala", "Regular", "Buena", "Muy buena", "Excelente"],
    ["Nada útil", "Poco útil", "Neutral", "Útil", "Muy útil"],
    ["nunca", "casi nunca", "algunas veces", "a menudo", "siempre"],
    ["totalmente en desacuerdo", "en desacuerdo", "indeciso", "de acuerdo", "muy de acuerdo"],
    ["sin importancia", "de poca importancia", "moderadamente importante", "importante", "muy importante"],
    ["Muy malo", "Malo", "Regular", "Bueno", "Muy bueno"],
    [
      "Totalmente en desacuerdo",
      "Desacuerdo",
      "Ni de acuerdo - ni en desacuerdo",
      "De acuerdo",
      "Totalmente de acuerdo",
    ],
  ],
  fr: [
    ["Jamais", "Presque jamais", "Parfois", "Assez souvent", "Très souvent"],
    ["Pas du tout d'accord", "Pas d'accord", "D'accord", "Tout à fait d'accord"],
    [
      "en total désaccord",
      "en désaccord",
      "un peu en désaccord",
      "neutre",
      "un peu en accord",
      "en accord",
      "en total accord",
    ],
    ["Pas du tout d’accord", "Pas d’accord", "Sans opinion", "D’accord", "Tout à fait d’accord"],
    ["Jamais", "Rarement", "Parfois", "Souvent", "Toujours"],
    ["Très mauvaise", "Mauvaise", "Moyenne", "Bonne", "Très bonne"],
    ["Très insatisfait(e)", "Insatisfait(e)", "Neutre", "Satisfait(e)", "Très satisfait(e)"],
    [
      "Pas du tout d'accord",
      "Plutôt pas d'accord",
      "Ni en accord ni en désaccord",
      "Plutôt d'accord",
      "Tout à fait d'accord",
    ],
    ["très insatisfait(e)", "insatisfait(e)", "satisfait(e)", "très satisfait(e)"],
    ["Jamais", "Rarement", "Parfois", "Souvent", "Très souvent"],
  ],
  de: [
    [
      "sehr unzufrieden",
      "ziemlich unzufrieden",
      "etwas unzufrieden",
      "etwas zufrieden",
      "ziemlich zufrieden",
      "sehr zufrieden",
    ],
    [
      "stimme überhaupt nicht zu",
      "stimme nicht zu",
      "stimme eher nicht zu",
      "stimme weder zu noch stimme ich nicht zu",
      "stimme eher zu",
      "stimme zu",
      "stimme voll und ganz zu",
    ],
    ["Überhaupt nicht", "An einzelnen Tagen", "An mehr als der Hälfte der Tage", "Beinahe jeden Tag"],
    ["Nie", "Fast nie", "Manchmal", "Ziemlich oft", "Sehr oft"],
    ["Überhaupt nicht", "Leicht", "Mäßig", "Stark"],
    ["Überhaupt nicht", "Ein wenig", "Mäßig", "Ziemlich", "Äußerst"],
    ["trifft nicht zu", "trifft eher nicht zu", "trifft eher zu", "trifft zu"],
    ["nie", "selten", "manchmal", "häufig", "immer"],
    [
      "Stimme überhaupt nicht zu",
      "Stimme eher nicht zu",
      "Bin unentschieden",
      "Stimme eher zu",
      "Stimme voll und ganz zu",
    ],
    [
      "Stimme überhaupt nicht zu",
      "Stimme eher nicht zu",
      "teils-teils",
      "Stimme eher zu",
      "Stimme voll und ganz zu",
    ],
  ],
  pt: [
    ["Muito ruim", "Ruim", "Nem ruim, nem boa", "Boa", "Muito boa"],
    [
      "Muito insatisfeito",
      "Insatisfeito",
      "Nem satisfeito, nem insatisfeito",
      "Satisfeito",
      "Muito satisfeito",
    ],
    ["Nada", "Um pouco", "Médio", "Muito", "Extremamente"],
    [
      "Muito insatisfeito(a)",
      "Insatisfeito(a)",
      "Nem satisfeito(a), nem insatisfeito(a)",
      "Satisfeito(a)",
      "Muito satisfeito(a)",
    ],
    ["Nunca", "Algumas vezes", "Frequentemente", "Muito frequentemente", "Sempre"],
    ["Nada", "Muito pouco", "Médio", "Muito", "Completamente"],
    [
      "Discordo totalmente",
      "Discordo parcialmente",
      "Nem discordo nem concordo",
      "Concordo parcialmente",
      "Concordo totalmente",
    ],
    ["Discordo totalmente", "Discordo", "Neutro", "Concordo", "Concordo totalmente"],
    ["Nunca", "Raramente", "Às vezes", "Frequentemente", "Sempre"],
    [
      "Totalmente insatisfeito",
      "Insatisfeito",
      "Nem insatisfeito, nem satisfeito",
      "Satisfeito",
      "Totalmente satisfeito",
    ],
  ],
  ar: [
    ["سيء جداً", "سيء", "مقبول", "جيد", "جيد جداً"],
    ["بالتأكيد لا", "على الأرجح لا", "ربما", "على الأرجح نعم", "بالتأكيد نعم"],
    ["لا أوافق بشدة", "لا أوافق", "محايد", "أوافق", "أوافق بشدة"],
    ["غير راضٍ إطلاقاً", "غير راضٍ", "محايد", "راضٍ", "راضٍ جداً"],
    ["لا أوافق بشدة", "لا أوافق", "أوافق", "أوافق بشدة"],
    ["غير موافق بشدة", "غير موافق", "محايد", "أوافق", "أوافق بشدة"],
    ["غير موافق بشدة", "غير موافق", "غير مقرر", "موافق", "موافق بشدة"],
    ["أعارض بشدة", "لا أوافق", "لا أعارض", "أوافق", "أوافق بشدة"],
  ],
};

/**
 * English ladders gathered after the rule of words of degree (orderWords) was written, which had the list above in
 * sight: A. R. Artino and others, AMEE Guide 87 (Medical Teacher 2014, table 3); drbenhima.com, tables of anchors.
 */
export const laterLadders: string[][] = [
  ["Not at all", "Slightly", "Moderately", "Quite", "Extremely"].map((word) => `${word} confident`),
  [
    ...["Completely unconfident", "Moderately unconfident", "Slightly unconfident"],
    "Neither confident nor unconfident",
    ...["Slightly confident", "Moderately confident", "Completely confident"],
  ],
  ["Not at all", "Slightly", "Moderately", "Quite", "Extremely"].map((word) => `${word} interested`),
  [
    "Almost no effort",
    "A little bit of effort",
    "Some effort",
    "Quite a bit of effort",
    "A great deal of effort",
  ],
  ["Not important", "Slightly important", "Moderately important", "Quite important", "Essential"],
  ["Not at all", "Slightly", "Moderately", "Quite", "Extremely"].map((word) => `${word} satisfied`),
  [
    ...["Completely dissatisfied", "Moderately dissatisfied", "Slightly dissatisfied"],
    "Neither satisfied nor dissatisfied",
    ...["Slightly satisfied", "Moderately satisfied", "Completely satisfied"],
  ],
  ["Almost never", "Once in a while", "Sometimes", "Often", "Almost always"],
  [
    "Strongly disagree",
    "Disagree",
    "Somewhat disagree",
    "Neither",
    "Somewhat agree",
    "Agree",
    "Strongly agree",
  ],
  ["Disagree", "Somewhat disagree", "Somewhat agree", "Agree"],
  ["Strongly disagree", "Disagree", "Slightly disagree", "Slightly agree", "Agree", "Strongly agree"],
  ["Never", "Rarely", "Occasionally", "Sometimes", "Often", "Very often", "Always"],
  ["Never", "Rarely", "Occasionally", "Sometimes", "Often", "Always"],
  [
    ...["Not at all important", "Slightly important", "Somewhat important", "Moderately important"],
    ...["Quite important", "Very important", "Extremely important"],
  ],
  [
    ...["Very dissatisfied", "Dissatisfied", "Somewhat dissatisfied", "Neither"],
    ...["Somewhat satisfied", "Satisfied", "Very satisfied"],
  ],
];

/**
 * Written down after the dictionary and its rules, so that each language has more than twelve: answers that large
 * surveys give in each language (Eurobarometer, World Values Survey, Arab Barometer, ISSP, SF-36's and PHQ's answers),
 * from memory, so perhaps not to the letter; in Portuguese also voitto.com.br and blog.bachmann.com.br, in French
 * blog.hubspot.fr and compapro.com.
 */
export const surveyLadders: Record<string, string[][]> = {
  en: [
    ["Not at all satisfied", "Not very satisfied", "Fairly satisfied", "Very satisfied"],
    ["Not at all important", "Not very important", "Rather important", "Very important"],
    ["Not at all", "Several days", "More than half the days", "Nearly every day"],
    ["Totally disagree", "Tend to disagree", "Tend to agree", "Totally agree"],
  ],
  es: [
    ["Nada satisfecho", "No muy satisfecho", "Bastante satisfecho", "Muy satisfecho"],
    ["Nada importante", "No muy importante", "Bastante importante", "Muy importante"],
    ["Ningún día", "Varios días", "Más de la mitad de los días", "Casi todos los días"],
    ["Totalmente en desacuerdo", "Más bien en desacuerdo", "Más bien de acuerdo", "Totalmente de acuerdo"],
    [
      ...["Muy en desacuerdo", "En desacuerdo", "Ni de acuerdo ni en desacuerdo"],
      ...["De acuerdo", "Muy de acuerdo"],
    ],
    ["Nunca", "Raramente", "A veces", "Frecuentemente", "Siempre"],
    ["Nada", "Un poco", "Moderadamente", "Bastante", "Muchísimo"],
  ],
  fr: [
    ["Pas du tout satisfait", "Plutôt pas satisfait", "Plutôt satisfait", "Très satisfait"],
    ["Pas du tout important", "Peu important", "Assez important", "Très important"],
    ["Jamais", "Plusieurs jours", "Plus de la moitié du temps", "Presque tous les jours"],
    ["En total désaccord", "En désaccord", "Neutre", "En accord", "En total accord"],
    ["Mauvaise", "Médiocre", "Bonne", "Très bonne", "Excellente"],
    ["Pas du tout d'accord", "Plutôt pas d'accord", "Plutôt d'accord", "Tout à fait d'accord"],
  ],
  de: [
    ["Überhaupt nicht zufrieden", "Nicht sehr zufrieden", "Ziemlich zufrieden", "Sehr zufrieden"],
    ["Überhaupt nicht wichtig", "Nicht sehr wichtig", "Ziemlich wichtig", "Sehr wichtig"],
    ["Schlecht", "Weniger gut", "Gut", "Sehr gut", "Ausgezeichnet"],
    ["Stimme überhaupt nicht zu", "Stimme eher nicht zu", "Stimme eher zu", "Stimme voll und ganz zu"],
    ["Sehr schlecht", "Schlecht", "Mittelmäßig", "Gut", "Sehr gut"],
    ["Nie", "Selten", "Gelegentlich", "Oft", "Sehr oft"],
  ],
  pt: [
    ["Nada satisfeito", "Não muito satisfeito", "Bastante satisfeito", "Muito satisfeito"],
    ["Nunca", "Vários dias", "Mais da metade dos dias", "Quase todos os dias"],
    [
      "Discordo totalmente",
      "Discordo parcialmente",
      "Indiferente",
      "Concordo parcialmente",
      "Concordo totalmente",
    ],
    ["Muito insatisfeito", "Insatisfeito", "Indiferente", "Satisfeito", "Muito satisfeito"],
    ["Ruim", "Regular", "Boa", "Muito boa", "Excelente"],
    [
      ...["Discordo totalmente", "Discordo moderadamente", "Discordo um pouco", "Nem concordo nem discordo"],
      ...["Concordo um pouco", "Concordo moderadamente", "Concordo totalmente"],
    ],
  ],
  ar: [
    ["أبداً", "نادراً", "أحياناً", "غالباً", "دائماً"],
    ["أبداً", "عدة أيام", "أكثر من نصف الأيام", "تقريباً كل يوم"],
    ["غير راضٍ على الإطلاق", "غير راضٍ", "راضٍ", "راضٍ جداً"],
    ["سيئة", "مقبولة", "جيدة", "جيدة جداً", "ممتازة"],
    ["غير مهم على الإطلاق", "غير مهم", "محايد", "مهم", "مهم جداً"],
    ["لا أثق على الإطلاق", "ثقة محدودة", "ثقة متوسطة", "ثقة كبيرة"],
    ["صعب جداً", "صعب", "محايد", "سهل", "سهل جداً"],
    ["غير موافق إطلاقاً", "غير موافق", "محايد", "موافق", "موافق جداً"],
    ["لا", "إلى حد ما", "نعم"],
  ],
};
