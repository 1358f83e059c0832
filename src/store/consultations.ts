import type { Pool } from 'pg';
import { instantOf } from '../domain/business-time';
import {
  topicsInWords,
  type ConsultationChannel,
  type ConsultationOutcome,
  type ConsultationTopic,
} from '../domain/consultation/consultation';
import { audit } from './audit';
import { toDbDate } from './dates';
import { eachApart } from './each-apart';
import { Prisma, type PrismaClient } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { rows } from './sql';

export interface NewConsultation {
  branchCode: string;
  on: string;
  channel: string;
  topic: string;
  clientNo: string | null;
  question: string;
  answer: string;
  outcome: string;
  followUpOn: string | null;
}

export interface ConsultationRecord extends NewConsultation {
  id: string;
  channel: ConsultationChannel;
  topic: ConsultationTopic;
  outcome: ConsultationOutcome;
  leadNo: string | null;
  applicationNo: string | null;
  recordedBy: string;
  recordedAt: string;
}

export async function insertConsultation(
  tx: Tx,
  given: NewConsultation,
  by: { username: string; on: string },
): Promise<string> {
  const { on, followUpOn, ...rest } = given;
  const { id } = await tx.consultation.create({
    data: {
      ...rest,
      on: toDbDate(on),
      followUpOn: followUpOn === null ? null : toDbDate(followUpOn),
      recordedBy: by.username,
    },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'CONSULTATION_RECORDED',
    subject: 'CONSULTATION',
    subjectNo: String(id),
    detail: { channel: given.channel, topic: given.topic, outcome: given.outcome, clientNo: given.clientNo },
  });
  return String(id);
}

export interface ConsultationFilter extends PageRequest {
  branch: string | null;
  id?: string | undefined;
  on?: string | undefined;
  outcome?: string | undefined;
  clientNo?: string | undefined;
}

/** The log, the latest first, with what grew from each. */
export async function listConsultations(pool: Pool, filter: ConsultationFilter): Promise<Page<ConsultationRecord>> {
  const after = decodeCursor(filter.cursor, ['id']);
  const where = new Where()
    .and('c.branch_code = ?', filter.branch)
    .and('c.id = ?::bigint', filter.id)
    .and('c."on" = ?::date', filter.on)
    .and('c.outcome = ?', filter.outcome)
    .and('c.client_no = ?', filter.clientNo)
    .and('c.id < ?::bigint', after?.[0]);
  const found = await rows<ConsultationRecord & Record<string, unknown>>(
    pool,
    `SELECT c.id::text AS id, c.branch_code AS "branchCode", c."on", c.channel, c.topic, c.client_no AS "clientNo", c.question,
            c.answer, c.outcome, c.follow_up_on AS "followUpOn", l.no AS "leadNo", l.application_no AS "applicationNo",
            c.recorded_by AS "recordedBy", c.recorded_at AS "recordedAt"
     FROM consultation c LEFT JOIN lead l ON l.consultation_id = c.id
     ${where.toString()} ORDER BY c.id DESC LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<ConsultationRecord>(found, filter.limit, ({ id }) => [id]);
}

export interface Digest {
  total: number;
  topics: { code: string; count: number }[];
  outcomes: { code: string; count: number }[];
  people: { code: string; count: number }[];
  overdue: number;
}

/** What a branch (null: all) was asked on a day. */
export async function digestOf(db: PrismaClient, on: string, branch: string | null): Promise<Digest> {
  const where = { on: toDbDate(on), ...(branch === null ? {} : { branchCode: branch }) };
  const [topics, outcomes, people, overdue] = await Promise.all([
    db.consultation.groupBy({ by: ['topic'], where, _count: true, orderBy: { topic: 'asc' } }),
    db.consultation.groupBy({ by: ['outcome'], where, _count: true, orderBy: { outcome: 'asc' } }),
    db.consultation.groupBy({ by: ['recordedBy'], where, _count: true, orderBy: { recordedBy: 'asc' } }),
    db.$queryRaw<{ count: bigint }[]>(Prisma.sql`
      SELECT count(*) FROM consultation c
      WHERE c.outcome = 'FOLLOW_UP' AND c.follow_up_on < ${on}::date AND (${branch}::text IS NULL OR c.branch_code = ${branch})
        AND NOT EXISTS (SELECT 1 FROM lead l WHERE l.consultation_id = c.id)`),
  ]);
  return {
    total: topics.reduce((sum, { _count }) => sum + _count, 0),
    topics: topics.map(({ topic, _count }) => ({ code: topic, count: _count })),
    outcomes: outcomes.map(({ outcome, _count }) => ({ code: outcome, count: _count })),
    people: people.map(({ recordedBy, _count }) => ({ code: recordedBy, count: _count })),
    overdue: Number(overdue[0]?.count ?? 0n),
  };
}

/** The end of a day: each department manager of a branch that was asked something is told once, however often this runs. */
export async function tellConsultations(db: PrismaClient, on: string): Promise<void> {
  const branches = await db.consultation.groupBy({ by: ['branchCode'], where: { on: toDbDate(on) } });
  const nameOf = (branch: { branchCode: string }): string => branch.branchCode;
  await eachApart(branches, nameOf, async ({ branchCode }) => {
    const [digest, managers] = await Promise.all([
      digestOf(db, on, branchCode),
      db.user.findMany({ where: { active: true, branchCode, roles: { has: 'DEPARTMENT_MANAGER' } } }),
    ]);
    const counted = (code: string): number => digest.outcomes.find((one) => one.code === code)?.count ?? 0;
    const params = {
      on,
      total: digest.total,
      followUps: counted('FOLLOW_UP'),
      applying: counted('APPLY'),
      topics: topicsInWords(digest.topics),
    };
    const notices = managers.flatMap(({ username }) =>
      toStaff({
        cause: `consultations/${branchCode}/${on}`,
        recipient: username,
        template: 'consultation-digest',
        params,
        subjectNo: branchCode,
        businessAt: new Date(instantOf(on, 24 * 60)).toISOString(),
        clockOffsetMs: 0,
      }),
    );
    await db.$transaction((tx) => enqueueNotices(tx, notices));
  });
}
