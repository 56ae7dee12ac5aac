import { type SelfCodeElement, selfCodeElements } from "#shared/participants/selfCode";
import { foldWords } from "./cells";
import { givenName } from "./header";
import type { SelfCodeColumns } from "./mapping";
import type { Proposed } from "./proposeColumns";
import type { ColumnProfile, Reading } from "./reading";
import { ask } from "./tell";

/**
 * The six columns of a code that people made up themselves, where the titles say all six and each of one column
 * alone. Asked, because whoever takes a month of birth for a part of a code has it hashed and not kept.
 */
export function proposeSelfCode(
  { columns }: Pick<Reading, "columns">,
  taken: ReadonlySet<string>,
): Proposed<SelfCodeColumns> {
  const free = columns.filter(({ name, looksLike }) => !taken.has(name) && looksLike !== "empty");
  const found = selfCodeElements.map((element) => free.filter((column) => asksFor(element, column)));
  if (found.some((of) => of.length !== 1)) return {};
  const names = found.map(([column]) => column!.name);
  if (new Set(names).size < names.length) return {};
  const value = Object.fromEntries(
    selfCodeElements.map((element, index) => [element, names[index]]),
  ) as SelfCodeColumns;
  return {
    value,
    question: {
      id: "selfGenerated",
      about: "selfGenerated",
      ...ask("ask.selfCode", { columns: names.join(", ") }),
      options: [{ value: "selfGenerated", label: "Yes, they are one code" }],
    },
  };
}

function asksFor(element: SelfCodeElement, column: ColumnProfile): boolean {
  const words = [givenName(column), column.title ?? ""].map((text) =>
    foldWords(text.replaceAll("_", " ")).normalize("NFD").replace(/\p{M}/gu, ""),
  );
  return words.some((text) => text !== "" && text.length < 300 && patterns[element].test(text));
}

/**
 * What the questions of such codes say, in English, Spanish, French, German, Portuguese and Arabic; folded, and
 * without accents.
 */
const patterns: Record<SelfCodeElement, RegExp> = {
  mother:
    /\b(mother|mum|mom)('?s)?\b.*\b(name|initial)|\b(initial|letter)\b.*\bmother|\bmadre\b|\bmere\b|\bmutter\b|\bmae\b|اسم امك|اسم الام|اسم والدت/,
  siblings:
    /\bolder\b.*\b(brothers?|sisters?|siblings?)|\b(brothers?|sisters?|siblings?)\b.*\bolder|\bhermanos?\b.*\bmayores|\b(freres?|soeurs?|sœurs?)\b.*\baine|\balter\w*\b.*\bgeschwister|\bgeschwister\b.*\balter|\birma(os|s)\b.*\bmais velh|اخوة.*اكبر|اكبر.*اخوة/,
  // "Day of the month on which you were born" is none.
  month:
    /^(?!.*\b(day|dia|jour|tag)\b)(?!.*يوم).*(\bmonth\b.*\b(birth|born)|\b(birth|born)\b.*\bmonth\b|\bmes\b.*\b(nacimiento|nacio|naciste|nasc)|\bmois\b.*\b(naissance|ne)|\bgeburtsmonat\b|\bmonat\b.*\bgeburt|شهر.*(ميلاد|ولد))/,
  day: /\bday\b.*\b(birth|born)|\bbirth ?day\b.*\bday\b|\bdia\b.*\b(nacimiento|nacio|naciste|nasc)|\bjour\b.*\b(naissance|ne)|\bgeburtstag\b|\btag\b.*\bgeburt|يوم.*(ميلاد|ولد)/,
  town: /\b(city|town|place|village)\b.*\b(birth|born)|\bbirth ?(place|town|city)\b|\b(ciudad|lugar|pueblo)\b.*\b(nacimiento|nacio|naciste)|\b(ville|lieu)\b.*\b(naissance|ne)|\bgeburts(ort|stadt)|\b(cidade|local)\b.*\bnasc|(مكان|مدينة|بلدة|المكان|المدينة).*(ميلاد|ولد)/,
  middle:
    /\bmiddle\b.*\b(name|initial)|\bsegundo nombre\b|\b(deuxieme|second) prenom\b|\bzweite[rn]?\b.*\bvorname|\bsegundo nome\b|\bnome do meio\b|اسم.*اوسط|الاوسط/,
};
