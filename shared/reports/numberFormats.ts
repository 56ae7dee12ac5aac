import { type Language, localeOf, say } from "./say";

/** The true minus sign; a hyphen is shorter, breaks off at line ends and is read out as nothing. */
const minus = "\u2212";

/**
 * Before a sign in a text that runs from right to left: without it the sign would stand behind its number
 * (Unicode's bidirectional algorithm, rule W4). `Intl` puts the same mark before its own minus.
 */
const leftToRight = "\u200e";

/** Points of a scale: `6.2`. */
export function formatPoints(points: number, language: Language = "en", decimals = 1): string {
  return formatDecimals(points, decimals, language);
}

/** A change in points with its sign: `+0.8`, `−0.8`, and `0.0` where it rounds to nothing. */
export function formatSignedPoints(points: number, language: Language = "en", decimals = 1): string {
  const text = formatDecimals(Math.abs(points), decimals, language);
  if (text === formatDecimals(0, decimals, language)) return text;
  return `${language === "ar" ? leftToRight : ""}${points < 0 ? minus : "+"}${text}`;
}

/** The size of a change in words, without direction: `0.8 points`, `less than 0.1 points`. */
export function formatSize(points: number, language: Language = "en", decimals = 1): string {
  const least = under(points, decimals, language);
  if (least !== null) return say("quantity.pointsUnder", { points: least }, language);
  return say(
    "quantity.points",
    { n: Math.abs(points), points: formatPoints(Math.abs(points), language, decimals) },
    language,
  );
}

/** One end of an interval in words, without direction: `1.2`, `less than 0.1`. */
export function formatBound(points: number, language: Language = "en", decimals = 1): string {
  const least = under(points, decimals, language);
  if (least !== null) return say("quantity.under", { points: least }, language);
  return formatPoints(Math.abs(points), language, decimals);
}

/** An effect size or a test statistic: two decimals, `−0.43`. */
export function formatStatistic(value: number, language: Language = "en"): string {
  return formatDecimals(value, 2, language);
}

/** A p value: three decimals, and never `0.000` or `1.000`. */
export function formatP(p: number, language: Language = "en"): string {
  if (p < 0.001) return say("quantity.pSmall", {}, language);
  if (p > 0.999) return say("quantity.pLarge", {}, language);
  return say("quantity.p", { p: formatDecimals(p, 3, language) }, language);
}

/** A share of people: whole percent under 100 people, one decimal from there on. */
export function formatShare(part: number, whole: number, language: Language = "en"): string {
  const decimals = whole < 100 ? 0 : 1;
  return new Intl.NumberFormat(localeOf[language], {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(whole === 0 ? 0 : part / whole);
}

/** A percentage that comes as one: `5%`, `23.5%`. */
export function formatPercent(percent: number, language: Language = "en"): string {
  const format = new Intl.NumberFormat(localeOf[language], { style: "percent", maximumFractionDigits: 1 });
  return format.format(percent / 100);
}

/** A count of people: `1,250`. */
export function formatCount(count: number, language: Language = "en"): string {
  return new Intl.NumberFormat(localeOf[language]).format(count);
}

/** An end of a scale: whole where it is whole, `3`, `2.5`. */
export function formatScaleEnd(score: number, language: Language = "en"): string {
  return new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 2 })
    .format(score)
    .replace("-", minus);
}

/**
 * A month such as "March 2025". Captions name months, not days: the first and the last day of answering are
 * often one person's.
 *
 * @param month  `2025-03`, or any ISO date in it.
 */
export function formatMonth(month: string, language: Language = "en"): string {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : localeOf[language], {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}

/** The smallest size that can be written, where this one is smaller and not nothing; else null. */
function under(points: number, decimals: number, language: Language): string | null {
  const least = 10 ** -decimals;
  return points !== 0 && Math.abs(points) < least / 2 ? formatDecimals(least, decimals, language) : null;
}

/** A difference of two shares in points of percent, without sign: `19`, `0.4`. */
export function formatPercentPoints(share: number, whole: number, language: Language = "en"): string {
  return formatDecimals(Math.abs(share) * 100, whole < 100 ? 0 : 1, language);
}

/** A day such as "3 March 2026". */
export function formatDay(day: string, language: Language = "en"): string {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : localeOf[language], {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(day));
}

function formatDecimals(value: number, decimals: number, language: Language): string {
  const text = new Intl.NumberFormat(localeOf[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  }).format(value);
  return text.replace("-", minus);
}
