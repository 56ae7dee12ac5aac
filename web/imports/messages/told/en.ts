import { sayings } from "#shared/imports/sayings";

/** What the server says of a file, in the words of the server. */
export const en = sayings;
