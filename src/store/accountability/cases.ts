import type { Occasion } from '../../contracts/messages/common';
import type { AccountabilityAsked, AccountabilityInput } from '../../contracts/messages/accountability';
import type { Actor } from '../../contracts/roles';
import type { RiskClass } from '../../domain/account';
import { mayDo, mayServe } from '../../domain/access/access';
import { ACCOUNTABILITY_DAYS, type AccountabilityCause } from '../../domain/accountability/accountability';
import { isNonPerforming } from '../../domain/classification';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../../domain/verdict';
import { workingDaysAfter } from '../../domain/warning/deadline';
import { audit } from '../audit';
import { announcedFrom } from '../calendar';
import { toDbDate } from '../dates';
import type { AccountabilityCase, Loan, PrismaClient } from '../generated/client';
import { nextNumber } from '../numbers';
import type { Tx } from '../once';
import { lendingFileOf, partsIn } from './lending-file';
import { openCasesOf } from './record';
import { concernedBy, evidenceFrom } from './snapshot';
import { openOpenTask } from './tasks';

/** Why a case begins, and on whose word. */
interface Begun {
  no: string;
  cause: AccountabilityCause;
  reason: string;
  by: string;
}

/** What the system itself finds a case due for. */
const REASONS = {
  NON_PERFORMING: '贷款认定为不良 recognised as non-performing',
  WRITE_OFF: '核销获批 its write-off was approved',
} as const;

/** A loss shows: a case becomes due, once a loan and cause. While another is going on about the loan it is noted in that one. */
export async function causeAccountability(
  tx: Tx,
  loanNo: string,
  cause: keyof typeof REASONS,
  { today, at }: Occasion,
): Promise<void> {
  const loan = await lockedLoan(tx, loanNo);
  if (loan === null) return;
  const [going] = await openCasesOf(tx, loanNo);
  if (going !== undefined) {
    const noted = await tx.accountabilityStep.count({ where: { caseNo: going.no, act: cause } });
    if (noted === 0) await write(tx, going.no, { act: cause, text: REASONS[cause], by: 'system', on: today });
    return;
  }
  if ((await tx.accountabilityCase.count({ where: { loanNo, cause } })) > 0) return;
  const no = await nextNumber(tx, 'AC', today);
  await begin(tx, loan, { no, cause, reason: REASONS[cause], by: 'system' }, { today, at });
}

/** Of a loan that people have just recognised as non-performing (次级 and worse). */
export async function causeByRecognition(tx: Tx, loanNo: string, given: Occasion): Promise<void> {
  const held = await tx.loanClass.findUnique({ where: { loanNo } });
  const recognised = held?.recognisedOn?.getTime() === toDbDate(given.today).getTime();
  if (recognised && isNonPerforming(held.recognisedClass as RiskClass))
    await causeAccountability(tx, loanNo, 'NON_PERFORMING', given);
}

/** The case of a loan that waits to be opened, as its workflow is begun; null: there is none. */
export async function dueCase(db: PrismaClient, loanNo: string): Promise<AccountabilityInput | null> {
  const row = await db.accountabilityCase.findFirst({ where: { loanNo, status: 'DUE' } });
  if (row === null) return null;
  return { caseNo: row.no, branchCode: row.branchCode, clockOffsetMs: Number(row.clockOffsetMs) };
}

/** Somebody asks for a case: a suspicion was established, or an audit found something. */
export async function askAccountability(
  tx: Tx,
  { caseNo: no, branchCode }: AccountabilityInput,
  { loanNo, cause, reference, reason }: AccountabilityAsked,
  { today, at, by }: Occasion & { by: Actor },
): Promise<Verdict> {
  const loan = await lockedLoan(tx, loanNo);
  if (loan === null || loan.branchCode !== branchCode) return refused('NOT_FOUND', { what: '贷款 loan' });
  const [going] = await openCasesOf(tx, loanNo);
  const established = cause !== 'SUSPICION' || (await isEstablished(tx, reference, loan, by.username));
  const parts = await partsIn(tx, loan);
  const verdict = firstRefusal(
    () => mayDo(by.roles, 'ACCOUNTABILITY_ASK'),
    // Whether a report stands is known to who assesses reports; nobody else finds it out by asking (decision 0103).
    () => (cause === 'SUSPICION' ? mayDo(by.roles, 'SUSPICION_ASSESS') : ALLOWED),
    () => mayServe(by.branchCode, branchCode),
    () => (parts.includes(by.username) ? refused('ACCOUNTABILITY_PART') : ALLOWED),
    () => (established ? ALLOWED : refused('ACCOUNTABILITY_SUSPICION', { no: reference })),
    () => (going === undefined ? ALLOWED : refused('ACCOUNTABILITY_OPEN', { no: going.no })),
  );
  // Auditors and approvers read the case, and not the number of a report.
  const stated = cause === 'SUSPICION' ? reason : `${reference}：${reason}`;
  if (verdict.allowed) await begin(tx, loan, { no, cause, reason: stated, by: by.username }, { today, at });
  return verdict;
}

/** The loan, with two causes at once seeing each other. */
export async function lockedLoan(tx: Tx, loanNo: string): Promise<Loan | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('accountability/' || ${loanNo}))`;
  return tx.loan.findUnique({ where: { no: loanNo } });
}

/** A report about this loan, its application or its client that was not dismissed, and is not about who asks. */
async function isEstablished(tx: Tx, no: string, loan: Loan, username: string): Promise<boolean> {
  const { no: loanNo, applicationNo, clientNo } = loan;
  const found = await tx.suspicionReport.findFirst({
    where: {
      no,
      status: { in: ['FILED', 'ESCALATED'] },
      OR: [{ loanNo }, { applicationNo }, { loanNo: null, applicationNo: null, clientNo }],
    },
  });
  return found !== null && found.about !== username;
}

/** A case becomes due: whom it may concern, by when it is opened, and the task to open it. */
export async function begin(
  tx: Tx,
  loan: Loan,
  { no, cause, reason, by }: Begun,
  { today, at }: Occasion,
): Promise<void> {
  const { no: loanNo, branchCode, clockOffsetMs } = loan;
  const parts = await partsIn(tx, loan);
  const concerned = concernedBy(evidenceFrom(await lendingFileOf(tx, loan, today)));
  const openBy = workingDaysAfter(today, ACCOUNTABILITY_DAYS.open, await announcedFrom(tx, today));
  const row: AccountabilityCase = await tx.accountabilityCase.create({
    data: {
      no,
      loanNo,
      branchCode,
      cause,
      reason,
      status: 'DUE',
      concerned,
      parts: [...new Set([...parts, ...concerned])],
      askedBy: by,
      askedOn: toDbDate(today),
      openBy: toDbDate(openBy),
      clockOffsetMs,
    },
  });
  await openOpenTask(tx, row, openBy, at);
  await write(tx, no, { act: cause, text: reason, by, on: today });
}

/** Writes down what was done, and in the audit log that something was: not what (RULES 7.3; decision 0130). */
export async function write(
  tx: Tx,
  caseNo: string,
  step: {
    act: string;
    text: string;
    by: string;
    on: string;
    username?: string | null;
    hearing?: number | null;
    document?: string | null;
    dueOn?: string | null;
  },
): Promise<void> {
  const { dueOn = null, on, ...rest } = step;
  await tx.accountabilityStep.create({
    data: { ...rest, caseNo, on: toDbDate(on), dueOn: dueOn === null ? null : toDbDate(dueOn) },
  });
  await audit(tx, {
    businessOn: on,
    actor: step.by,
    action: `ACCOUNTABILITY_${step.act}`,
    subject: 'ACCOUNTABILITY',
    subjectNo: caseNo,
    detail: {},
  });
}
