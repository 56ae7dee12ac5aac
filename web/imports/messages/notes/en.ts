import { noteSayings } from "#shared/imports/noteSayings";

/** What is noted of a file, in the words of the server. */
export const en = noteSayings;
