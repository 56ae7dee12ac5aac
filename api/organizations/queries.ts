import { eq, sql } from "drizzle-orm";
import { organization } from "#api/db/accountSchema";
import type { Database, OrganizationDb } from "#api/db/client";
import { organizationSetting } from "#api/db/schema";

export interface OrganizationSettings {
  language: string;
  timeZone: string;
  isSample: boolean;
  hasMark: boolean;
}

export async function getOrganizationSettings(
  db: OrganizationDb,
  organizationId: string,
): Promise<OrganizationSettings> {
  const [found] = await db
    .select({
      language: organizationSetting.language,
      timeZone: organizationSetting.timeZone,
      isSample: organizationSetting.isSample,
      hasMark: sql<boolean>`${organizationSetting.mark} is not null`,
    })
    .from(organizationSetting)
    .where(eq(organizationSetting.organizationId, organizationId));
  return found ?? { language: "en", timeZone: "UTC", isSample: false, hasMark: false };
}

export async function saveOrganizationSettings(
  db: OrganizationDb,
  organizationId: string,
  settings: { language?: string | undefined; timeZone?: string | undefined; isSample?: boolean },
) {
  const set = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  const row = db.insert(organizationSetting).values({ organizationId, ...set });
  const target = organizationSetting.organizationId;
  await (Object.keys(set).length > 0
    ? row.onConflictDoUpdate({ target, set })
    : row.onConflictDoNothing({ target }));
}

export async function getMark(db: OrganizationDb, organizationId: string) {
  const [found] = await db
    .select({ mark: organizationSetting.mark, type: organizationSetting.markType })
    .from(organizationSetting)
    .where(eq(organizationSetting.organizationId, organizationId));
  return found?.mark && found.type ? { bytes: found.mark, type: found.type } : undefined;
}

export async function saveMark(
  db: OrganizationDb,
  organizationId: string,
  mark: { bytes: Buffer; type: string } | null,
) {
  const set = { mark: mark?.bytes ?? null, markType: mark?.type ?? null };
  await db
    .insert(organizationSetting)
    .values({ organizationId, ...set })
    .onConflictDoUpdate({ target: organizationSetting.organizationId, set });
}

export async function getOrganizationName(
  db: Database | OrganizationDb,
  organizationId: string,
): Promise<string> {
  const [found] = await db
    .select({ name: organization.name })
    .from(organization)
    .where(eq(organization.id, organizationId));
  return found?.name ?? "";
}

export async function renameOrganization(db: Database, organizationId: string, name: string) {
  await db.update(organization).set({ name }).where(eq(organization.id, organizationId));
}
