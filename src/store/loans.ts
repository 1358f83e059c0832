import type { OpenLoanInput } from '../contracts/loan-opening';
import type { LoanView } from '../contracts/messages/servicing';
import type { LoanTerms } from '../contracts/terms';
import { workflowIds } from '../contracts/workflow-names';
import type { LoanAccount } from '../domain/account';
import { entryFor } from '../domain/ledger/entry';
import { positionOf } from '../domain/ledger/position';
import { audit } from './audit';
import { toDbDate } from './dates';
import { Prisma } from './generated/client';
import { postedPosition, postEntry } from './journal';
import { foldLoan, viewOf } from './loan-account';
import { enqueueNotices, toClient, type NoticeFact } from './notices';
import type { Tx } from './once';

/** Opens a loan inside the transaction that closes its application. */
export async function openLoan(tx: Tx, input: OpenLoanInput): Promise<LoanView> {
  const { loanNo, disbursedOn } = input;
  const account = foldLoan(input.terms, [], disbursedOn);
  const view = viewOf(loanNo, account);
  await tx.loan.create({
    data: {
      no: loanNo,
      applicationNo: input.applicationNo,
      clientNo: input.clientNo,
      branchCode: input.branchCode,
      managerUsername: input.managerUsername,
      productCode: input.productCode,
      productVersion: input.productVersion,
      terms: input.terms as unknown as Prisma.InputJsonObject,
      servicingPlan: input.plan as unknown as Prisma.InputJsonObject,
      disbursedOn: toDbDate(disbursedOn),
      disbursedFen: BigInt(account.disbursed),
      workflowId: workflowIds.loan(loanNo),
      clockOffsetMs: BigInt(input.clockOffsetMs),
      ...readModel(view, account),
    },
  });
  await postEntry(tx, {
    businessKey: `${loanNo}/disbursement`,
    loanNo,
    on: disbursedOn,
    cause: `DISBURSEMENT ${input.bankReference}`,
    lines: entryFor({}, positionOf(account)),
  });
  const first = account.schedule[0];
  await enqueueNotices(
    tx,
    toClient({
      cause: `${loanNo}/disbursed`,
      recipient: input.clientNo,
      template: 'loan-disbursed',
      params: {
        loanNo,
        amountFen: account.disbursed,
        disbursedOn,
        ...(first ? { firstDueOn: first.dueOn, firstDueFen: first.total } : {}),
      },
      subjectNo: loanNo,
      businessAt: input.at,
      clockOffsetMs: input.clockOffsetMs,
    }),
  );
  await audit(tx, {
    businessOn: disbursedOn,
    actor: input.by,
    action: 'LOAN_OPENED',
    subject: 'LOAN',
    subjectNo: loanNo,
    detail: { applicationNo: input.applicationNo, principal: input.terms.principal, bankReference: input.bankReference },
  });
  return view;
}

/** A dated fact to book, in the wire form that `simulate` reads; null books only what time has brought. */
export interface Booking {
  loanNo: string;
  businessKey: string;
  event: { type: string; on: string; reference?: string } | null;
  /** Why, for the journal and the audit log. */
  cause: string;
  by: string;
  asOf: string;
  /** What is told, made from the account as booked. */
  notices?: (account: LoanAccount, view: LoanView) => NoticeFact[];
}

/**
 * Books an event, or the passing of time, as of a business date: folds the account anew, posts only what differs from
 * what is posted, and rewrites the read model; one transaction, one writer a loan.
 * @throws RuleViolation when the account refuses the event; nothing is changed then.
 */
export async function book(tx: Tx, booking: Booking): Promise<LoanView> {
  const { loanNo, event, asOf } = booking;
  const terms = await lockLoan(tx, loanNo);
  const stored = await tx.loanEvent.findMany({ where: { loanNo }, orderBy: { id: 'asc' }, select: { event: true } });
  const events = stored.map((row) => row.event as unknown);
  const account = foldLoan(terms, event === null ? events : [...events, event], asOf);
  if (event !== null) {
    await tx.loanEvent.create({
      data: {
        loanNo,
        businessKey: booking.businessKey,
        type: event.type,
        on: toDbDate(event.on),
        reference: event.reference ?? null,
        event: event as unknown as Prisma.InputJsonObject,
        recordedBy: booking.by,
      },
    });
  }
  const view = viewOf(loanNo, account);
  await postEntry(tx, {
    businessKey: booking.businessKey,
    loanNo,
    on: asOf,
    cause: booking.cause,
    lines: entryFor(await postedPosition(tx, loanNo), positionOf(account)),
  });
  await tx.loan.update({ where: { no: loanNo }, data: readModel(view, account) });
  await enqueueNotices(tx, booking.notices?.(account, view) ?? []);
  await audit(tx, {
    businessOn: asOf,
    actor: booking.by,
    action: event === null ? 'LOAN_BROUGHT_FORWARD' : `LOAN_${event.type}`,
    subject: 'LOAN',
    subjectNo: loanNo,
    detail: { cause: booking.cause, key: booking.businessKey, status: view.status, dueFen: view.dueFen },
  });
  return view;
}

/** One writer a loan at a time, whoever calls. */
async function lockLoan(tx: Tx, loanNo: string): Promise<LoanTerms> {
  const rows = await tx.$queryRaw<{ terms: LoanTerms }[]>(Prisma.sql`SELECT terms FROM loan WHERE no = ${loanNo} FOR UPDATE`);
  const loan = rows[0];
  if (!loan) throw new Error(`loan ${loanNo} is not on file`);
  return loan.terms;
}

function readModel(view: LoanView, account: LoanAccount): ReadModel {
  return {
    asOf: toDbDate(view.asOf),
    status: view.status,
    riskClass: view.riskClass,
    daysOverdue: view.daysOverdue,
    principalFen: BigInt(view.principalFen),
    principalOverdueFen: BigInt(account.balances.principalOverdue),
    dueFen: BigInt(view.dueFen),
    heldFen: BigInt(view.heldFen),
    nextDueOn: view.nextDueOn === null ? null : toDbDate(view.nextDueOn),
    oldestUnpaidDueOn: view.oldestUnpaidDueOn === null ? null : toDbDate(view.oldestUnpaidDueOn),
    maturityOn: toDbDate(view.maturityOn),
    settledOn: view.status === 'SETTLED' ? toDbDate(view.asOf) : null,
  };
}

interface ReadModel {
  asOf: Date;
  status: string;
  riskClass: string;
  daysOverdue: number;
  principalFen: bigint;
  principalOverdueFen: bigint;
  dueFen: bigint;
  heldFen: bigint;
  nextDueOn: Date | null;
  oldestUnpaidDueOn: Date | null;
  maturityOn: Date;
  settledOn: Date | null;
}
