import { useQueries, useQuery } from "@tanstack/react-query";
import type { Instrument } from "#shared/instruments/definition";
import { textIn } from "#shared/instruments/subscale";
import type { Survey } from "#shared/surveys/definition";
import type { FindInstrument } from "#shared/surveys/fields";
import { api, call, instrumentsQuery } from "../api";
import { language } from "../ui/language";

/** The definitions of the instruments that a draft asks, as far as they have arrived, and their names. */
export function useInstruments({ blocks }: Survey): {
  find: FindInstrument;
  nameOf: (instrument: string) => string;
} {
  const ids = [
    ...new Set(blocks.flatMap((block) => (block.kind === "instrument" ? [block.instrument] : []))),
  ];
  const wholes = useQueries({
    queries: ids.map((id) => ({
      queryKey: ["instruments", id],
      queryFn: () => call(api.instruments[":id"].$get({ param: { id } })),
    })),
  });
  const list = useQuery(instrumentsQuery);
  const definitions = wholes.flatMap(({ data }) => (data ? [data.definition as unknown as Instrument] : []));
  return {
    find: (id, version) => definitions.find((one) => one.id === id && one.version === version),
    nameOf: (id) => {
      const named = list.data?.find((one) => one.id === id);
      return named ? textIn(named.name, language) : id;
    },
  };
}
