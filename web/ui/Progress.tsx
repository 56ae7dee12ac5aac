import { Progress as Bar, VisuallyHidden } from "@mantine/core";
import { useId } from "react";

/**
 * How far something long has come. `value` (0 to 100) may be unknown. What is said is announced politely;
 * the number is not, or a screen reader would never fall silent.
 */
export function Progress({ label, value }: { label: string; value?: number | undefined }) {
  const id = useId();
  const known = value === undefined ? undefined : Math.round(Math.min(100, Math.max(0, value)));
  return (
    <div>
      <p className="progress-words" id={id} role="status">
        {label}
      </p>
      <Bar.Root size="lg">
        <Bar.Section
          value={known ?? 100}
          striped={known === undefined}
          animated={known === undefined}
          aria-labelledby={id}
          {...(known === undefined ? { withAria: false, role: "progressbar" } : {})}
        />
      </Bar.Root>
      {known === 100 && <VisuallyHidden>{`${known} %`}</VisuallyHidden>}
    </div>
  );
}
