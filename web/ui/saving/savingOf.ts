import { describeOrigin } from "#shared/reports/caption";
import type { AudienceSearch, Reading } from "../audience";
import { dayOf } from "../dates";
import { language, pictureLanguages } from "../language";
import type { Saving } from "./desk";
import { ownMark } from "./markQuery";

/** Saving from a page of a program: what leaves shows a release, whatever the page shows before. */
export function savingOf(page: {
  programId: number;
  program: string;
  organization: { name: string; timeZone: string; hasMark: boolean } | undefined;
  reading: Reading;
  pre: { key: string; label: string };
  post: { key: string; label: string };
  /** The breakdown, where the page has one. */
  by?: string;
  /** Filters in use, with their names in the language that is spoken. */
  filters?: () => { name: string; value: string }[];
  onView: (next: AudienceSearch) => void;
}): Saving {
  const { programId, program, organization, reading, pre, post, by = "", filters, onView } = page;
  return {
    release: { programId, by: by === "" ? [] : [by], pre: pre.key, post: post.key },
    isOutside: reading.from === "release",
    turnOutside: () => onView({ audience: "shared", release: "current" }),
    lines: () =>
      describeOrigin(
        {
          waves: { pre: pre.label, post: post.label },
          filters: filters?.() ?? [],
          cutAt: reading.from === "release" ? dayOf(reading.current.cutAt, organization?.timeZone) : null,
          source: [organization?.name, program].filter(Boolean).join(", "),
        },
        language,
      ),
    mark: organization?.hasMark ? ownMark : null,
    languages: pictureLanguages(),
  };
}
