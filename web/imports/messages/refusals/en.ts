import { refusalSayings } from "#shared/imports/refusalSayings";

/** Why something is refused, in the words of the server. */
export const en = refusalSayings;
