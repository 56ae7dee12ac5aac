import type { Look } from "./look";

export interface TipLine {
  label: string;
  value: string;
}

export interface TipWords {
  title: string;
  lines: TipLine[];
}

/** What a pointed-at row says, for the eye and for a screen reader. HTML, so it never gets into a picture. */
export function Tip(props: { active: boolean | undefined; tip: TipWords | undefined; look: Look }) {
  const { active, tip, look } = props;
  if (!active || !tip) return null;
  const { paper, ink, rule } = look.palette;
  return (
    <div
      className="chart-tip"
      role="status"
      dir={look.rtl ? "rtl" : "ltr"}
      style={{ background: paper, color: ink, borderColor: rule }}
    >
      <strong>{tip.title}</strong>
      {tip.lines.map((line) => (
        <div key={line.label + line.value}>
          {line.label && <span className="chart-tip-label">{line.label} </span>}
          <span>{line.value}</span>
        </div>
      ))}
    </div>
  );
}
