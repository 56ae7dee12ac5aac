import { Button } from "@mantine/core";
import { formatDate } from "../ui/dates";
import { say } from "./say";

/** Where the answers on this page come from, when a file with these columns was matched before. */
export function RecipeNote(props: {
  usedAt: string;
  isFresh: boolean;
  onStart: (from: "recipe" | "fresh") => void;
}) {
  const { usedAt, isFresh, onStart } = props;
  return (
    <div className="recipe-note" role="status">
      <p>{isFresh ? say("recipe.fresh") : say("recipe.used", { usedAt: formatDate(usedAt) })}</p>
      <Button variant="default" size="xs" onClick={() => onStart(isFresh ? "recipe" : "fresh")}>
        {isFresh ? say("recipe.use") : say("recipe.alone")}
      </Button>
    </div>
  );
}
