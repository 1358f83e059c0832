import type { LoanView, ServicingPlan } from '../contracts/messages/servicing';
import type { LoanTerms } from '../contracts/terms';
import type { Position } from '../domain/ledger';
import type { ContactHours } from '../domain/notice/preference';
import { fromDbDate } from './dates';
import { Prisma } from './generated/client';
import type { Accruals } from './loan-accruals';
import type { WireEvent } from './loan-account';
import type { Tx } from './once';

/** A loan as its next booking finds it. */
export interface LockedLoan {
  loanNo: string;
  clientNo: string;
  managerUsername: string;
  terms: LoanTerms;
  plan: ServicingPlan;
  /** What is posted. */
  position: Position;
  bookedOn: string;
  accruals: Accruals;
  status: string;
  riskClass: string;
  /** The hours at which the client prefers to be told, where he has said so. */
  hours: ContactHours | null;
}

/**
 * Locks the loan against every other booking until the transaction ends. The lock stands in a statement of its own: one
 * that also read the events would read them as they were before it waited.
 */
export async function lockLoan(tx: Tx, loanNo: string): Promise<LockedLoan> {
  interface Row extends Omit<LockedLoan, 'bookedOn' | 'accruals'> {
    bookedOn: Date;
    accrualFrom: Date | null;
    accruedFen: bigint[];
  }
  const [row] = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT no AS "loanNo", client_no AS "clientNo", manager_username AS "managerUsername", terms,
      servicing_plan AS plan, position, booked_on AS "bookedOn",
      accrual_from AS "accrualFrom", accrued_fen AS "accruedFen", status, risk_class AS "riskClass",
      (SELECT jsonb_build_object('fromHour', p.from_hour, 'untilHour', p.until_hour) FROM client_preference p
       WHERE p.client_no = loan.client_no ORDER BY p.id DESC LIMIT 1) AS hours
    FROM loan JOIN loan_contract ON loan_no = no WHERE no = ${loanNo} FOR UPDATE OF loan`);
  if (row === undefined) throw new Error(`loan ${loanNo} is not on file`);
  const { accrualFrom, accruedFen, ...rest } = row;
  const accruals = { from: accrualFrom && fromDbDate(accrualFrom), fen: accruedFen.map(Number) };
  return { ...rest, bookedOn: fromDbDate(row.bookedOn), accruals };
}

/** The events recorded so far, and what a booking under this key has answered already, if there was one. */
export async function readHistory(
  tx: Tx,
  loanNo: string,
  businessKey: string,
): Promise<{ events: WireEvent[]; stored: LoanView | null }> {
  const [row] = await tx.$queryRaw<{ events: WireEvent[] | null; stored: LoanView | null }[]>(Prisma.sql`
    SELECT (SELECT jsonb_agg(event ORDER BY id) FROM loan_event WHERE loan_no = ${loanNo}) AS events,
      (SELECT result FROM effect WHERE business_key = ${businessKey}) AS stored`);
  return { events: row?.events ?? [], stored: row?.stored ?? null };
}

/** The event recorded under a key, or null. */
export async function findEvent(tx: Tx, businessKey: string): Promise<WireEvent | null> {
  const row = await tx.loanEvent.findUnique({ where: { businessKey }, select: { event: true } });
  return row === null ? null : (row.event as unknown as WireEvent);
}
