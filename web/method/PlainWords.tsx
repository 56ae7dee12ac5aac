import { type Told, wordsOf } from "./say";

export function PlainWords({ told }: { told: Told }) {
  return wordsOf(told).map((paragraph) => (
    <p key={paragraph} className="method-words">
      {paragraph}
    </p>
  ));
}
