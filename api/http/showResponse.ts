import type { OrganizationDb } from "#api/db/client";
import {
  findResponse,
  listConsents,
  listCorrectionsOf,
  listExclusionsOf,
  listLooksOf,
  listOwn,
  listSets,
  type ResponseKey,
} from "#api/db/storedResponse";
import { scoreReasonOf } from "#shared/imports/reasons";
import { rangeOfItem } from "#shared/instruments/grid";
import { optionsOf, textIn } from "#shared/instruments/subscale";
import { missingKinds } from "#shared/responses/missing";

/** One response in words: what was asked, answered and scored, where it came from, and what was done to it. */
export async function showResponse(db: OrganizationDb, key: ResponseKey) {
  const found = await findResponse(db, key);
  if (!found) return undefined;
  const exclusions = await listExclusionsOf(db, key);
  const corrections = await listCorrectionsOf(db, key);
  const standing = corrections.find(({ undoneAt }) => undoneAt === null);
  return {
    ...found,
    excluded: exclusions.some(({ liftedAt }) => liftedAt === null),
    sets: (await listSets(db, key)).map(tellSet),
    own: (await listOwn(db, key)).map(({ missing, ...answer }) => ({
      ...answer,
      missing: whyMissing(missing),
    })),
    consents: await listConsents(db, key),
    looks: await listLooksOf(db, key),
    exclusions,
    corrections: corrections.map((one) => ({ ...one, canBeUndone: one.id === standing?.id })),
  };
}

function tellSet({ version, instrument, set }: Awaited<ReturnType<typeof listSets>>[number]) {
  return {
    version,
    instrument: instrument.id,
    name: textIn(instrument.name, "en"),
    supplied: set.p,
    items: instrument.items.map((item, k) => {
      const value = set.a[k] ?? null;
      const options = optionsOf(instrument, item).flatMap((option) =>
        option.value === null ? [] : [{ value: option.value, label: textIn(option.label, "en") }],
      );
      return {
        item: k + 1,
        text: item.text ? textIn(item.text, "en") : item.key.replaceAll("_", " "),
        reversed: item.reverse === true,
        value,
        label: options.find((option) => option.value === value)?.label ?? null,
        missing: value === null ? (whyMissing(set.m?.[k] ?? null) ?? "notAnswered") : null,
        choices:
          options.length > 0
            ? options
            : (rangeOfItem(instrument, item)?.values ?? []).map((one) => ({
                value: one,
                label: String(one),
              })),
      };
    }),
    scores: instrument.subscales.map((subscale, k) => ({
      subscale: subscale.id,
      label: textIn(subscale.label, "en"),
      value: set.s[k] ?? null,
      reason: scoreReasonOf(set.r?.[k] ?? 0),
    })),
  };
}

function whyMissing(code: number | null) {
  return code === null || code === 0 ? null : (missingKinds[code] ?? null);
}
