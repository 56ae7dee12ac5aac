import type { StratumDetail } from "#shared/outcomes/describe";
import type { DisclosedShare } from "#shared/outcomes/share";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { Measure } from "#shared/reports/measure";
import { describeAnyChange, describeReliable } from "#shared/reports/movementWording";
import { describeShare } from "#shared/reports/shareWording";
import type { Scheme } from "../charts/colors";
import { MovedBar, MovedMark } from "../charts/MovedBar";

const names = { worse: "Worse", same: "About the same", better: "Better" } as const;
const kinds = ["worse", "same", "better"] as const;

/** How many people are better, about the same and worse: beyond the error of measurement, never "any point". */
export function Moved({
  detail,
  measure,
  scheme,
}: {
  detail: StratumDetail;
  measure: Measure;
  scheme: Scheme;
}) {
  const { reliable } = detail;
  const sentences = describeReliable(reliable, measure);
  if ("kind" in reliable || reliable.better === null)
    return (
      <div className="moved">
        {sentences.map((sentence) => (
          <p key={sentence} className="moved-words">
            {sentence}
          </p>
        ))}
        <p className="moved-words">{describeAnyChange(detail.any)}</p>
      </div>
    );
  const up = reliable.better === "rose";
  const shares: Record<keyof typeof names, DisclosedShare> = {
    better: up ? reliable.rose : reliable.fell,
    same: reliable.same,
    worse: up ? reliable.fell : reliable.rose,
  };
  const isHidden = kinds.every((kind) => isSuppressed(shares[kind]));
  const parts = kinds.flatMap((kind) => {
    const share = shares[kind];
    return share.kind === "share" ? [{ kind, people: share.people }] : [];
  });
  return (
    <div className="moved">
      {parts.length === kinds.length && (
        <MovedBar
          parts={parts}
          label={kinds.map((kind) => `${names[kind]}: ${describeShare(shares[kind])}`).join("; ")}
          scheme={scheme}
        />
      )}
      {isHidden ? (
        <p className="moved-words">{sentences[0]}</p>
      ) : (
        <dl className="moved-key">
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>
                <svg width="14" height="14" aria-hidden="true">
                  <MovedMark kind={kind} scheme={scheme} x="1" width={12} height={14} />
                </svg>
                {names[kind]}
              </dt>
              <dd>{describeShare(shares[kind])}</dd>
            </div>
          ))}
        </dl>
      )}
      <details className="outcomes-details">
        <summary>What counts as better or worse</summary>
        {sentences.slice(isHidden ? 1 : 0).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{describeAnyChange(detail.any)}</p>
        <p>
          <a href="/how-we-calculate#jacobson-truax-rci">How we calculate this</a>
        </p>
      </details>
    </div>
  );
}
