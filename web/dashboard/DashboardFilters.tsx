import { Button, NativeSelect } from "@mantine/core";
import type { Measures } from "../api";
import type { Reading } from "../ui/audience";
import { attributesOf, untoldOf } from "./filters";
import { say } from "./say";
import type { DashboardFilter } from "./search";

/** One filter for all charts of the dashboard. Every choice is in the address; what cannot be told is said. */
export function DashboardFilters(props: {
  filter: DashboardFilter;
  measured: Measures;
  reading: Reading;
  /** Of the attribute that is looked at. */
  values: string[];
  onFilter: (next: DashboardFilter) => void;
}) {
  const { filter, measured, reading, values, onFilter } = props;
  const { group, cohort, attribute, value } = filter;
  const cohorts = measured.cohorts.filter(({ role }) => role === "program").map(({ name }) => name);
  const attributes = attributesOf(measured, reading);
  const untold = untoldOf(filter, reading);
  const choose = (next: DashboardFilter) => onFilter({ ...none, ...next });
  return (
    <fieldset className="dashboard-filters">
      <legend className="visually-hidden">{say("filter.legend")}</legend>
      {measured.groups.length > 1 && (
        <NativeSelect
          label={say("filter.group")}
          value={group ?? ""}
          onChange={({ currentTarget: { value: name } }) =>
            choose({ group: name || undefined, cohort, attribute })
          }
          data={[{ value: "", label: say("filter.allGroups") }, ...measured.groups]}
        />
      )}
      {cohorts.length > 1 && (
        <NativeSelect
          label={say("filter.cohort")}
          value={cohort ?? ""}
          onChange={({ currentTarget: { value: name } }) =>
            choose({ group, cohort: name || undefined, attribute })
          }
          data={[{ value: "", label: say("filter.allCohorts") }, ...cohorts]}
        />
      )}
      {attributes.length > 0 && (
        <NativeSelect
          label={say("filter.attribute")}
          value={attribute ?? ""}
          onChange={({ currentTarget: { value: name } }) =>
            choose({ group, cohort, attribute: name || undefined })
          }
          data={[{ value: "", label: say("filter.noAttribute") }, ...attributes]}
        />
      )}
      {attribute !== undefined && (
        <NativeSelect
          label={say("filter.value", { attribute })}
          value={value ?? ""}
          onChange={({ currentTarget: { value: name } }) =>
            choose(name ? { attribute, value: name } : { attribute })
          }
          data={[{ value: "", label: say("filter.allValues") }, ...values]}
        />
      )}
      {Object.values(filter).some((name) => name !== undefined) && (
        <Button variant="subtle" onClick={() => onFilter(none)}>
          {say("filter.clear")}
        </Button>
      )}
      {untold && (
        <p className="quiet dashboard-untold" role="status">
          {say(`filter.untold.${untold}`)}
        </p>
      )}
    </fieldset>
  );
}

const none: DashboardFilter = { group: undefined, cohort: undefined, attribute: undefined, value: undefined };
