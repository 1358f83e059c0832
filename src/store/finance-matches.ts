import { compareFigures, type FinanceFigure } from '../domain/finance-match/compare';
import { signedBy } from '../domain/finance-match/period';
import { matchStatus, type Explained, type MatchSide, type MatchStep } from '../domain/finance-match/settle';
import { audit } from './audit';
import { instantOf } from '../domain/business-time';
import { announcedFrom } from './calendar';
import { fromDbDate, toDbDate } from './dates';
import { lastEntry, loansOff, ourFigures, takeTime } from './finance-figures';
import { readMatch, type MatchRecord } from './finance-matches-read';
import type { Prisma } from './generated/client';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { cancelTasks, openTask } from './tasks';

export interface By {
  username: string;
  on: string;
  at: string;
}

export interface NewMatch {
  kind: 'MONTH' | 'CASE';
  branchCode: string;
  applicationNo: string | null;
  loanNo: string | null;
  from: string;
  to: string;
  clockOffsetMs: number;
}

const END_OF_DAY = 18 * 60;

/** Opens a reconciliation with its task for finance; the one that is there already is answered. */
export async function openMatch(tx: Tx, given: NewMatch, by: By): Promise<string> {
  const { kind, branchCode, loanNo, from, to, clockOffsetMs } = given;
  const subject = kind === 'MONTH' ? `MONTH/${branchCode}/${to.slice(0, 7)}` : `CASE/${loanNo ?? ''}/${to}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`finance-match/${subject}`}))`;
  const before = await tx.financeMatch.findUnique({ where: { subject }, select: { no: true } });
  if (before !== null) return before.no;
  const no = await nextNumber(tx, 'FM', by.on);
  const signBy = signedBy(to, await announcedFrom(tx, to));
  await tx.financeMatch.create({
    data: {
      ...given,
      no,
      subject,
      from: toDbDate(from),
      to: toDbDate(to),
      signBy: toDbDate(signBy),
      status: 'WAITING',
      openedBy: by.username,
      openedOn: toDbDate(by.on),
      clockOffsetMs: BigInt(clockOffsetMs),
    },
  });
  await openTask(tx, {
    id: `${no}-figures`,
    kind: 'FINANCE_MATCH',
    room: 'RECONCILIATION',
    subjectNo: no,
    workflowId: '',
    role: 'FINANCE',
    branchCode,
    title: { zh: '提供总账数据并与信贷台账对账', en: 'Give the figures of the general ledger and reconcile them' },
    createdAt: by.at,
    dueAt: new Date(instantOf(signBy, END_OF_DAY)).toISOString(),
  });
  await trailed(tx, no, 'FINANCE_MATCH_OPENED', by, { subject, from, to });
  return no;
}

/** When finance has signed for the papers of a case that was paid out, its figures are reconciled too. */
export async function openAtHandOver(
  tx: Tx,
  {
    applicationNo,
    branchCode,
    clockOffsetMs,
  }: Pick<NewMatch, 'branchCode' | 'clockOffsetMs'> & { applicationNo: string },
  by: By,
): Promise<void> {
  const loan = await tx.loan.findFirst({
    where: { applicationNo },
    orderBy: { no: 'asc' },
    select: { no: true, disbursedOn: true },
  });
  if (loan === null) return;
  const period = { from: fromDbDate(loan.disbursedOn), to: by.on };
  await openMatch(tx, { kind: 'CASE', branchCode, applicationNo, loanNo: loan.no, clockOffsetMs, ...period }, by);
}

/** The one that stands, locked for the next step of it. */
export async function lockMatch(tx: Tx, no: string): Promise<MatchRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM finance_match WHERE no = ${no} FOR UPDATE`;
  return readMatch(tx, no);
}

/** Finance's figures begin a round: ours are read from the journal now, and both are kept side by side. */
export async function reportFigures(
  tx: Tx,
  match: MatchRecord,
  { figures, fileHash }: { figures: readonly FinanceFigure[]; fileHash: string | null },
  by: By,
): Promise<void> {
  const { no, branchCode, loanNo, from, to } = match;
  await takeTime(tx);
  const throughEntry = await lastEntry(tx);
  const scope = { branchCode, loanNo, from, to, throughEntry };
  const lines = compareFigures(await ourFigures(tx, scope), figures);
  const off = await loansOff(tx, scope, figures);
  const round = match.round + 1;
  const key = { matchNo: no, round };
  await tx.financeMatchLine.createMany({
    data: lines.map(({ productCode, item, ours, finance }, index) => ({
      ...key,
      line: index + 1,
      productCode,
      item,
      oursFen: BigInt(ours),
      financeFen: finance === null ? null : BigInt(finance),
      loansOff: off.get(`${productCode}/${item}`) ?? 0,
    })),
  });
  await tx.financeMatchFigure.createMany({
    data: figures.flatMap(({ productCode, item, loanNo: named, fen }) =>
      named === null ? [] : [{ ...key, productCode, item, loanNo: named, fen: BigInt(fen) }],
    ),
  });
  await tx.financeMatch.update({ where: { no }, data: { round, throughEntry } });
  const differing = lines.filter(({ difference }) => difference !== 0).length;
  const detail = {
    figures: figures.length,
    lines: lines.length,
    differing,
    fileHash,
    throughEntry: String(throughEntry),
  };
  await step(tx, { ...match, round, steps: [] }, { act: 'REPORTED', line: null, side: 'FINANCE', detail }, by);
}

export const explainLine = (
  tx: Tx,
  match: MatchRecord,
  { line, side, parts }: { line: number; side: MatchSide; parts: readonly Explained[] },
  by: By,
): Promise<void> =>
  step(tx, match, { act: 'EXPLAINED', line, side, detail: { parts: parts.map((part) => ({ ...part })) } }, by);

export const answerLine = (
  tx: Tx,
  match: MatchRecord,
  { line, side, accept, comment }: { line: number; side: MatchSide; accept: boolean; comment: string },
  by: By,
): Promise<void> => step(tx, match, { act: accept ? 'ACCEPTED' : 'REJECTED', line, side, detail: { comment } }, by);

/** One side signs; when both have, nothing of it changes any more and its tasks are done. */
export async function signMatch(tx: Tx, match: MatchRecord, side: MatchSide, by: By): Promise<void> {
  const { no } = match;
  const signed = matchStatus([...match.steps, { act: 'SIGNED', line: null, side, by: by.username }]);
  if (signed === 'SIGNED') await cancelTasks(tx, 'RECONCILIATION', no, by.at);
  await step(tx, match, { act: 'SIGNED', line: null, side, detail: {} }, by);
}

interface NewStep extends Omit<MatchStep, 'by'> {
  detail: Prisma.InputJsonObject;
}

async function step(
  tx: Tx,
  { no, round, steps }: Pick<MatchRecord, 'no' | 'round' | 'steps'>,
  { detail, ...taken }: NewStep,
  by: By,
): Promise<void> {
  const { username } = by;
  await tx.financeMatchStep.create({
    data: { matchNo: no, round, ...taken, by: username, on: toDbDate(by.on), detail },
  });
  const status = matchStatus([...steps, { ...taken, by: username }]);
  await tx.financeMatch.update({ where: { no }, data: { status } });
  await trailed(tx, no, `FINANCE_MATCH_${taken.act}`, by, { round, line: taken.line, side: taken.side, ...detail });
}

const trailed = (tx: Tx, subjectNo: string, action: string, by: By, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'RECONCILIATION', subjectNo, detail });
