import type { ReactNode } from "react";
import { CodeWords } from "./CodeWords";
import { anchorsOf, type Statistic } from "./contents";
import { DocstringBlock } from "./DocstringBlock";
import { docstrings } from "./docstrings";
import { PlainWords } from "./PlainWords";
import { say, titleOf } from "./say";
import { useHere } from "./useHere";

/** One statistic: plain words first, then what its docstring says. */
export function StatisticEntry({ statistic }: { statistic: Statistic }) {
  const { id, madeOf = [] } = statistic;
  const anchors = anchorsOf(statistic);
  const here = useHere(anchors);
  const docstring = docstrings[statistic.from];
  if (!docstring) return null;
  const { blocks, params, returns, throws, sources, checked } = docstring;
  const title = titleOf(`statistic.${id}`);
  return (
    <article className="method-statistic" id={id} data-here={here}>
      {anchors.slice(1).map((anchor) => (
        <span key={anchor} id={anchor} />
      ))}
      <h3>
        {title}
        <a className="method-link" href={`#${id}`} aria-label={say("page.link", { title })}>
          #
        </a>
      </h3>
      <PlainWords told={`statistic.${id}`} />
      <div className="method-code">
        <div {...quoted}>
          {blocks.map((block) => (
            <DocstringBlock key={JSON.stringify(block)} block={block} />
          ))}
        </div>
        <dl>
          {params.length > 0 && (
            <Part name={say("page.given")} isQuoted>
              {params.map(({ names, text }) => (
                <p key={names}>
                  <code>{names}</code>: <CodeWords text={text} />
                </p>
              ))}
            </Part>
          )}
          {returns && (
            <Part name={say("page.returns")} isQuoted>
              <CodeWords text={returns} />
            </Part>
          )}
          {throws && (
            <Part name={say("page.throws")} isQuoted>
              <CodeWords text={throws} />
            </Part>
          )}
          {madeOf.length > 0 && (
            <Part name={say("page.madeOf")}>
              {madeOf.map((part, k) => (
                <span key={part}>
                  {k > 0 && ", "}
                  <a href={`#${part}`}>{titleOf(`statistic.${part}`)}</a>
                </span>
              ))}
            </Part>
          )}
          {sources.length > 0 && (
            <Part name={say("page.sources")} isQuoted>
              {sources.map((source) => (
                <p key={source}>
                  <CodeWords text={source} />
                </p>
              ))}
            </Part>
          )}
          {checked.length > 0 && (
            <Part name={say("page.checked")} isQuoted>
              {checked.map((against) => (
                <p key={against}>
                  <CodeWords text={against} />
                </p>
              ))}
            </Part>
          )}
          <Part name={say("page.from")} isQuoted>
            <code>{placeOf(statistic.from)}</code>
          </Part>
        </dl>
      </div>
    </article>
  );
}

/** The code speaks English, whatever language the page is in. */
const quoted = { lang: "en", dir: "ltr" };

/** @param props.isQuoted  Whether what it holds are words of the code. */
function Part(props: { name: string; isQuoted?: boolean; children: ReactNode }) {
  const { name, isQuoted, children } = props;
  return (
    <div>
      <dt>{name}</dt>
      <dd {...(isQuoted ? quoted : {})}>{children}</dd>
    </div>
  );
}

function placeOf(from: string): string {
  const [file, name] = from.split(".");
  return name ? `shared/${file}.ts, ${name}` : `shared/${file}.ts`;
}
