import { CodeWords } from "./CodeWords";
import type { Block } from "./docstring";
import { formulaInWords } from "./formulaWords";
import { say } from "./say";

/** A paragraph, a list or a formula of a docstring; a formula can be read aloud. */
export function DocstringBlock({ block }: { block: Block }) {
  if (block.kind === "text") {
    return (
      <p>
        <CodeWords text={block.text} />
      </p>
    );
  }
  if (block.kind === "list") {
    return (
      <ul>
        {block.items.map((item) => (
          <li key={item}>
            <CodeWords text={item} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <pre
      className="method-formula"
      role="math"
      aria-label={say("page.formula", { words: formulaInWords(block.lines) })}
    >
      {block.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </pre>
  );
}
