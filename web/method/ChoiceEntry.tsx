import type { ChoiceId } from "./contents";
import { PlainWords } from "./PlainWords";
import { titleOf } from "./say";
import { useHere } from "./useHere";

/** A choice that was made, and why. */
export function ChoiceEntry({ choice }: { choice: ChoiceId }) {
  const here = useHere([choice]);
  return (
    <article className="method-choice" id={choice} data-here={here}>
      <h3>{titleOf(`choice.${choice}`)}</h3>
      <PlainWords told={`choice.${choice}`} />
    </article>
  );
}
