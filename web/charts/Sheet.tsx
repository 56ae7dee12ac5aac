import type { ReactNode } from "react";
import type { Look } from "./look";
import { Surface } from "./Surface";

/** A small picture without axes of its own and without a frame: it stands beside words that explain it. */
export function Sheet(props: { look: Look; height: number; label: string; children: ReactNode }) {
  const { look, height, label, children } = props;
  return (
    <Surface width={look.width} height={Math.ceil(height)} label={label}>
      {children}
    </Surface>
  );
}
