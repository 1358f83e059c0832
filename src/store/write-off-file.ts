import { mayProposeWith, type FileEntry, type WriteOffItem } from '../domain/workout/write-off-file';
import type { Verdict } from '../domain/verdict';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

/** One entry of the file as it was written. */
export interface FileRecord extends FileEntry {
  evidence: string;
  note: string;
  on: string;
}

/** The file of a loan's write-off, oldest entry first. */
export async function fileOf(db: Tx | PrismaClient, loanNo: string): Promise<FileRecord[]> {
  const found = await db.writeOffFileEntry.findMany({ where: { loanNo }, orderBy: { id: 'asc' } });
  return found.map(({ item, act, by, evidence, note, on }) => ({
    item: item as WriteOffItem,
    act: act as FileEntry['act'],
    by,
    evidence,
    note,
    on: fromDbDate(on),
  }));
}

/** Whether somebody else stands for the loan. */
export async function isSecured(db: Tx | PrismaClient, loanNo: string): Promise<boolean> {
  const { applicationNo } = await db.loan.findUniqueOrThrow({ where: { no: loanNo }, select: { applicationNo: true } });
  const application = await db.application.findUnique({ where: { no: applicationNo }, select: { security: true } });
  return application !== null && application.security !== 'UNSECURED';
}

/** The write-off of a loan that is being decided, or null. */
export async function openWriteOff(db: Tx | PrismaClient, loanNo: string): Promise<string | null> {
  const where = { subjectNo: loanNo, subject: 'WRITE_OFF', status: 'OPEN' };
  return (await db.approval.findFirst({ where, select: { id: true } }))?.id ?? null;
}

/**
 * The references of money that came on the day of the write-off and was booked after it. The account orders the events of a day by
 * their kind and lets it be paid before the write-off (S19), which is then one of less; by the books it came back on what was written off.
 */
export async function paidAfterWriteOff(db: Tx | PrismaClient, loanNo: string): Promise<Set<string>> {
  const writeOff = await db.loanEvent.findFirst({
    where: { loanNo, type: 'WRITE_OFF' },
    select: { id: true, on: true },
  });
  if (writeOff === null) return new Set();
  const money = await db.loanEvent.findMany({
    where: { loanNo, on: writeOff.on, type: { in: ['REPAYMENT', 'PREPAYMENT'] }, id: { gt: writeOff.id } },
    select: { reference: true },
  });
  return new Set(money.flatMap(({ reference }) => reference ?? []));
}

/** May the write-off be proposed with the file as it stands? */
export async function judgeFile(tx: Tx, loanNo: string): Promise<Verdict> {
  return mayProposeWith({ secured: await isSecured(tx, loanNo) }, await fileOf(tx, loanNo));
}

/** Writes one entry, if the rule allows it with the file as it stands: one after the other for each loan. */
export async function addToFile(
  tx: Tx,
  loanNo: string,
  entry: FileRecord,
  rule: (entries: FileRecord[], pending: string | null) => Verdict,
): Promise<Verdict> {
  await tx.$queryRaw`SELECT 1 FROM loan WHERE no = ${loanNo} FOR UPDATE`;
  const verdict = rule(await fileOf(tx, loanNo), await openWriteOff(tx, loanNo));
  if (!verdict.allowed) return verdict;
  const { item, act, evidence, note, by, on } = entry;
  await tx.writeOffFileEntry.create({ data: { loanNo, item, act, evidence, note, by, on: toDbDate(on) } });
  await audit(tx, {
    businessOn: on,
    actor: by,
    action: `WRITE_OFF_FILE_${act}`,
    subject: 'LOAN',
    subjectNo: loanNo,
    detail: { item, evidence, note },
  });
  return verdict;
}
