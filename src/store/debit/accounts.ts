import { audit } from '../audit';
import { fromDbDate, toDbDate } from '../dates';
import { Prisma, type PrismaClient } from '../generated/client';
import { enqueueNotices, toClient } from '../notices';
import { nextNumbers } from '../numbers';
import type { Tx } from '../once';

/** The account of a loan as it counts now, as SQL over `loan l` and `contract k`. */
export const accountSql = Prisma.sql`coalesce(
  (SELECT r.account FROM repayment_account r WHERE r.loan_no = l.no ORDER BY r.id DESC LIMIT 1), k.account)`;

export interface AccountChange {
  account: string;
  on: string;
  evidence: string;
  reason: string;
  recordedBy: string;
}

export interface MandateRecord {
  no: string;
  account: string;
  evidence: string;
  signedOn: string;
  status: 'ACTIVE' | 'REVOKED' | 'REFUSED';
  endedOn: string | null;
  endedFor: string | null;
  recordedBy: string;
}

export interface RepaymentAccounts {
  account: string | null;
  /** Newest first. */
  changes: AccountChange[];
  mandates: MandateRecord[];
}

/** From where a loan is repaid, how that changed, and what the bank may collect. */
export async function accountsOf(db: Tx | PrismaClient, loanNo: string): Promise<RepaymentAccounts> {
  const [found] = await db.$queryRaw<{ account: string | null }[]>(Prisma.sql`
    SELECT ${accountSql} AS account FROM loan l LEFT JOIN contract k ON k.application_no = l.application_no WHERE l.no = ${loanNo}`);
  const changes = await db.repaymentAccount.findMany({ where: { loanNo }, orderBy: { id: 'desc' } });
  const mandates = await db.debitMandate.findMany({ where: { loanNo }, orderBy: { no: 'desc' } });
  return {
    account: found?.account ?? null,
    changes: changes.map(({ account, on, evidence, reason, recordedBy }) => ({
      account,
      on: fromDbDate(on),
      evidence,
      reason,
      recordedBy,
    })),
    mandates: mandates.map(({ no, account, evidence, signedOn, status, endedOn, endedFor, recordedBy }) => ({
      no,
      account,
      evidence,
      endedFor,
      recordedBy,
      signedOn: fromDbDate(signedOn),
      status: status as MandateRecord['status'],
      endedOn: endedOn && fromDbDate(endedOn),
    })),
  };
}

interface By {
  username: string;
  on: string;
}

/** Another account by the client's request. A mandate is for one account: it ends with it. */
export async function changeAccount(
  tx: Tx,
  loanNo: string,
  { account, evidence, reason }: Pick<AccountChange, 'account' | 'evidence' | 'reason'>,
  by: By & { at: string },
): Promise<void> {
  const { id } = await tx.repaymentAccount.create({
    data: { loanNo, account, evidence, reason, on: toDbDate(by.on), recordedBy: by.username },
  });
  const ended = await endMandate(tx, loanNo, { status: 'REVOKED', reason: 'ACCOUNT_CHANGED' }, by);
  const { clientNo, clockOffsetMs } = await tx.loan.findUniqueOrThrow({ where: { no: loanNo } });
  await enqueueNotices(
    tx,
    toClient({
      cause: `loan-${loanNo}/repayment-account/${String(id)}`,
      recipient: clientNo,
      template: 'repayment-account-changed',
      params: { loanNo, accountEnd: account.slice(-4), changedOn: by.on },
      subjectNo: loanNo,
      businessAt: by.at,
      clockOffsetMs: Number(clockOffsetMs),
    }),
  );
  await record(tx, loanNo, 'REPAYMENT_ACCOUNT_CHANGED', by, { accountEnd: account.slice(-4), evidence, reason, ended });
}

/** Puts down a mandate for the account that counts now. Returns its number. */
export async function recordMandate(
  tx: Tx,
  loanNo: string,
  { account, evidence, signedOn }: Pick<MandateRecord, 'account' | 'evidence' | 'signedOn'>,
  by: By,
): Promise<string> {
  const [no = ''] = await nextNumbers(tx, 'DM', by.on, 1);
  await tx.debitMandate.create({
    data: { no, loanNo, account, evidence, signedOn: toDbDate(signedOn), recordedBy: by.username },
  });
  await record(tx, loanNo, 'MANDATE_RECORDED', by, { mandate: no, accountEnd: account.slice(-4), evidence, signedOn });
  return no;
}

/** Ends the mandate in force, if there is one; answers with its number. */
export async function endMandate(
  tx: Tx,
  loanNo: string,
  { status, reason }: { status: 'REVOKED' | 'REFUSED'; reason: string },
  { username, on }: By,
): Promise<string | null> {
  const mandate = await tx.debitMandate.findFirst({ where: { loanNo, status: 'ACTIVE' } });
  if (mandate === null) return null;
  await tx.debitMandate.update({
    where: { no: mandate.no },
    data: { status, endedOn: toDbDate(on), endedBy: username, endedFor: reason },
  });
  return mandate.no;
}

const record = (
  tx: Tx,
  loanNo: string,
  action: string,
  { username, on }: By,
  detail: Parameters<typeof audit>[1]['detail'],
): Promise<void> => audit(tx, { businessOn: on, actor: username, action, subject: 'LOAN', subjectNo: loanNo, detail });

/** One at a time changes what a loan is repaid from. */
export const lockAccounts = (tx: Tx, loanNo: string): Promise<unknown> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`repayment-account/${loanNo}`}))`;

export const recordRevocation = (
  tx: Tx,
  loanNo: string,
  detail: { mandate: string; reason: string },
  by: By,
): Promise<void> => record(tx, loanNo, 'MANDATE_REVOKED', by, detail);
