import { instantOf } from '../domain/business-time';
import { CODES } from '../domain/notice/codes';
import { workflowIds } from '../contracts/workflow-names';
import { ownDay } from './case-days';
import { eachApart } from './each-apart';
import type { Application, PrismaClient } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import { fallenBy } from './renewals';
import { openTask } from './tasks';

const BATCH = 500;
const KIND = 'RESUBMIT_RENEWAL';
/** Approved, and neither signed nor booked on that approval once the old loan has lost its class (decision 0145). */
const STAGES = ['CONTRACT', 'DISBURSEMENT'];

interface Waiting {
  no: string;
  clockOffsetMs: bigint;
}

/**
 * The end of a day: whoever manages a renewal whose old loan has lost its class since the approval is asked to submit it again, and hears
 * why; where it has its class back he is asked no longer. A case lives on its own clock.
 */
export const pressRenewals = (db: PrismaClient, on: string): Promise<void> =>
  eachApart(
    waiting(db),
    ({ no }) => no,
    ({ no, clockOffsetMs }) => {
      const own = ownDay(on, Number(clockOffsetMs));
      return askAgain(db, no, { on: own, at: new Date(instantOf(own, 24 * 60)).toISOString() });
    },
  );

/** Renewals that wait for their contract or their booking, batch by batch. */
async function* waiting(db: PrismaClient): AsyncGenerator<Waiting> {
  for (let after = ''; ;) {
    const found = await db.application.findMany({
      where: { renewsLoanNo: { not: null }, stage: { in: STAGES }, no: { gt: after } },
      select: { no: true, clockOffsetMs: true },
      orderBy: { no: 'asc' },
      take: BATCH,
    });
    yield* found;
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return;
    after = last.no;
  }
}

/** Asks for one renewal to be submitted again where it must be, once for each time that its old loan falls. */
export const askAgain = (db: PrismaClient, no: string, { on, at }: { on: string; at: string }): Promise<void> =>
  db.$transaction(async (tx) => {
    // A step of the case waits for this, and ends the task if it takes the case on.
    await tx.$queryRaw`SELECT 1 FROM application WHERE no = ${no} FOR UPDATE`;
    const application = await tx.application.findUniqueOrThrow({ where: { no } });
    const { renewsLoanNo: loanNo, stage } = application;
    if (loanNo === null || !STAGES.includes(stage)) return;
    const why = await fallenBy(tx, application, on);
    const asked = await tx.task.findMany({ where: { room: 'APPLICATION', subjectNo: no, kind: KIND } });
    const open = asked.filter(({ status }) => status === 'OPEN').map(({ id }) => id);
    if (why !== null && open.length === 0) await ask(tx, application, { loanNo, why, nth: asked.length + 1, at });
    if (why === null && open.length > 0)
      await tx.task.updateMany({
        where: { id: { in: open }, status: 'OPEN' },
        data: { status: 'CANCELLED', doneAt: new Date(at) },
      });
  });

async function ask(
  tx: Tx,
  { no, managerUsername, branchCode, deadlineAt, clockOffsetMs }: Application,
  { loanNo, why, nth, at }: { loanNo: string; why: string; nth: number; at: string },
): Promise<void> {
  const id = `${no}-${KIND}-${String(nth)}`;
  const { zh, en } = CODES[why] ?? { zh: why, en: why };
  await openTask(tx, {
    id,
    kind: KIND,
    room: 'APPLICATION',
    subjectNo: no,
    workflowId: workflowIds.application(no),
    role: 'CLIENT_MANAGER',
    assignee: managerUsername,
    branchCode,
    title: {
      zh: `续贷 ${no} 须重新报批：原贷款 ${loanNo} ${zh}`,
      en: `Submit renewal ${no} again: of its old loan ${loanNo}, ${en}`,
    },
    ...(deadlineAt === null ? {} : { dueAt: deadlineAt.toISOString() }),
    createdAt: at,
  });
  await enqueueNotices(
    tx,
    toStaff({
      cause: id,
      recipient: managerUsername,
      template: 'renewal-fell',
      params: { applicationNo: no, loanNo, why },
      subjectNo: no,
      businessAt: at,
      clockOffsetMs: Number(clockOffsetMs),
    }),
  );
}
