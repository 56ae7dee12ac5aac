/** Languages to choose from where a wording is typed. Any other can come by the API. */
export const offeredLanguages = [
  ...["en", "es", "ar", "de", "fr", "it", "nl", "pl", "pt", "ro", "ru", "so", "ti", "tr", "uk", "ur", "zh"],
];
