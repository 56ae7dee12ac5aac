import { CodeWords } from "./CodeWords";
import type { Block } from "./docstring";
import { formulaParts } from "./formulaParts";
import { formulaInWords } from "./formulaWords";

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
    <pre className="method-formula" role="math" aria-label={`Formula: ${formulaInWords(block.lines)}`}>
      {formulaParts(block.lines).map((parts) => (
        <span key={parts.join(" ")} className="method-line">
          {parts.map((part) => (
            <span key={part}>{part.replaceAll("`", "")} </span>
          ))}
        </span>
      ))}
    </pre>
  );
}
