import { comparableName, loanNumbersIn, type Candidate, type Payment } from '../../domain/incoming/match';
import type { Fen } from '../../domain/money';
import { fromDbDate } from '../dates';
import { accountSql } from '../debit/accounts';
import { Prisma } from '../generated/client';
import type { Tx } from '../once';

interface Row {
  no: string;
  status: string;
  name: string;
  account: string | null;
  due_fen: bigint;
  next_due_on: Date | null;
  next_due_fen: bigint;
}

/** Every loan that one of the payments may be for: named in a remark, repaid from its account, or of a client of its name. */
export async function candidatesFor(tx: Tx, payments: readonly Payment[]): Promise<CandidateIndex> {
  const numbers = payments.flatMap(({ remark }) => loanNumbersIn(remark));
  const accounts = distinct(payments.map(({ payerAccount }) => payerAccount));
  const names = distinct(payments.flatMap(({ payerName }) => [payerName, comparableName(payerName)]));
  const found = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT l.no, l.status, c.name, regexp_replace(${accountSql}, '\\s', '', 'g') AS account, l.due_fen, l.next_due_on, l.next_due_fen
    FROM loan l JOIN client c ON c.no = l.client_no LEFT JOIN contract k ON k.application_no = l.application_no
    WHERE l.no = ANY(${numbers}) OR k.account = ANY(${accounts}) OR c.name = ANY(${names})
      OR l.no IN (SELECT loan_no FROM repayment_account WHERE account = ANY(${accounts}))`);
  return new CandidateIndex(found.map(candidateOf));
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '');

const candidateOf = (row: Row): Candidate => ({
  loanNo: row.no,
  status: row.status,
  clientName: row.name,
  account: row.account,
  dueFen: Number(row.due_fen) as Fen,
  nextDueOn: row.next_due_on && fromDbDate(row.next_due_on),
  nextDueFen: Number(row.next_due_fen) as Fen,
});

/** The candidates of many payments, so that each is asked of its own few only. */
export class CandidateIndex {
  private readonly places = new Map<string, Candidate[]>();

  constructor(private readonly all: readonly Candidate[]) {
    for (const candidate of all) {
      this.put(`no ${candidate.loanNo}`, candidate);
      this.put(`account ${candidate.account ?? ''}`, candidate);
      this.put(`name ${comparableName(candidate.clientName)}`, candidate);
    }
  }

  for({ remark, payerAccount, payerName }: Payment): Candidate[] {
    const keys = [
      ...loanNumbersIn(remark).map((no) => `no ${no}`),
      ...(payerAccount === '' ? [] : [`account ${payerAccount}`]),
      `name ${comparableName(payerName)}`,
    ];
    return [...new Set(keys.flatMap((key) => this.places.get(key) ?? []))];
  }

  get loanNos(): string[] {
    return this.all.map(({ loanNo }) => loanNo);
  }

  of(loanNo: string): Candidate | undefined {
    return this.places.get(`no ${loanNo}`)?.[0];
  }

  private put(key: string, candidate: Candidate): void {
    this.places.set(key, [...(this.places.get(key) ?? []), candidate]);
  }
}
