import type { Locale } from '../domain/notice/params';
import type { ContactPreference, PreferredChannel } from '../domain/notice/preference';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { ClientPreference, PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface NewPreference extends ContactPreference {
  wecomId: string | null;
  /** Who asked for it; null: the client himself. */
  statedBy: string | null;
  statedOn: string;
  evidence: string;
}

export interface PreferenceRecord extends NewPreference {
  id: string;
  recordedBy: string;
  recordedAt: string;
}

export async function insertPreference(
  tx: Tx,
  clientNo: string,
  given: NewPreference,
  by: { username: string; on: string },
): Promise<string> {
  const { channels, fromHour, untilHour, language, statedOn, evidence } = given;
  const { id } = await tx.clientPreference.create({
    data: { ...given, channels: [...channels], statedOn: toDbDate(statedOn), clientNo, recordedBy: by.username },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'CLIENT_PREFERENCE_STATED',
    subject: 'CLIENT',
    subjectNo: clientNo,
    detail: { preference: String(id), channels: [...channels], fromHour, untilHour, language, statedOn, evidence },
  });
  return String(id);
}

/** What a client has ever preferred, newest first: the first one stands. */
export async function preferencesOf(db: Tx | PrismaClient, clientNo: string): Promise<PreferenceRecord[]> {
  const found = await db.clientPreference.findMany({ where: { clientNo }, orderBy: { id: 'desc' }, take: 100 });
  return found.map(recordOf);
}

/** The preference that stands, by client. */
export async function standingPreferences(
  db: Tx | PrismaClient,
  clients: readonly string[],
): Promise<Map<string, PreferenceRecord>> {
  if (clients.length === 0) return new Map();
  const found = await db.clientPreference.findMany({
    where: { clientNo: { in: [...clients] } },
    orderBy: [{ clientNo: 'asc' }, { id: 'desc' }],
    distinct: ['clientNo'],
  });
  return new Map(found.map((row) => [row.clientNo, recordOf(row)]));
}

function recordOf({ id, channels, language, statedOn, recordedAt, ...row }: ClientPreference): PreferenceRecord {
  const { fromHour, untilHour, wecomId, statedBy, evidence, recordedBy } = row;
  return {
    id: String(id),
    channels: channels as PreferredChannel[],
    fromHour,
    untilHour,
    language: language as Locale,
    wecomId,
    statedBy,
    statedOn: fromDbDate(statedOn),
    evidence,
    recordedBy,
    recordedAt: recordedAt.toISOString(),
  };
}
