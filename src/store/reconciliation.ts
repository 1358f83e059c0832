import type { ServicingInput } from '../contracts/messages/servicing';
import { maskName } from '../domain/identity/masking';
import type { BookedLoan } from '../domain/reconciliation/reconcile';
import { audit } from './audit';
import { fromDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import { loadAccount, viewOf } from './loan-account';
import { contractOf } from './loan-contract';

/** Every loan with whether it must have a living workflow: a written-off one is open until it is recovered in full. */
export async function bookedLoans(prisma: PrismaClient): Promise<BookedLoan[]> {
  return prisma.$queryRaw<BookedLoan[]>(Prisma.sql`
    SELECT no AS "loanNo", status,
      status IN ('CURRENT', 'OVERDUE') OR (status = 'WRITTEN_OFF' AND principal_fen + due_fen > 0) AS "isOpen"
    FROM loan ORDER BY no`);
}

/** What a loan's workflow must be told to go on from the books alone; null when there is no such loan. */
export async function servicingFromBooks(prisma: PrismaClient, loanNo: string): Promise<ServicingInput | null> {
  const loan = await prisma.loan.findUnique({ where: { no: loanNo } });
  if (loan === null) return null;
  const [{ terms, plan }, client, cases] = await Promise.all([
    contractOf(prisma, loanNo),
    prisma.client.findUnique({ where: { no: loan.clientNo }, select: { kind: true, name: true } }),
    prisma.collectionCase.findMany({ where: { loanNo }, select: { episode: true, status: true } }),
  ]);
  const asOf = fromDbDate(loan.bookedOn);
  const view = viewOf(loanNo, terms, await loadAccount(prisma, loanNo, asOf));
  const planned = view.nextDueNumber ?? 0;
  const told = await prisma.notice.count({
    where: { cause: { startsWith: `loan-${loanNo}/instalment-${String(planned)}/` } },
  });
  return {
    loanNo,
    clientNo: loan.clientNo,
    clientMasked: client === null ? '*' : maskName(client.kind as 'PERSON' | 'COMPANY', client.name),
    branchCode: loan.branchCode,
    productCode: loan.productCode,
    managerUsername: loan.managerUsername,
    plan,
    view,
    clockOffsetMs: Number(loan.clockOffsetMs),
    carried: {
      processedCommands: [],
      episode: Math.max(0, ...cases.map(({ episode }) => episode)),
      openEpisode: cases.some(({ status }) => status === 'OPEN'),
      remindedInstalment: told > 0 ? planned : Math.max(0, planned - 1),
    },
  };
}

/** That somebody had a loan's workflow begun again. */
export async function recordRestart(
  prisma: PrismaClient,
  loanNo: string,
  by: { username: string; on: string },
): Promise<void> {
  await prisma.$transaction((tx) =>
    audit(tx, {
      businessOn: by.on,
      actor: by.username,
      action: 'LOAN_WORKFLOW_RESTARTED',
      subject: 'LOAN',
      subjectNo: loanNo,
      detail: {},
    }),
  );
}
