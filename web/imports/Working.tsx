import { Button, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { countOf } from "../ui/dates";
import { Progress } from "../ui/Progress";
import { progressOf } from "./importApi";

/** Something long is going on in the server: how far it has come, in rows. */
export function Working(props: {
  programId: number;
  importId: number;
  label: string;
  rows?: number | undefined;
  cancel?: () => void;
}) {
  const { programId, importId, label, rows, cancel } = props;
  const progress = useQuery({
    queryKey: ["import-progress", programId, importId],
    queryFn: () => progressOf(programId, importId),
    refetchInterval: 700,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const done = progress.data?.rows ?? 0;
  const share = rows && done > 0 ? Math.min(99, (done / rows) * 100) : undefined;
  return (
    <section className="import-step">
      <Title order={2}>{label}</Title>
      <Progress
        label={done > 0 ? `${countOf(done, "row", "rows")} read so far.` : "Reading the rows."}
        value={share}
      />
      {cancel && (
        <div className="import-actions">
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
        </div>
      )}
    </section>
  );
}
