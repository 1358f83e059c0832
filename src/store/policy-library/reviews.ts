import { randomUUID } from 'node:crypto';
import { instantOf } from '../../domain/business-time';
import { mayReviewPolicy, type PolicyConclusion } from '../../domain/policy-library/document';
import { ALLOWED, refused, type Verdict } from '../../domain/verdict';
import { workingDaysAfter } from '../../domain/warning/deadline';
import { announcedFrom } from '../calendar';
import { toDbDate } from '../dates';
import type { PolicyDocument } from '../generated/client';
import { enqueueNotices, toStaff } from '../notices';
import type { Tx } from '../once';
import { completeTask, openTask } from '../tasks';
import { concernedManagers, concernsOneOf } from './impact';
import type { ActBy } from '../recorder';
import { record } from './record';

/** Working days for a manager to review his borrowers: 示例参数，需按本行制度调整 [CONV]. */
const REVIEW_DAYS = 10;
const END_OF_DAY = 18 * 60;

const KIND = 'POLICY_REVIEW';

const reviewTaskId = (no: string, username: string): string => `${no}-review-${username}`;

/** The tasks by which somebody is asked to review a document and has not answered: his own, or handed to him. */
const openReviews = (tx: Tx, subjectNo: string, assignee: string): Promise<{ id: string }[]> =>
  tx.task.findMany({ where: { kind: KIND, subjectNo, assignee, status: 'OPEN' }, select: { id: true } });

/** One task for each manager whose borrowers a document concerns; how many were asked. */
export async function askManagers(tx: Tx, row: PolicyDocument, { on, at }: ActBy): Promise<number> {
  const managers = await concernedManagers(tx, row.no);
  const dueOn = workingDaysAfter(on, REVIEW_DAYS, await announcedFrom(tx, on));
  for (const { username, branchCode } of managers) {
    await openTask(tx, {
      id: reviewTaskId(row.no, username),
      kind: KIND,
      room: 'POLICY',
      subjectNo: row.no,
      workflowId: '',
      role: 'CLIENT_MANAGER',
      branchCode,
      assignee: username,
      title: {
        zh: `排查受政策影响的借款人：${row.title}`,
        en: `Review your borrowers under a new policy: ${row.title}`,
      },
      dueAt: new Date(instantOf(dueOn, END_OF_DAY)).toISOString(),
      createdAt: at,
    });
  }
  return managers.length;
}

/** Whoever is to read it hears of it, once. */
export async function tellReaders(tx: Tx, row: PolicyDocument, { at }: ActBy): Promise<void> {
  const readers = await tx.user.findMany({
    where: { active: true, roles: { hasSome: row.mustRead } },
    select: { username: true },
    orderBy: { username: 'asc' },
  });
  const notices = readers.flatMap(({ username }) =>
    toStaff({
      cause: `policy-${row.no}`,
      recipient: username,
      template: 'policy-released',
      params: { policyNo: row.no, title: row.title, issuer: row.issuer },
      subjectNo: row.no,
      businessAt: at,
      clockOffsetMs: 0,
    }),
  );
  await enqueueNotices(tx, notices);
}

/**
 * Clients have gone from one manager to another: who has them now reviews them. The old one's task goes over with the last of his
 * borrowers whom the document concerns; while he keeps some, both are asked. How many tasks came to the new one.
 */
export async function askReceiver(
  tx: Tx,
  { from, to, nos }: { from: string; to: string; nos: readonly string[] },
): Promise<number> {
  const held = await tx.task.findMany({
    where: { kind: KIND, status: 'OPEN', assignee: from },
    orderBy: { id: 'asc' },
  });
  let asked = 0;
  for (const { title, ...task } of held) {
    const managers = (await concernedManagers(tx, task.subjectNo)).map(({ username }) => username);
    const isAsked = (await openReviews(tx, task.subjectNo, to)).length > 0;
    // Who came with none that the document concerns is asked nothing anew.
    if (isAsked || !managers.includes(to) || !(await concernsOneOf(tx, task.subjectNo, nos))) continue;
    asked += 1;
    if (managers.includes(from))
      await tx.task.create({
        data: { ...task, id: `${task.id}-${to}-${randomUUID()}`, assignee: to, title: title ?? {} },
      });
    else await tx.task.update({ where: { id: task.id }, data: { assignee: to } });
  }
  return asked;
}

/** What a manager concludes of his borrowers; whatever task asked him, his own or one that became his, is done with it. */
export async function reviewPolicy(
  tx: Tx,
  no: string,
  { conclusion, findings }: { conclusion: PolicyConclusion; findings: string },
  by: ActBy,
): Promise<Verdict> {
  const { username } = by.actor;
  // One after the other, or the same conclusion sent twice at once would answer one task twice.
  await tx.$queryRaw`SELECT 1 FROM policy_document WHERE no = ${no} FOR UPDATE`;
  const open = await openReviews(tx, no, username);
  const reviewed = (await tx.policyReview.count({ where: { policyNo: no, by: username } })) > 0;
  const verdict = mayReviewPolicy({ asked: open.length > 0, reviewed });
  if (!verdict.allowed) return verdict;
  await tx.policyReview.create({ data: { policyNo: no, by: username, on: toDbDate(by.on), conclusion, findings } });
  for (const { id } of open) await completeTask(tx, id, { by: username, at: by.at, outcome: conclusion });
  await record(tx, no, by, 'POLICY_REVIEWED', { conclusion });
  return ALLOWED;
}

/** That somebody has read a released document; said again it is the same receipt. */
export async function confirmRead(tx: Tx, no: string, by: ActBy): Promise<Verdict> {
  const { username } = by.actor;
  const { status } = await tx.policyDocument.findUniqueOrThrow({ where: { no }, select: { status: true } });
  if (status !== 'RELEASED') return refused('POLICY_STATE', { status });
  const { count } = await tx.policyReceipt.createMany({
    skipDuplicates: true,
    data: [{ policyNo: no, by: username, on: toDbDate(by.on) }],
  });
  if (count > 0) await record(tx, no, by, 'POLICY_READ', {});
  return ALLOWED;
}
