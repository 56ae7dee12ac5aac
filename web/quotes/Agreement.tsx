import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Answer } from "../ui/Answer";
import { DataTable } from "../ui/DataTable";
import { locale } from "../ui/language";
import { PartTitle } from "./PartTitle";
import { say } from "./say";
import { type AgreeingPair, agreementQuery, type StoryCode } from "./storyQueries";

type Figure = AgreeingPair["codes"][number]["kappa"];

/** How far every two readers agree, code by code, by what each found alone. */
export function Agreement({ programId, codes }: { programId: number; codes: StoryCode[] }) {
  const pairs = useQuery(agreementQuery(programId));
  return (
    <section className="stories-part">
      <PartTitle>{say("agree.title")}</PartTitle>
      <p className="stories-lead">
        {say("agree.about")}{" "}
        <Link to="/how-we-calculate" hash="cohens-kappa">
          {say("agree.how")}
        </Link>
      </p>
      <Answer query={pairs} waiting={say("agree.waiting")}>
        {(told) =>
          told.length === 0 ? (
            <p>{say("agree.none")}</p>
          ) : (
            told.map((pair) => <Pair key={`${pair.first} ${pair.second}`} pair={pair} codes={codes} />)
          )
        }
      </Answer>
    </section>
  );
}

function Pair({ pair, codes }: { pair: AgreeingPair; codes: StoryCode[] }) {
  const somebody = say("story.somebody");
  const names = { first: pair.first ?? somebody, second: pair.second ?? somebody };
  return (
    <DataTable
      stacks
      caption={say("agree.pair", { ...names, n: pair.answers })}
      columns={[
        { key: "code", label: say("agree.code") },
        { key: "both", label: say("agree.both"), isNumber: true },
        { key: "agreed", label: say("agree.agreed"), isNumber: true },
        { key: "kappa", label: say("agree.kappa"), isNumber: true },
      ]}
      rows={pair.codes.map(({ code, both, agreed, kappa }) => ({
        key: String(code),
        code: <span dir="auto">{codes.find(({ id }) => id === code)?.name ?? "–"}</span>,
        both: say("agree.count", { n: both }),
        agreed: agreed.value === undefined ? "–" : inPercent.format(agreed.value),
        kappa: kappaWords(kappa),
      }))}
    />
  );
}

const inPercent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function kappaWords(kappa: Figure): string {
  if (kappa.kind === "notEstimable")
    return kappa.value === undefined ? say("agree.noKappa") : number.format(kappa.value);
  const [value, low, high] = [kappa.value, kappa.low, kappa.high].map((one) => number.format(one));
  return say("agree.range", { value: value!, low: low!, high: high! });
}
