import { type Choice, type Field, notSaying } from "#shared/surveys/fields";

/** A box of a paper form: what it stands for, and the key that means it when the form is entered. */
export interface Box {
  /** A number, or P for "I would rather not say". */
  key: string;
  choice: Choice;
}

/**
 * The numbers that stand beside the boxes of a paper form, the same on paper and on the entry screen. Where the
 * answers are whole numbers the box is that number, so that nobody reads 3 and types 4; other boxes are counted
 * from 1. Boxes that set an answer aside (does not know …) count on from there.
 */
export function boxesOf({ choices }: Field): Box[] {
  const answers = choices.filter(({ missing }) => !missing);
  const isNumbered =
    answers.length > 0 &&
    answers.every(({ label, picture, value, write }) => {
      const isBare = Object.keys(label).length === 0 && !picture && !write;
      return isBare && /^\d+$/.test(value);
    });
  let last = 0;
  return choices.map((choice) => {
    if (choice.value === notSaying) return { key: "P", choice };
    last = isNumbered && !choice.missing ? Number(choice.value) : last + 1;
    return { key: String(last), choice };
  });
}
