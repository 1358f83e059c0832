import { mayRenew, maySettleByRenewal } from '../domain/servicing/renewal';
import type { EnterpriseSize } from '../domain/servicing/renewal';
import { FINAL_STAGES } from '../domain/application/stages';
import { businessDate } from '../domain/business-time';
import { formatYuan, parseYuan, type Fen } from '../domain/money';
import type { ProductRules } from '../domain/product/rules';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../domain/verdict';
import { toDbDate } from './dates';
import { loadAccount, type WireEvent } from './loan-account';
import { lockLoan } from './loan-events';
import { bookEvents, prepaymentKey } from './loans';
import { toClient, toStaff } from './notices';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';
import { keepsClass, lostBy, renewalFacts } from './renewal';

/** A loan that another one is to renew. */
export interface Renews {
  loanNo: string;
  size: EnterpriseSize;
}

/** What is put in the place of its principal. */
export interface Renewing {
  applicationNo: string;
  principalFen: Fen;
}

/** The same, with what its product allows. */
export interface RenewingUnder extends Renewing {
  rules: Pick<ProductRules, 'maxRenewals'>;
}

/** May the loan be renewed so? Judged when it is asked for, signed and paid; one renewal of a loan at a time. */
export async function renewable(tx: Tx, { loanNo, size }: Renews, by: RenewingUnder, today: string): Promise<Verdict> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`renewal/${loanNo}`}))`;
  const facts = { ...(await renewalFacts(tx, loanNo, today)), size };
  const { balances } = await loadAccount(tx, loanNo, today);
  const other = await otherRenewal(tx, loanNo, by.applicationNo);
  const asked = {
    principalFen: by.principalFen,
    outstandingFen: balances.principal,
    before: await renewalsBefore(tx, loanNo),
    maxRenewals: by.rules.maxRenewals ?? 0,
  };
  return firstRefusal(
    () => mayRenew(facts, asked, today),
    () => (other === null ? ALLOWED : refused('RENEWAL_PENDING', { applicationNo: other })),
  );
}

/** Was it approved by the limits of renewals? Who decided so was never asked for new borrowing that repays old (RULES 7.2). */
export async function approvedAsRenewal(tx: Tx | PrismaClient, applicationNo: string): Promise<boolean> {
  const where = { subject: 'APPLICATION', subjectNo: applicationNo, status: 'APPROVED' };
  const latest = await tx.approval.findFirst({ where, orderBy: { round: 'desc' }, select: { levels: true } });
  return ((latest?.levels ?? []) as { asRenewal?: boolean }[]).some(({ asRenewal = false }) => asRenewal);
}

/** What the old loan has lost its class by since its renewal was approved as one, or null. The size that was let pass then has not changed. */
export async function fallenBy(
  db: Tx | PrismaClient,
  { no, renewsLoanNo }: { no: string; renewsLoanNo: string | null },
  today: string,
): Promise<string | null> {
  if (renewsLoanNo === null || !(await approvedAsRenewal(db, no))) return null;
  return lostBy(db, { loanNo: renewsLoanNo, size: 'MICRO' }, today);
}

/** Whether the loan is settled by it on the day. */
export async function settling(tx: Tx, loanNo: string, by: Renewing, today: string): Promise<Verdict> {
  return maySettleByRenewal((await settlementOf(tx, loanNo, by, { on: today, asOf: today })).shortFen);
}

async function otherRenewal(tx: Tx, renewsLoanNo: string, besides: string): Promise<string | null> {
  const where = { renewsLoanNo, stage: { notIn: [...FINAL_STAGES] }, no: { not: besides } };
  return (await tx.application.findFirst({ where, select: { no: true } }))?.no ?? null;
}

/** How many loans in a row were renewed up to this one. */
async function renewalsBefore(tx: Tx, loanNo: string): Promise<number> {
  const [found] = await tx.$queryRaw<{ n: number }[]>`
    WITH RECURSIVE line(loan_no, n) AS (
      SELECT ${loanNo}::text, 0
      UNION ALL
      SELECT a.renews_loan_no, n + 1 FROM line JOIN loan l ON l.no = line.loan_no
        JOIN application a ON a.no = l.application_no WHERE a.renews_loan_no IS NOT NULL
    ) SELECT max(n)::int AS n FROM line`;
  return found?.n ?? 0;
}

const referenceOf = (applicationNo: string): string => `RENEWAL-${applicationNo}`;

/**
 * What the new principal does to the old loan on the day of the renewal, as the books stand on a day not before it: with what is held
 * for the borrower it pays everything, and nothing of it is given out. What it lacks is `shortFen`; then it is booked as far as it
 * goes, and never as if somebody had paid the rest.
 */
async function settlementOf(
  tx: Tx,
  loanNo: string,
  { applicationNo, principalFen }: Renewing,
  { on, asOf }: { on: string; asOf: string },
): Promise<{ events: WireEvent[]; shortFen: number }> {
  const reference = referenceOf(applicationNo);
  const amount = formatYuan(principalFen);
  const full: WireEvent = { type: 'PREPAYMENT', on, reference, full: true };
  const whole: WireEvent[] = [full, { type: 'REPAYMENT', on, reference, amount }];
  const account = await loadAccount(tx, loanNo, asOf, whole);
  const isFull = ({ type, reference: of }: { type: string; reference: string | null }): boolean =>
    type === 'PREPAYMENT' && of === reference;
  const shortFen = account.transactions.find(isFull)?.amount ?? 0;
  if (shortFen === 0) return { events: whole, shortFen };
  return { events: [{ type: 'PREPAYMENT', on, reference, amount, mode: 'REDUCE_TERM' }], shortFen };
}

/**
 * Did the borrower pay the old loan off himself between the order and its booking? Dated before that, the new principal would leave his
 * payment nothing to pay, as if he had never made it; dated after it, it is what is given back.
 */
async function isPaidOffAfter(tx: Tx, loanNo: string, on: string): Promise<boolean> {
  const paidOff = { loanNo, type: 'PREPAYMENT', event: { path: ['full'], equals: true }, on: { gt: toDbDate(on) } };
  return (await tx.loanEvent.count({ where: paidOff })) > 0;
}

export interface Renewed {
  newLoanNo: string;
  /** From when the new loan takes the place of the old one; booked on the day of `at`, which may be a later one. */
  on: string;
  at: string;
  by: string;
  clockOffsetMs: number;
}

/**
 * Settles the old loan in the transaction that opens the new one: what the one is debited the other is credited, so that cash at
 * bank ends where it began.
 */
export async function settleByRenewal(
  tx: Tx,
  { loanNo, size }: Renews,
  renewing: Renewing,
  { newLoanNo, on, at, by, clockOffsetMs }: Renewed,
): Promise<void> {
  const { applicationNo, principalFen } = renewing;
  const isCompliant = await keepsClass(tx, { loanNo, size }, on);
  const asOf = businessDate(Date.parse(at));
  await lockLoan(tx, loanNo);
  const day = (await isPaidOffAfter(tx, loanNo, on)) ? asOf : on;
  const { events } = await settlementOf(tx, loanNo, renewing, { on: day, asOf });
  const told = { subjectNo: loanNo, businessAt: at, clockOffsetMs };
  const view = await bookEvents(tx, {
    loanNo,
    businessKey: prepaymentKey(loanNo, referenceOf(applicationNo)),
    events,
    asOf,
    cause: `RENEWAL ${newLoanNo}`,
    action: 'LOAN_RENEWED',
    actor: by,
    tell: ({ before, view: { heldFen, status } }) => ({
      notices: [
        ...toClient({
          ...told,
          cause: `loan-${loanNo}/renewed`,
          recipient: before.clientNo,
          template: 'loan-renewed',
          params: { loanNo, newLoanNo, renewedOn: on, amountFen: principalFen },
        }),
        ...(heldFen === 0 || status !== 'SETTLED'
          ? []
          : toStaff({
              ...told,
              cause: `loan-${loanNo}/renewed`,
              recipient: before.managerUsername,
              template: 'refund-due',
              params: { loanNo, amountFen: heldFen, settledOn: on },
            })),
      ],
      withdraw: { prefix: `loan-${loanNo}/instalment-`, after: at },
    }),
  });
  if (!isCompliant) await markRefinanced(tx, newLoanNo, { loanNo: view.loanNo, on, by });
}

/** New borrowing that repays old is at least 关注 (RULES 2.3), unless it is a compliant renewal. */
async function markRefinanced(
  tx: Tx,
  newLoanNo: string,
  { loanNo, on, by }: { loanNo: string; on: string; by: string },
): Promise<void> {
  const { clientNo } = await tx.loan.findUniqueOrThrow({ where: { no: newLoanNo }, select: { clientNo: true } });
  await tx.classificationFact.create({
    data: {
      businessKey: `loan-${newLoanNo}/refinanced`,
      clientNo,
      loanNo: newLoanNo,
      code: 'REFINANCED',
      on: toDbDate(on),
      note: `借新还旧 ${loanNo}`,
      recordedBy: by,
    },
  });
}

/** What the old loan's workflow is told, once it stands in the books: the money as its own command would have brought it. */
export async function renewalMoney(
  tx: Pick<Tx, 'loanEvent'>,
  loanNo: string,
  applicationNo: string,
): Promise<{ on: string; reference: string; amountFen?: number } | null> {
  const reference = referenceOf(applicationNo);
  const row = await tx.loanEvent.findUnique({
    where: { businessKey: prepaymentKey(loanNo, reference) },
    select: { event: true },
  });
  if (row === null) return null;
  const { on, amount } = row.event as { on: string; amount?: string };
  return { on, reference, ...(amount === undefined ? {} : { amountFen: parseYuan(amount) }) };
}

/** Which loan a loan renewed, and by which application and loan it was renewed itself; null where none. */
export async function renewalLinks(
  db: Pick<Tx, 'application' | 'loan'>,
  { no, applicationNo }: { no: string; applicationNo: string },
): Promise<{ renews: string | null; renewedIn: { applicationNo: string; loanNo: string | null } | null }> {
  const lapsed = ['REJECTED', 'WITHDRAWN', 'EXPIRED'];
  const [own, later] = await Promise.all([
    db.application.findUnique({ where: { no: applicationNo }, select: { renewsLoanNo: true } }),
    db.application.findFirst({
      where: { renewsLoanNo: no, stage: { notIn: lapsed } },
      select: { no: true, loanNo: true },
    }),
  ]);
  return {
    renews: own?.renewsLoanNo ?? null,
    renewedIn: later === null ? null : { applicationNo: later.no, loanNo: later.loanNo },
  };
}
