/** Words as they are compared when somebody looks for them: without capitals, accents and the vowel marks of Arabic. */
export function foldWords(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
