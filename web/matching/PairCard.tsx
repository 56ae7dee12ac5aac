import { Button } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { listOf } from "../ui/lists";
import type { Pair, Somebody } from "./matchApi";
import { type Cut, cautionsOf, codesOf, cutAtDifference, whyOf } from "./matchWords";
import { say } from "./say";

/**
 * Two people side by side, the reason why they may be one, and what can be said of them. The keys work while
 * the focus is inside: a letter pressed elsewhere on the page decides nothing.
 */
export function PairCard(props: {
  pair: Pair;
  place: { at: number; of: number };
  nameOfWave: (key: string) => string;
  /** The focus comes along from the pair before. */
  takesFocus: boolean;
  onSame: () => void;
  onTwo: () => void;
  onSkip: (() => void) | undefined;
  onUndo: (() => void) | undefined;
}) {
  const { pair, place, nameOfWave, takesFocus, onSame, onTwo, onSkip, onUndo } = props;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) card.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const keys: Record<string, (() => void) | undefined> = { y: onSame, n: onTwo, s: onSkip, u: onUndo };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <section
      ref={card}
      className="match-card"
      aria-label={say("card.label", { at: place.at, all: place.of })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the place where the keys work must be reachable by keyboard.
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <p className="match-place">{say("card.place", { at: place.at, all: place.of })}</p>
      <p className="match-why">{whyOf(pair)}</p>
      {cautionsOf(pair).map((caution) => (
        <p key={caution} className="match-caution">
          {caution}
        </p>
      ))}
      <Compared pair={pair} nameOfWave={nameOfWave} />
      <div className="match-choices">
        <Button onClick={onSame} rightSection={<Key>Y</Key>}>
          {say("card.one")}
        </Button>
        <Button variant="default" onClick={onTwo} rightSection={<Key>N</Key>}>
          {say("card.two")}
        </Button>
        {onSkip && (
          <Button variant="subtle" onClick={onSkip} rightSection={<Key>S</Key>}>
            {say("card.skip")}
          </Button>
        )}
        {onUndo && (
          <Button variant="subtle" onClick={onUndo} rightSection={<Key>U</Key>}>
            {say("card.undo")}
          </Button>
        )}
      </div>
      <p className="quiet match-keys">{say("card.keys")}</p>
    </section>
  );
}

function Key({ children }: { children: string }) {
  return (
    <span className="match-key" aria-hidden="true">
      {children}
    </span>
  );
}

function Compared({ pair, nameOfWave }: { pair: Pair; nameOfWave: (key: string) => string }) {
  const { first, second, agree, differ } = pair;
  const traits = [...new Set([...Object.keys(first.attributes), ...Object.keys(second.attributes)])];
  const place = (one: Somebody, name: "group" | "cohort") => one[name] ?? say("card.notKnown");
  const verdict = (name: string) => {
    if (agree.includes(name)) return say("card.same");
    return differ.includes(name) ? say("card.other") : "";
  };
  const answered = ({ waves }: Somebody) => listOf(waves.map(nameOfWave)) || say("card.nothing");
  const [a, b] = [first.codes[0], second.codes[0]];
  const isSingle = first.codes.length === 1 && second.codes.length === 1;
  const [left, right] = isSingle && a && b ? cutAtDifference(a, b) : [];
  const rows: [string, ReactNode, ReactNode, string][] = [
    [say("card.answered"), answered(first), answered(second), ""],
    [say("place.group"), place(first, "group"), place(second, "group"), verdict("group")],
    ...(first.cohort !== null || second.cohort !== null
      ? [
          [say("place.cohort"), place(first, "cohort"), place(second, "cohort"), ""] as [
            string,
            string,
            string,
            string,
          ],
        ]
      : []),
    ...traits.map((name): [string, string, string, string] => [
      name,
      first.attributes[name] ?? say("card.notKnown"),
      second.attributes[name] ?? say("card.notKnown"),
      verdict(name),
    ]),
  ];
  return (
    <table className="match-two">
      <caption className="visually-hidden">{say("card.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("card.code")}</th>
          <th scope="col" className="match-code">
            {left ? <Marked cut={left} /> : codesOf(first)}
          </th>
          <th scope="col" className="match-code">
            {right ? <Marked cut={right} /> : codesOf(second)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, one, other, said]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{one}</td>
            <td>
              {other}
              {said && <span className="match-verdict">{said}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Marked({ cut: [before, differing, after] }: { cut: Cut }) {
  return (
    <bdi dir="ltr">
      {before}
      {differing && <mark>{differing}</mark>}
      {after}
    </bdi>
  );
}
