import { Button } from "@mantine/core";
import { formatDate } from "../ui/dates";

/** Where the answers on this page come from, when a file with these columns was matched before. */
export function RecipeNote(props: {
  usedAt: string;
  isFresh: boolean;
  onStart: (from: "recipe" | "fresh") => void;
}) {
  const { usedAt, isFresh, onStart } = props;
  return (
    <div className="recipe-note" role="status">
      <p>
        {isFresh
          ? "This starts from the file alone."
          : `A file with the same columns was imported on ${formatDate(usedAt)}. What you matched then is filled in.`}
      </p>
      <Button variant="default" size="xs" onClick={() => onStart(isFresh ? "recipe" : "fresh")}>
        {isFresh ? "Use what was matched before" : "Start from the file alone"}
      </Button>
    </div>
  );
}
