import type { StratumDetail } from "#shared/outcomes/describe";
import type { DisclosedShare } from "#shared/outcomes/share";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { Measure } from "#shared/reports/measure";
import { describeAnyChange, describeReliable } from "#shared/reports/movementWording";
import { describeShare } from "#shared/reports/shareWording";
import type { Scheme } from "../charts/colors";
import { MovedBar, MovedMark } from "../charts/MovedBar";
import { language } from "../ui/language";
import { listOf } from "../ui/lists";
import { say } from "./say";

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
  const sentences = describeReliable(reliable, measure, language);
  if ("kind" in reliable || reliable.better === null)
    return (
      <div className="moved">
        {sentences.map((sentence) => (
          <p key={sentence} className="moved-words">
            {sentence}
          </p>
        ))}
        <p className="moved-words">{describeAnyChange(detail.any, language)}</p>
      </div>
    );
  const up = reliable.better === "rose";
  const shares: Record<(typeof kinds)[number], DisclosedShare> = {
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
          label={listOf(
            kinds.map((kind) =>
              say("kind.share", { kind: say(`kind.${kind}`), share: describeShare(shares[kind], language) }),
            ),
          )}
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
                {say(`kind.${kind}`)}
              </dt>
              <dd>{describeShare(shares[kind], language)}</dd>
            </div>
          ))}
        </dl>
      )}
      <details className="outcomes-details">
        <summary>{say("card.counts")}</summary>
        {sentences.slice(isHidden ? 1 : 0).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{describeAnyChange(detail.any, language)}</p>
        <p>
          <a href="/how-we-calculate#jacobson-truax-rci">{say("card.howWe")}</a>
        </p>
      </details>
    </div>
  );
}
