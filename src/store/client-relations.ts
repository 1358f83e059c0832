import { MOST_OF_ONE } from '../contracts/bounds';
import { GROUP_SHARE_PPM, type RelationKind } from '../domain/client/relation';
import { audit } from './audit';
import type { ChangeBy, ClockOf } from './client-changes/register';
import { registerRelationChange } from './client-changes/relation';
import { fromDbDate, toDbDate } from './dates';
import { Prisma } from './generated/client';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface NewRelation {
  fromNo: string;
  toNo: string;
  kind: RelationKind;
  sharePpm: number | null;
  since: string;
  note: string | null;
}

/** A relation with the names of both sides, for masking. */
export interface RelationRecord extends NewRelation {
  id: string;
  endedOn: string | null;
  recordedBy: string;
  from: { kind: 'PERSON' | 'COMPANY'; name: string };
  to: { kind: 'PERSON' | 'COMPANY'; name: string };
}

/**
 * What stands between two clients, of the owners of the second, and whether one of two spouses has another: read under locks, so
 * that two at once see each other.
 */
export async function lockRelations(
  tx: Tx,
  { fromNo, toNo, kind }: NewRelation,
): Promise<{ known: boolean; ownedByOthersPpm: number; married: boolean }> {
  // A marriage is of both sides; always in the same order, so that nobody waits for each other.
  for (const no of kind === 'SPOUSE' ? [fromNo, toNo].sort() : [toNo])
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`client-relation/${no}`}))`;
  const known = await tx.clientRelation.count({ where: { endedOn: null, kind, OR: bothWays(fromNo, toNo, kind) } });
  const owned = await tx.clientRelation.aggregate({
    _sum: { sharePpm: true },
    where: { toNo, kind: 'OWNS', endedOn: null },
  });
  const pair = { in: [fromNo, toNo] };
  const marriages = await tx.clientRelation.count({
    where: { kind: 'SPOUSE', endedOn: null, OR: [{ fromNo: pair }, { toNo: pair }] },
  });
  return { known: known > 0, ownedByOthersPpm: owned._sum.sharePpm ?? 0, married: marriages > 0 };
}

/** A marriage is the same from either side. */
const bothWays = (fromNo: string, toNo: string, kind: RelationKind) => [
  { fromNo, toNo },
  ...(kind === 'SPOUSE' ? [{ fromNo: toNo, toNo: fromNo }] : []),
];

/** A relation that was written, and the clients of whom that registered a change. */
export interface Written {
  id: string;
  changed: string[];
}

/** Records a relation; what it changes of its two sides since they are clients is registered of them. */
export async function insertRelation(tx: Tx, given: NewRelation, by: ChangeBy, clockOf: ClockOf): Promise<Written> {
  const { id } = await tx.clientRelation.create({
    data: { ...given, since: toDbDate(given.since), recordedBy: by.username },
  });
  const { fromNo, toNo, kind, sharePpm, since: on, note } = given;
  const begun = { id, fromNo, toNo, kind, sharePpm, step: 'BEGINS', on, evidence: note ?? '' } as const;
  const changed = await registerRelationChange(tx, begun, by, clockOf);
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'CLIENT_RELATION_ADDED',
    subject: 'CLIENT',
    subjectNo: fromNo,
    detail: { relation: String(id), toNo, kind, sharePpm },
  });
  return { id: String(id), changed };
}

/** Ends a relation of this client, and registers what that changes; null when there is none that is still in force. */
export async function endRelation(
  tx: Tx,
  given: { clientNo: string; id: bigint; endedOn: string; reason: string },
  by: ChangeBy,
  clockOf: ClockOf,
): Promise<Written | null> {
  const { clientNo, id, endedOn, reason } = given;
  const ended = await tx.clientRelation.updateMany({
    where: { id, endedOn: null, since: { lte: toDbDate(endedOn) }, OR: [{ fromNo: clientNo }, { toNo: clientNo }] },
    data: { endedOn: toDbDate(endedOn) },
  });
  if (ended.count === 0) return null;
  const { fromNo, toNo, kind, sharePpm } = await tx.clientRelation.findUniqueOrThrow({ where: { id } });
  const over = {
    id,
    fromNo,
    toNo,
    kind: kind as RelationKind,
    sharePpm,
    step: 'ENDS',
    on: endedOn,
    evidence: reason,
  } as const;
  const changed = await registerRelationChange(tx, over, by, clockOf);
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'CLIENT_RELATION_ENDED',
    subject: 'CLIENT',
    subjectNo: clientNo,
    detail: { relation: String(id), endedOn, reason },
  });
  return { id: String(id), changed };
}

/** Relations of a client in both directions, those in force first. */
export async function relationsOf(db: Tx | PrismaClient, clientNo: string): Promise<RelationRecord[]> {
  const found = await db.clientRelation.findMany({
    where: { OR: [{ fromNo: clientNo }, { toNo: clientNo }] },
    orderBy: [{ endedOn: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
    take: MOST_OF_ONE,
  });
  const nos = [...new Set(found.flatMap(({ fromNo, toNo }) => [fromNo, toNo]))];
  const clients = await db.client.findMany({
    where: { no: { in: nos } },
    select: { no: true, kind: true, name: true },
  });
  const known = new Map(clients.map(({ no, kind, name }) => [no, { kind: kind as 'PERSON' | 'COMPANY', name }]));
  const party = (no: string) => known.get(no) ?? { kind: 'COMPANY' as const, name: no };
  return found.map(({ id, kind, since, endedOn, fromNo, toNo, sharePpm, note, recordedBy }) => ({
    id: String(id),
    kind: kind as RelationKind,
    since: fromDbDate(since),
    endedOn: endedOn === null ? null : fromDbDate(endedOn),
    from: party(fromNo),
    to: party(toNo),
    fromNo,
    toNo,
    sharePpm,
    note,
    recordedBy,
  }));
}

/**
 * Who guarantees whom, going on from a client to whom it guarantees: by relations people recorded, and by the sureties of this
 * lender's own cases until they are turned down, settled or closed. A circle that comes back to the client runs through these.
 */
export function guaranteesFrom(db: Tx | PrismaClient, clientNo: string): Promise<{ from: string; to: string }[]> {
  const given = (from: Prisma.Sql): Prisma.Sql => Prisma.sql`
    SELECT r.from_no AS "from", r.to_no AS "to" FROM client_relation r
    WHERE r.from_no = ${from} AND r.kind = 'GUARANTEES' AND r.ended_on IS NULL
    UNION ALL
    SELECT s.owner_no, a.client_no FROM security s
      JOIN application a ON a.no = s.application_no
      LEFT JOIN facility f ON f.application_no = a.no
    WHERE s.owner_no = ${from} AND s.form = 'SURETY' AND s.withdrawn_on IS NULL
      AND a.stage NOT IN ('REJECTED', 'WITHDRAWN', 'EXPIRED')
      AND (NOT EXISTS (SELECT FROM loan l WHERE l.application_no = a.no)
          AND NOT EXISTS (SELECT FROM commitment m WHERE m.application_no = a.no)
        OR EXISTS (SELECT FROM loan l WHERE l.application_no = a.no AND l.status <> 'SETTLED')
        OR EXISTS (SELECT FROM commitment m WHERE m.application_no = a.no AND m.status IN ('ISSUED', 'ADVANCED')))
      AND f.status IS DISTINCT FROM 'CLOSED'`;
  return db.$queryRaw(Prisma.sql`
    WITH RECURSIVE reached AS (
      SELECT ${clientNo}::text AS no
      UNION
      SELECT g."to" FROM reached, LATERAL (${given(Prisma.sql`reached.no`)}) g
    )
    SELECT DISTINCT g."from", g."to" FROM reached, LATERAL (${given(Prisma.sql`reached.no`)}) g`);
}

/**
 * SQL of the groups of clients, each under the client it is the group of: everybody it is connected with by control, marriage, a
 * share of a quarter or more, or a group code given by hand. UNION forgets whom it has met, so that circles end.
 */
const membersOf = (clientNos: readonly string[]): Prisma.Sql => Prisma.sql`
  WITH RECURSIVE member(of, no) AS (
    SELECT asked, asked FROM unnest(${clientNos}::text[]) AS asked
    UNION
    SELECT m.of, next.no FROM member m CROSS JOIN LATERAL (
      SELECT CASE r.from_no WHEN m.no THEN r.to_no ELSE r.from_no END AS no
      FROM client_relation r
      WHERE m.no IN (r.from_no, r.to_no) AND r.ended_on IS NULL
        AND (r.kind IN ('CONTROLS', 'SPOUSE') OR (r.kind = 'OWNS' AND r.share_ppm >= ${GROUP_SHARE_PPM}))
      UNION ALL
      SELECT peer.no FROM client self JOIN client peer USING (group_code) WHERE self.no = m.no
    ) next
  )`;

/** Numbers of the clients of its group, itself among them, in order. */
export async function groupNumbers(db: Tx | PrismaClient, clientNo: string): Promise<string[]> {
  const members = await db.$queryRaw<{ no: string }[]>(
    Prisma.sql`${membersOf([clientNo])} SELECT no FROM member ORDER BY no`,
  );
  return members.map(({ no }) => no);
}

/**
 * Is a client the spouse of a related person of the lender, or a company that such a person or the spouse owns a part of, controls or
 * holds an office in? 商业银行法 Art 40 means these as well (RULES 1.8, related.noUnsecured), whatever the share.
 */
export async function isKinOfRelated(db: Tx | PrismaClient, clientNo: string): Promise<boolean> {
  const [found] = await db.$queryRaw<{ is: boolean }[]>(Prisma.sql`
    WITH behind AS (
      SELECT ${clientNo}::text AS no
      UNION
      SELECT r.from_no FROM client_relation r
      WHERE r.to_no = ${clientNo} AND r.kind IN ('OWNS', 'CONTROLS', 'MANAGES') AND r.ended_on IS NULL
    )
    SELECT EXISTS (
      SELECT FROM behind JOIN client p USING (no)
      WHERE p.kind = 'PERSON' AND (
        p.related_party AND p.no <> ${clientNo}
        OR EXISTS (
          SELECT FROM client_relation m JOIN client s ON s.no = CASE m.from_no WHEN p.no THEN m.to_no ELSE m.from_no END
          WHERE p.no IN (m.from_no, m.to_no) AND m.kind = 'SPOUSE' AND m.ended_on IS NULL AND s.related_party
        )
      )
    ) AS "is"`);
  return found?.is ?? false;
}

export interface GroupMember {
  /** The client whose group was asked for. */
  of: string;
  no: string;
  kind: 'PERSON' | 'COMPANY';
  name: string;
  relatedParty: boolean;
  /** Principal outstanding, in fen. */
  principalFen: bigint;
  /** Amounts of open applications, in fen. */
  appliedFen: bigint;
  /** What is still free on its facilities: granted, and theirs to draw at any time. */
  undrawnFen: bigint;
  /** Promised to third parties, less the margin: accepted bills, letters of guarantee. */
  promisedFen: bigint;
  openApplications: bigint;
  loans: bigint;
  loansOverdue: bigint;
}

/**
 * The group of a client with what each member owes or has applied for (RULES 7.2: exposure by group, not per
 * application), the client itself first. What renews a loan adds nothing to what that loan owes. `except`, the application being
 * judged, is not counted, nor the loan that it renews.
 */
export function groupOf(db: Tx | PrismaClient, clientNo: string, except: string | null = null): Promise<GroupMember[]> {
  return groupsOf(db, [clientNo], except);
}

/** The same of several clients at once. */
export function groupsOf(
  db: Tx | PrismaClient,
  clientNos: readonly string[],
  except: string | null = null,
): Promise<GroupMember[]> {
  return db.$queryRaw<GroupMember[]>(Prisma.sql`${membersOf(clientNos)}
    SELECT member.of, c.no, c.kind, c.name, c.related_party AS "relatedParty",
      coalesce(owed.fen, 0)::bigint AS "principalFen", coalesce(asked.fen, 0)::bigint AS "appliedFen",
      coalesce(granted.fen, 0)::bigint AS "undrawnFen", coalesce(promised.fen, 0)::bigint AS "promisedFen",
      asked.open AS "openApplications", owed.loans, owed.overdue AS "loansOverdue"
    FROM member JOIN client c USING (no)
    CROSS JOIN LATERAL (
      SELECT sum(l.principal_fen) FILTER (WHERE l.status <> 'SETTLED' AND l.no IS DISTINCT FROM
          (SELECT renews_loan_no FROM application WHERE no = ${except}::text)) AS fen, count(*) AS loans,
        count(*) FILTER (WHERE l.status = 'OVERDUE') AS overdue
      FROM loan l WHERE l.client_no = c.no
    ) owed
    CROSS JOIN LATERAL (
      SELECT sum(a.amount_fen) FILTER (WHERE a.renews_loan_no IS NULL) AS fen, count(*) AS open FROM application a
      WHERE a.client_no = c.no AND a.stage NOT IN ('DISBURSED', 'GRANTED', 'ISSUED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')
        AND a.no IS DISTINCT FROM ${except}::text
    ) asked
    CROSS JOIN LATERAL (
      SELECT sum(greatest(f.limit_fen - coalesce(reserved_fen + CASE WHEN (f.line->>'revolving')::boolean THEN outstanding_fen ELSE drawn_fen END, 0), 0)) AS fen
      FROM facility f LEFT JOIN facility_use u ON u.facility_no = f.no
      WHERE f.client_no = c.no AND f.status <> 'CLOSED'
        AND f.expires_on >= ((now() + f.clock_offset_ms * interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date
    ) granted
    CROSS JOIN LATERAL (
      SELECT sum(greatest(m.amount_fen - m.paid_fen - m.margin_fen + m.margin_used_fen, 0)) AS fen FROM commitment m
      WHERE m.client_no = c.no AND m.status IN ('ISSUED', 'ADVANCED')
    ) promised
    ORDER BY member.of, c.no <> member.of, c.no`);
}

/** What the whole group owes or has applied for, in fen. */
export async function groupExposure(
  db: Tx | PrismaClient,
  clientNo: string,
  except: string | null = null,
): Promise<number> {
  return exposureOf(await groupOf(db, clientNo, except));
}

export function exposureOf(group: readonly GroupMember[]): number {
  return group.reduce(
    (sum, { principalFen, appliedFen, undrawnFen, promisedFen }) =>
      sum + Number(principalFen + appliedFen + undrawnFen + promisedFen),
    0,
  );
}
