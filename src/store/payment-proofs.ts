import type { Pool } from 'pg';
import type { ProofStanding } from '../domain/application/payment-proof';
import { audit } from './audit';
import { count } from './count';
import { toDbDate } from './dates';
import { enqueueNotices, toStaff } from './notices';
import { Prisma, type PrismaClient } from './generated/client';
import { once, type Tx } from './once';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { rows } from './sql';

export interface PaymentRecord {
  applicationNo: string;
  /** Null while the money of a plan is on its way: the loan begins with the last payment. */
  loanNo: string | null;
  clientNo: string;
  clientKind: 'PERSON' | 'COMPANY';
  clientName: string;
  branchCode: string;
  managerUsername: string;
  mode: 'ENTRUSTED' | 'SELF';
  payee: string;
  amountFen: number;
  disbursedOn: string;
  bankReference: string;
  /** Of a payment of a plan: ours. */
  reference: string | null;
  proofBy: string | null;
  paidOn: string | null;
  source: 'BANK' | 'HAND' | null;
  fileHash: string | null;
  recordedBy: string | null;
  orderedBy: string;
  clockOffsetMs: number;
}

/**
 * Every loan with the last order of its payment, what the bank answered as the journal has it, and the proof; of a plan each payment that
 * was made, with the bank's answer to it, also while there is no loan yet.
 */
const from = (
  fence = '',
): string => `application a JOIN client c ON c.no = a.client_no LEFT JOIN loan l ON l.application_no = a.no
  LEFT JOIN journal_entry e ON e.business_key = 'loan-' || l.no || '/disbursement'
  JOIN LATERAL (
    SELECT o.*, coalesce(r.bank_reference, substr(e.cause, length('DISBURSEMENT ') + 1)) AS bank_reference,
      coalesce(r."on", l.disbursed_on) AS left_on, CASE WHEN r.reference IS NULL THEN l.disbursed_fen ELSE r.amount_fen END AS left_fen
    FROM payment_order o LEFT JOIN payment_answer r ON r.reference = o.reference
    WHERE o.application_no = a.no AND (r.status = 'PAID' OR l.no IS NOT NULL AND o.reference IS NULL AND NOT EXISTS (
      SELECT 1 FROM payment_order later WHERE later.application_no = a.no AND later.ordered_at > o.ordered_at)) ${fence}
  ) o ON true
  LEFT JOIN LATERAL (
    SELECT * FROM payment_proof p WHERE p.application_no = a.no AND p.bank_reference = o.bank_reference ${fence}) p ON true`;
/** Orders and proofs are looked up for the applications of the page, not joined whole: a page needs no more than its own. */
const FENCE = 'OFFSET 0';
/**
 * Among many that were proved, the applications with a payment that may not be: without any proof, or paid by a plan, of which one
 * payment may be proved and another not.
 */
const UNPROVED = `a.no IN (
  SELECT u.no FROM application u WHERE u.stage IN ('PAYING', 'DISBURSEMENT', 'DISBURSED')
    AND NOT EXISTS (SELECT 1 FROM payment_proof x WHERE x.application_no = u.no)
  UNION SELECT application_no FROM payment_answer)`;
const TODAY = `((now() + a.clock_offset_ms * interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date`;

export interface PaymentFilter extends PageRequest {
  branch: string | null;
  applicationNo?: string | undefined;
  standing?: ProofStanding | undefined;
}

/** The latest applications first. */
export async function listPayments(db: Pool, filter: PaymentFilter): Promise<Page<PaymentRecord>> {
  const where = whereOf(filter);
  const after = decodeCursor(filter.cursor, ['text', 'text']);
  if (after !== null) where.always(`(a.no, o.bank_reference) < (${where.bind(after[0])}, ${where.bind(after[1])})`);
  const found = await rows<PaymentRecord & Record<string, unknown>>(
    db,
    `SELECT a.no AS "applicationNo", l.no AS "loanNo", c.no AS "clientNo", c.kind AS "clientKind", c.name AS "clientName",
       a.branch_code AS "branchCode", coalesce(l.manager_username, a.manager_username) AS "managerUsername", o.mode, o.payee, o.left_fen AS "amountFen", o.reference,
       o.left_on AS "disbursedOn", o.bank_reference AS "bankReference", o.proof_by AS "proofBy",
       p.paid_on AS "paidOn", p.source, p.file_hash AS "fileHash", p.recorded_by AS "recordedBy", o.ordered_by AS "orderedBy",
       a.clock_offset_ms AS "clockOffsetMs"
     FROM ${from(FENCE)} ${where.toString()} ORDER BY a.no DESC, o.bank_reference DESC LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<PaymentRecord>(found, filter.limit, ({ applicationNo, bankReference }) => [
    applicationNo,
    bankReference,
  ]);
}

/** How many payments fit. */
export const countPayments = (pool: Pool, filter: PaymentFilter): Promise<number> =>
  count(pool, from(), whereOf(filter));

function whereOf({ branch, applicationNo, standing }: PaymentFilter): Where {
  // A renewal settles a loan inside the house: nothing was paid that could be proved.
  const where = new Where()
    .always('a.renews_loan_no IS NULL')
    .always(`a.stage IN ('PAYING', 'DISBURSEMENT', 'DISBURSED')`)
    .and('a.branch_code = ?', branch)
    .and('a.no = ?', applicationNo);
  if (standing === 'THERE') return where.always('p.paid_on IS NOT NULL');
  if (standing === undefined) return where;
  const late = `coalesce(o.proof_by < ${TODAY}, false)`;
  return where
    .always(UNPROVED)
    .always('p.paid_on IS NULL')
    .always(standing === 'LATE' ? late : `NOT ${late}`);
}

export interface NewProof {
  applicationNo: string;
  bankReference: string;
  paidOn: string;
  source: 'BANK' | 'HAND';
  fileHash: string | null;
}

/** Is a proof of this payment on file? By hand and by the bank one comes after the other. */
export async function lockProof(tx: Tx, applicationNo: string, bankReference: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`payment-proof/${applicationNo}`}))`;
  return (await tx.paymentProof.count({ where: { applicationNo, bankReference } })) > 0;
}

/** Files the proof: one for each payment, for the database refuses a second. */
export async function insertProof(tx: Tx, proof: NewProof, by: { username: string; on: string }): Promise<void> {
  const { applicationNo, bankReference, paidOn, source, fileHash } = proof;
  await tx.paymentProof.create({
    data: {
      applicationNo,
      bankReference,
      source,
      fileHash,
      recordedBy: by.username,
      paidOn: toDbDate(paidOn),
      recordedOn: toDbDate(by.on),
    },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'PAYMENT_PROVED',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail: { bankReference, paidOn, source, fileHash },
  });
}

/** A payment whose proof is not there yet. */
export type OpenPayment = Pick<
  PaymentRecord,
  | 'applicationNo'
  | 'loanNo'
  | 'payee'
  | 'bankReference'
  | 'reference'
  | 'disbursedOn'
  | 'proofBy'
  | 'paidOn'
  | 'orderedBy'
  | 'clockOffsetMs'
>;

/** How long the bank is asked, in days: what has not come by then is fetched by hand. */
const ASKED_DAYS = 90;
const BATCH = 500;

/** Payments made by this day that have no proof, batch by batch. */
export async function* paymentsWithoutProof(db: PrismaClient, on: string): AsyncGenerator<OpenPayment> {
  for (let after = ['', '']; ;) {
    const found = await db.$queryRaw<(Omit<OpenPayment, 'clockOffsetMs'> & { clockOffsetMs: bigint })[]>(Prisma.sql`
      SELECT a.no AS "applicationNo", l.no AS "loanNo", o.payee, o.bank_reference AS "bankReference", o.reference,
        o.left_on::text AS "disbursedOn", o.proof_by::text AS "proofBy", NULL::text AS "paidOn", o.ordered_by AS "orderedBy",
        a.clock_offset_ms AS "clockOffsetMs"
      FROM ${Prisma.raw(from())}
      WHERE (a.no, o.bank_reference) > (${after[0]}, ${after[1]}) AND a.stage IN ('PAYING', 'DISBURSEMENT', 'DISBURSED') AND p.paid_on IS NULL
        -- A payment leaves no later than its loan begins: loans of these days, and cases that are no loan yet, before any order is looked at.
        AND a.no IN (
          SELECT application_no FROM loan WHERE disbursed_on > ${on}::date - ${ASKED_DAYS}::int
          UNION ALL SELECT no FROM application WHERE stage IN ('PAYING', 'DISBURSEMENT'))
        AND o.left_on <= ${on}::date AND o.left_on > ${on}::date - ${ASKED_DAYS}::int
      ORDER BY a.no, o.bank_reference LIMIT ${BATCH}`);
    yield* found.map(({ clockOffsetMs, ...payment }) => ({ ...payment, clockOffsetMs: Number(clockOffsetMs) }));
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return;
    after = [last.applicationNo, last.bankReference];
  }
}

/** What is kept once a payment: of a plan each has its own. */
export const paymentKey = ({ applicationNo, reference }: Pick<OpenPayment, 'applicationNo' | 'reference'>): string =>
  reference ?? applicationNo;

/** Who ordered a payment whose proof is late hears of it, once. */
export async function tellLateProof(db: PrismaClient, payment: OpenPayment, at: string): Promise<void> {
  const { applicationNo, loanNo, bankReference, proofBy, orderedBy, clockOffsetMs } = payment;
  const key = paymentKey(payment);
  if (proofBy === null) return;
  await once(db, `${key}/proof-late`, async (tx) => {
    await enqueueNotices(
      tx,
      toStaff({
        cause: `proof-late/${key}`,
        recipient: orderedBy,
        // While the rest of a plan is still to be paid there is no loan yet.
        ...(loanNo === null
          ? { template: 'payment-proof-late-in-transit', params: { applicationNo, bankReference, proofBy } }
          : { template: 'payment-proof-late', params: { loanNo, bankReference, proofBy } }),
        subjectNo: applicationNo,
        businessAt: at,
        clockOffsetMs,
      }),
    );
    return null;
  });
}
