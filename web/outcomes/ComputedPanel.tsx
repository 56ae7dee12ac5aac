import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeExcluded } from "#shared/reports/excludedWording";
import { describeHidden } from "#shared/reports/hiddenWording";
import { formatCount } from "#shared/reports/numberFormats";
import { Answer } from "../ui/Answer";
import type { HowComputedProps } from "../ui/howComputed";
import { LeftOut } from "../ui/LeftOut";
import { language } from "../ui/language";
import { type ExplainedMeasure, explainedQuery } from "./explainedQuery";
import { FigureTable } from "./FigureTable";
import { meanRows } from "./figureRows";
import { stratumName } from "./names";
import type { Shown } from "./queries";
import { say } from "./say";

type Panel = HowComputedProps & { id: string; onClose: () => void };

/** What a figure is, its formula with the numbers that went in, who is counted and who is not, and its source. */
export function ComputedPanel(props: Panel) {
  const { id, name, instrument, version, onClose } = props;
  const answer = useQuery(explainedQuery(props));
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      id={id}
      className="computed"
      tabIndex={-1}
      aria-label={say("card.computedOf", { name })}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
    >
      <Answer query={answer} waiting={say("figures.waiting")}>
        {({ measures }) => {
          const measure = measures.find((one) => one.instrument === instrument && one.version === version);
          return measure ? <Explained {...props} measure={measure} /> : <p>{say("measures.none")}</p>;
        }}
      </Answer>
      <Button variant="default" onClick={onClose}>
        {say("computed.close")}
      </Button>
    </section>
  );
}

function Explained(props: Panel & { measure: ExplainedMeasure }) {
  const { programId, instrument, name, of, whole, waves, source, measure } = props;
  const [whose, setWhose] = useState("");
  const { change, range, direction } = measure;
  const strata = of === "overall" ? [] : measure[of];
  const picked = strata.find(({ by }) => stratumName(by) === whose);
  const cell = picked ?? change.overall;
  const who = picked ? whose : whole;
  return (
    <>
      {strata.length > 0 && (
        <NativeSelect
          label={say("figures.whose")}
          value={picked ? whose : ""}
          onChange={({ currentTarget }) => setWhose(currentTarget.value)}
          data={[{ value: "", label: whole }, ...strata.map(({ by }) => stratumName(by))]}
        />
      )}
      <dl className="computed-facts">
        <dt>{say("computed.what")}</dt>
        <dd>
          {say("computed.whatWords", waves)}{" "}
          {say("computed.scale", { low: range[0], high: range[1], direction })}{" "}
          <Link to="/instruments/$instrumentId" params={{ instrumentId: instrument }}>
            {say("computed.instrument")}
          </Link>
        </dd>
        <dt>{say("computed.counted")}</dt>
        <dd>
          {isSuppressed(cell) ? describeHidden(cell, change.threshold, language) : countedWords(cell, waves)}
          <LeftOut programId={programId} words={describeExcluded(change.excluded, language)} />
        </dd>
        <dt>{say("computed.source")}</dt>
        <dd>{source}</dd>
      </dl>
      {!isSuppressed(cell) && (
        <FigureTable
          caption={say("figures.caption", { name, who, n: formatCount(cell.n.paired, language) })}
          rows={meanRows(cell).filter(({ key }) => told.has(key))}
          explained={cell.detail?.explained ?? []}
        />
      )}
    </>
  );
}

const told = new Set(["n", "pre", "post", "meanChange", "changeSd"]);

/** Who is counted, and who answered one time alone; those are told only where the number may be. */
function countedWords({ n: { pre, post, paired } }: Shown, waves: HowComputedProps["waves"]): string {
  const alone = (wave: string, n: Shown["n"]["pre"]) =>
    typeof n === "number"
      ? say("computed.alone", { n: n - paired, wave })
      : say("computed.aloneHidden", { wave });
  return [say("computed.both", { n: paired }), alone(waves.pre, pre), alone(waves.post, post)].join(" ");
}
