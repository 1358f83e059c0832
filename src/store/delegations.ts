import { labelsOf } from '../contracts/labels';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { AuthorityDelegation, PrismaClient } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import { belowId, pageOf, type Page, type PageRequest } from './paging';

export interface DelegationRecord {
  id: string;
  level: string;
  from: string;
  to: string;
  limitFen: number;
  fromOn: string;
  untilOn: string;
  reason: string;
  revokedOn: string | null;
  revokedBy: string | null;
}

/** What is lent to a person and not taken back, as SQL; whether it covers a case is judged by the case's own day and amount. */
export const delegatedTo = (person: string): string => `
  (SELECT json_agg(json_build_object('id', d.id::text, 'from', d.from_user, 'level', d.level, 'limitFen', d.limit_fen,
     'fromOn', d.from_on::text, 'untilOn', d.until_on::text) ORDER BY d.id)
   FROM authority_delegation d JOIN app_user g ON g.username = d.from_user
   WHERE d.to_user = ${person} AND d.revoked_on IS NULL AND g.active AND d.level = ANY(g.authority_levels))`;

const record = (row: AuthorityDelegation): DelegationRecord => ({
  id: String(row.id),
  level: row.level,
  from: row.fromUser,
  to: row.toUser,
  limitFen: Number(row.limitFen),
  fromOn: fromDbDate(row.fromOn),
  untilOn: fromDbDate(row.untilOn),
  reason: row.reason,
  revokedOn: row.revokedOn === null ? null : fromDbDate(row.revokedOn),
  revokedBy: row.revokedBy,
});

/** Holds what is lent to a person as it is: taking it back waits for the decision under way, or the decision sees it gone. */
export async function holdDelegations(tx: Tx, username: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM authority_delegation WHERE to_user = ${username} AND revoked_on IS NULL FOR SHARE`;
}

/** Every delegation a person gave or was given; of everybody where nobody is named. Newest first. */
export async function delegationsOf(
  db: PrismaClient,
  username: string | null,
  { limit, cursor }: PageRequest,
): Promise<Page<DelegationRecord>> {
  const where = {
    ...belowId(cursor),
    ...(username === null ? {} : { OR: [{ fromUser: username }, { toUser: username }] }),
  };
  const found = await db.authorityDelegation.findMany({ where, orderBy: { id: 'desc' }, take: limit + 1 });
  return pageOf(found.map(record), limit, ({ id }) => [id]);
}

export async function findDelegation(db: Tx | PrismaClient, id: string): Promise<DelegationRecord | null> {
  const found = /^\d{1,18}$/.test(id) ? await db.authorityDelegation.findUnique({ where: { id: BigInt(id) } }) : null;
  return found === null ? null : record(found);
}

type Asked = Pick<DelegationRecord, 'level' | 'to' | 'limitFen' | 'fromOn' | 'untilOn' | 'reason'>;

export async function insertDelegation(tx: Tx, from: string, asked: Asked, on: string): Promise<DelegationRecord> {
  const { level, to, limitFen, fromOn, untilOn, reason } = asked;
  const row = await tx.authorityDelegation.create({
    data: {
      level,
      fromUser: from,
      toUser: to,
      limitFen: BigInt(limitFen),
      fromOn: toDbDate(fromOn),
      untilOn: toDbDate(untilOn),
      reason,
    },
  });
  await tellBoth(tx, record(row), 'authority-delegated', { limitFen, fromOn, untilOn });
  await audit(tx, {
    businessOn: on,
    actor: from,
    action: 'AUTHORITY_DELEGATED',
    subject: 'USER',
    subjectNo: to,
    detail: { delegation: String(row.id), from, level, limitFen, fromOn, untilOn, reason },
  });
  return record(row);
}

/** Takes a delegation back from this day on; false when it was taken back before. */
export async function revokeDelegation(
  tx: Tx,
  delegation: DelegationRecord,
  by: string,
  on: string,
  reason: string,
): Promise<boolean> {
  const { count } = await tx.authorityDelegation.updateMany({
    where: { id: BigInt(delegation.id), revokedOn: null },
    data: { revokedOn: toDbDate(on), revokedBy: by, revokedFor: reason },
  });
  if (count === 0) return false;
  const { from, level, to } = delegation;
  await tellBoth(tx, delegation, 'delegation-revoked', { by });
  await audit(tx, {
    businessOn: on,
    actor: by,
    action: 'DELEGATION_REVOKED',
    subject: 'USER',
    subjectNo: to,
    detail: { delegation: delegation.id, from, level, reason },
  });
  return true;
}

const LEVELS: Record<'zh' | 'en', Record<string, string>> = {
  zh: labelsOf('level', 'zh'),
  en: labelsOf('level', 'en'),
};
const nameOfLevel = (level: string): { zh: string; en: string } => ({
  zh: LEVELS.zh[level] ?? level,
  en: LEVELS.en[level] ?? level,
});

async function tellBoth(
  tx: Tx,
  { id, from, to, level }: DelegationRecord,
  template: 'authority-delegated' | 'delegation-revoked',
  params: Record<string, string | number>,
): Promise<void> {
  const about = {
    cause: `delegation/${id}/${template}`,
    template,
    params: { from, level: nameOfLevel(level), ...params },
    subjectNo: `delegation-${id}`,
    businessAt: new Date().toISOString(),
    clockOffsetMs: 0,
  };
  await enqueueNotices(
    tx,
    [from, to].flatMap((recipient) => toStaff({ ...about, recipient })),
  );
}
