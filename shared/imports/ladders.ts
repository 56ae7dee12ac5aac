import { foldWords } from "./cells";

/**
 * Rungs of common answer ladders in English, Spanish, French, German, Portuguese and Arabic, by meaning. A
 * word of a file is taken to an option of an instrument only where both stand on the same rung; the reading
 * is proposed and shown, never used unseen. Own compilation of everyday words; no instrument's translation.
 */
const rungs: [string, string][] = [
  ["never", "never|nunca|jamás|jamais|nie|niemals|nunca|jamais|أبدا|أبداً|مطلقا"],
  [
    "no_time",
    "at no time|none of the time|en ningún momento|à aucun moment|zu keinem zeitpunkt|em nenhum momento",
  ],
  [
    "hardly_ever",
    "hardly ever|hardly ever or never|almost never|rarely|seldom|casi nunca|rara vez|raramente",
  ],
  ["hardly_ever", "casi nunca o nunca|presque jamais|rarement|presque jamais ou jamais|fast nie|selten|kaum"],
  ["hardly_ever", "fast nie oder nie|kaum jemals|quase nunca|quase nunca ou nunca|نادرا|نادراً|بالكاد"],
  [
    "occasionally",
    "occasionally|once in a while|de vez en cuando|ocasionalmente|occasionnellement|de temps en temps",
  ],
  ["occasionally", "gelegentlich|ab und zu|de vez em quando|من حين لآخر|أحيانا قليلة"],
  ["sometimes", "sometimes|some of the time|algunas veces|a veces|parte del tiempo|parfois|quelquefois"],
  [
    "sometimes",
    "une partie du temps|manchmal|einen teil der zeit|às vezes|as vezes|algumas vezes|parte do tempo",
  ],
  ["sometimes", "أحيانا|أحياناً|بعض الوقت"],
  ["half", "less than half of the time|less than half the time|menos de la mitad del tiempo"],
  ["half", "moins de la moitié du temps|weniger als die hälfte der zeit|menos de metade do tempo"],
  ["over_half", "more than half of the time|more than half the time|más de la mitad del tiempo"],
  ["over_half", "plus de la moitié du temps|mehr als die hälfte der zeit|mais de metade do tempo"],
  [
    "often",
    "often|frequently|a menudo|frecuentemente|con frecuencia|muchas veces|souvent|fréquemment|oft|häufig",
  ],
  ["often", "muitas vezes|frequentemente|com frequência|غالبا|غالباً|كثيرا"],
  ["often_always", "often/always|often or always|a menudo o siempre|souvent ou toujours|oft oder immer"],
  ["often_always", "muitas vezes ou sempre|غالبا أو دائما"],
  ["mostly", "most of the time|usually|mostly|la mayor parte del tiempo|casi siempre|la plupart du temps"],
  ["mostly", "meistens|die meiste zeit|a maior parte do tempo|quase sempre|معظم الوقت"],
  [
    "always",
    "always|all of the time|all the time|siempre|todo el tiempo|toujours|tout le temps|immer|die ganze zeit",
  ],
  ["always", "sempre|o tempo todo|todo o tempo|دائما|دائماً|طوال الوقت"],
  ["strongly_disagree", "strongly disagree|totally disagree|completely disagree|totalmente en desacuerdo"],
  [
    "strongly_disagree",
    "muy en desacuerdo|pas du tout d'accord|tout à fait en désaccord|fortement en désaccord",
  ],
  [
    "strongly_disagree",
    "stimme überhaupt nicht zu|stimme gar nicht zu|trifft gar nicht zu|discordo totalmente",
  ],
  ["strongly_disagree", "discordo fortemente|أعارض بشدة|لا أوافق بشدة|لا أوافق إطلاقا"],
  ["disagree", "disagree|en desacuerdo|pas d'accord|en désaccord|stimme nicht zu|trifft nicht zu|discordo"],
  ["disagree", "لا أوافق|أعارض|غير موافق"],
  ["slightly_disagree", "slightly disagree|somewhat disagree|algo en desacuerdo|plutôt pas d'accord"],
  ["slightly_disagree", "stimme eher nicht zu|trifft eher nicht zu|discordo em parte|لا أوافق إلى حد ما"],
  ["neither", "neither agree nor disagree|neither|neutral|undecided|ni de acuerdo ni en desacuerdo"],
  [
    "neither",
    "ni d'accord ni pas d'accord|neutre|weder noch|teils teils|teils/teils|neutro|nem concordo nem discordo",
  ],
  ["neither", "محايد|لا أوافق ولا أعارض"],
  [
    "slightly_agree",
    "slightly agree|somewhat agree|algo de acuerdo|plutôt d'accord|stimme eher zu|trifft eher zu",
  ],
  ["slightly_agree", "concordo em parte|أوافق إلى حد ما"],
  ["agree", "agree|de acuerdo|d'accord|stimme zu|trifft zu|concordo|أوافق|موافق"],
  ["strongly_agree", "strongly agree|totally agree|completely agree|totalmente de acuerdo|muy de acuerdo"],
  [
    "strongly_agree",
    "tout à fait d'accord|fortement d'accord|stimme voll zu|stimme völlig zu|stimme voll und ganz zu",
  ],
  ["strongly_agree", "trifft voll zu|concordo totalmente|concordo fortemente|أوافق بشدة|موافق بشدة"],
  ["yes", "yes|sí|si|oui|ja|sim|نعم"],
  ["yes_strong", "yes!|¡sí!|sí!|oui !|oui!|ja!|sim!|نعم!"],
  ["more_or_less", "more or less|más o menos|plus ou moins|mehr oder weniger|mais ou menos|إلى حد ما"],
  ["no", "no|non|nein|não|nao|لا"],
  ["no_strong", "no!|¡no!|non !|non!|nein!|não!|لا!"],
  [
    "not_at_all",
    "not at all|nada|en absoluto|pas du tout|überhaupt nicht|gar nicht|nem um pouco|على الإطلاق",
  ],
  ["a_little", "a little|slightly|a little bit|un poco|un peu|ein wenig|etwas|um pouco|قليلا"],
  [
    "moderately",
    "moderately|somewhat|moderadamente|algo|modérément|mäßig|mittelmäßig|moderadamente|بشكل متوسط",
  ],
  ["very", "very|very much|quite a bit|mucho|muy|beaucoup|très|sehr|muito|كثيرا جدا|جدا"],
  [
    "extremely",
    "extremely|completely|extremadamente|completamente|extrêmement|äußerst|extremamente|للغاية|تماما",
  ],
];

const byWord = new Map<string, string>(
  rungs.flatMap(([rung, words]) => words.split("|").map((word): [string, string] => [foldWords(word), rung])),
);

/** The rung on which a word stands; undefined for words that the ladders do not hold. */
export function rungOf(word: string): string | undefined {
  return byWord.get(foldWords(word));
}
