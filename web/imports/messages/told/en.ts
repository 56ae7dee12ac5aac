import { cellSayings } from "#shared/imports/cellSayings";

/** What the server says of a file, in the words of the server. */
export const en = cellSayings;
