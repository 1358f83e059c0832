import { matchPayment, isTooLarge, type Candidate, type Match } from '../../domain/incoming/match';
import type { StatementLine } from '../../domain/incoming/statement-file';
import { unidentifiedEntry } from '../../domain/incoming/unidentified';
import type { Fen } from '../../domain/money';
import { audit } from '../audit';
import { fromDbDate, toDbDate } from '../dates';
import type { Prisma, PrismaClient } from '../generated/client';
import { loadAccount } from '../loan-account';
import { nextNumbers } from '../numbers';
import type { Tx } from '../once';
import { postPortfolioEntry } from '../portfolio-entry';
import { collectedAs, collectedBy } from './collected';
import { candidatesFor, type CandidateIndex } from './candidates';

/** A statement file that was read. */
export interface StatementFile {
  fileHash: string;
  fileName: string;
  bank: string;
  formatVersion: number;
  lines: readonly StatementLine[];
}

type Outcome = 'TAKEN' | 'REPEATED' | 'CONFLICT' | 'OUTGOING';
interface Judged {
  line: StatementLine;
  outcome: Outcome;
  paymentNo: string | null;
}

/** A whole file in one transaction takes longer than a request's usual one. */
const WHOLE_FILE_MS = 120_000;

/**
 * Takes a statement: each line once by the bank's reference; what is certain gets its share to be booked, everything else
 * waits (待核对) and stands among the unidentified receipts. A file taken before is answered as it was. Returns its number.
 */
export async function takeStatement(
  prisma: PrismaClient,
  file: StatementFile,
  by: { username: string; on: string },
): Promise<string> {
  return prisma.$transaction(
    async (tx) => {
      // One statement after the other: of two with the same line the second must see the first.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('bank-statement'))`;
      const before = await tx.bankStatement.findUnique({ where: { fileHash: file.fileHash } });
      if (before !== null) return before.no;
      const { lines, ...head } = file;
      const [no = ''] = await nextNumbers(tx, 'ST', by.on, 1);
      await tx.bankStatement.create({ data: { no, ...head, importedBy: by.username, importedOn: toDbDate(by.on) } });
      const judged = await judge(tx, file, by.on);
      await insertLines(tx, no, judged);
      const fresh = judged.filter(({ outcome }) => outcome === 'TAKEN');
      const waitingFen = await insertPayments(tx, { ...file, no }, fresh);
      const entry = `statement/${no}/unidentified`;
      if (waitingFen > 0) {
        const posted = {
          businessKey: entry,
          on: by.on,
          cause: `STATEMENT ${no}`,
          lines: unidentifiedEntry(waitingFen),
        };
        await postPortfolioEntry(tx, posted);
      }
      await audit(tx, {
        businessOn: by.on,
        actor: by.username,
        action: 'STATEMENT_IMPORTED',
        subject: 'PAYMENT',
        subjectNo: no,
        detail: {
          bank: file.bank,
          fileHash: file.fileHash,
          lines: lines.length,
          taken: fresh.length,
          waitingFen,
          ...(waitingFen > 0 ? { entry } : {}),
        },
      });
      return no;
    },
    { timeout: WHOLE_FILE_MS },
  );
}

/** What each line is: new, known, known otherwise, or money that went out. */
async function judge(tx: Tx, { bank, lines }: StatementFile, on: string): Promise<Judged[]> {
  const references = new Set(lines.map(({ reference }) => reference));
  const stored = await tx.incomingPayment.findMany({ where: { bank, reference: { in: [...references] } } });
  const known = new Map(
    stored.map(({ reference, no, on: day, amountFen }) => [
      reference,
      { no, day: fromDbDate(day), fen: Number(amountFen) },
    ]),
  );
  const collected = await collectedBy(tx, lines);
  const came = new Set(lines.flatMap(({ reference, amountFen }) => (amountFen > 0 ? [reference] : [])));
  const fresh = [...came].filter((reference) => !known.has(reference));
  const numbers = await nextNumbers(tx, 'PM', on, fresh.length);
  return lines.map((line) => {
    const { reference, amountFen } = line;
    if (amountFen < 0) return { line, outcome: 'OUTGOING', paymentNo: null };
    const debit = collectedAs(collected, line);
    if (debit !== undefined) return { line, outcome: 'REPEATED', ...debit };
    const first = known.get(reference);
    if (first !== undefined) {
      const isSame = first.fen === amountFen && first.day === line.on;
      return { line, outcome: isSame ? 'REPEATED' : 'CONFLICT', paymentNo: first.no };
    }
    const no = numbers.shift() ?? '';
    known.set(reference, { no, day: line.on, fen: amountFen });
    return { line, outcome: 'TAKEN', paymentNo: no };
  });
}

async function insertLines(tx: Tx, statementNo: string, judged: readonly Judged[]): Promise<void> {
  await tx.statementLine.createMany({
    data: judged.map(({ line: { line, reference, on, amountFen }, outcome, paymentNo }) => ({
      statementNo,
      line,
      outcome,
      reference,
      paymentNo,
      on: toDbDate(on),
      amountFen,
    })),
  });
}

/** Writes the new payments with what they are for; answers with what waits. */
async function insertPayments(
  tx: Tx,
  { no: statementNo, bank }: StatementFile & { no: string },
  fresh: readonly Judged[],
): Promise<Fen> {
  const candidates = await candidatesFor(
    tx,
    fresh.map(({ line }) => line),
  );
  const booked = await bookedReferences(tx, { bank, loanNos: candidates.loanNos }, fresh);
  const given = new Map<string, number>();
  const payments: Prisma.IncomingPaymentCreateManyInput[] = [];
  const shares: Prisma.PaymentShareCreateManyInput[] = [];
  for (const { line, paymentNo } of fresh) {
    const { reference, on, amountFen, payerName, payerAccount, remark } = line;
    const no = paymentNo ?? '';
    const match = await certainly(tx, matchPayment(line, candidates.for(line)), { line, candidates, booked, given });
    const waits = 'waits' in match;
    payments.push({
      no,
      bank,
      reference,
      statementNo,
      amountFen,
      payerName,
      payerAccount,
      remark,
      on: toDbDate(on),
      ...(waits
        ? { status: 'WAITING', openFen: amountFen, waitsFor: match.waits }
        : { status: 'BOOKING', openFen: 0, matchedBy: match.by }),
    });
    if (!waits) shares.push({ paymentNo: no, n: 1, loanNo: match.loanNo, amountFen, parked: false, status: 'PENDING' });
  }
  await tx.incomingPayment.createMany({ data: payments });
  await tx.paymentShare.createMany({ data: shares });
  return payments.reduce((sum, { openFen }) => sum + Number(openFen), 0) as Fen;
}

interface Circumstances {
  line: StatementLine;
  candidates: CandidateIndex;
  /** `loan reference` of payments that somebody booked by hand under the bank's own reference. */
  booked: ReadonlySet<string>;
  /** What earlier lines of the file give to each loan, in fen. */
  given: Map<string, number>;
}

/** A match that nothing speaks against: not booked by hand already, and not more than settles the loan. */
async function certainly(tx: Tx, match: Match, { line, candidates, booked, given }: Circumstances): Promise<Match> {
  if ('waits' in match) return match;
  const { loanNo } = match;
  if (booked.has(`${loanNo} ${line.reference}`)) return { waits: 'BOOKED_ALREADY' };
  const total = ((given.get(loanNo) ?? 0) + line.amountFen) as Fen;
  const loan = candidates.of(loanNo);
  if (loan !== undefined && total > expected(loan) && isTooLarge(total, await payoffOf(tx, loanNo, line.on)))
    return { waits: 'ABOVE_PAYOFF' };
  given.set(loanNo, total);
  return match;
}

/** No more than this needs no look at the account. */
const expected = ({ dueFen, nextDueFen }: Candidate): number => dueFen + nextDueFen;

/** What settles the loan on a day; the books of a loan never go back. */
async function payoffOf(tx: Tx, loanNo: string, on: string): Promise<Fen> {
  const { bookedOn } = await tx.loan.findUniqueOrThrow({ where: { no: loanNo }, select: { bookedOn: true } });
  const reached = fromDbDate(bookedOn);
  return (await loadAccount(tx, loanNo, on > reached ? on : reached)).payoff;
}

async function bookedReferences(
  tx: Tx,
  { bank, loanNos }: { bank: string; loanNos: string[] },
  fresh: readonly Judged[],
): Promise<Set<string>> {
  const references = fresh.map(({ line }) => line.reference);
  const rows = await tx.loanEvent.findMany({
    where: {
      loanNo: { in: loanNos },
      type: { in: ['REPAYMENT', 'PREPAYMENT'] },
      reference: { in: [...references, ...references.map((reference) => `${bank}-${reference}`)] },
    },
    select: { loanNo: true, reference: true },
  });
  return new Set(rows.map(({ loanNo, reference }) => `${loanNo} ${(reference ?? '').replace(`${bank}-`, '')}`));
}
