import type { IsoDate } from '../date';
import type { Fen } from '../money';

/** A loan that a payment may be for. Amounts in fen. */
export interface Candidate {
  readonly loanNo: string;
  readonly status: string;
  readonly clientName: string;
  /** The account from which it is repaid, digits only; null where none is known. */
  readonly account: string | null;
  readonly dueFen: Fen;
  readonly nextDueOn: IsoDate | null;
  readonly nextDueFen: Fen;
}

/** What a payment says of itself. */
export interface Payment {
  readonly amountFen: Fen;
  readonly on: IsoDate;
  readonly payerName: string;
  readonly payerAccount: string;
  readonly remark: string;
}

export const MATCHED_BY = ['LOAN_NUMBER', 'ACCOUNT', 'NAME_AND_AMOUNT', 'PERSON', 'DEBIT'] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

/** Why a payment waits for a person (待核对), besides what the loan itself refuses. */
export const WAITING_REASONS = [
  'NO_LOAN_FOUND',
  'UNKNOWN_LOAN_NUMBER',
  'SEVERAL_LOANS',
  'LOAN_CLOSED',
  'ABOVE_PAYOFF',
  'BOOKED_ALREADY',
] as const;
export type WaitingReason = (typeof WAITING_REASONS)[number];

export type Match = { loanNo: string; by: MatchedBy } | { waits: WaitingReason };

const LOAN_NUMBER = /LN\d{14}/g;

/**
 * The loan numbers that a remark names, each once. Banks change the case and the width of letters.
 * @example loanNumbersIn('还贷ｌｎ20260115000001第3期') // => ['LN20260115000001']
 */
export const loanNumbersIn = (remark: string): string[] => [
  ...new Set(remark.normalize('NFKC').toUpperCase().match(LOAN_NUMBER) ?? []),
];

const DEBIT_NUMBER = /DB\d{8}(?:-\d{6})?/g;

/**
 * The debits of ours that a remark names, by order or by batch.
 * @example debitNumbersIn('代扣 DB20261215-000001') // => ['DB20261215-000001']
 */
export const debitNumbersIn = (remark: string): string[] =>
  remark.normalize('NFKC').toUpperCase().match(DEBIT_NUMBER) ?? [];

/**
 * A name as it is compared: width and blanks do not count, nor do the two kinds of brackets.
 * @example comparableName('杭州 清河（集团）') // => '杭州清河(集团)'
 */
export const comparableName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');

/**
 * The loan that a payment is for, if that is certain: the loan number in the remark, else the repayment account, else name and
 * amount due. A weaker sign never outvotes a stronger one: a remark that names an unknown loan waits, whatever the account says.
 * @example matchPayment({ amountFen: 100, on: '2026-02-15', payerName: '张建国', payerAccount: '', remark: '' }, [{ loanNo: 'LN20260115000001', status: 'CURRENT', clientName: '张建国', account: null, dueFen: 100, nextDueOn: null, nextDueFen: 0 }]) // => { loanNo: 'LN20260115000001', by: 'NAME_AND_AMOUNT' }
 * @example matchPayment({ amountFen: 100, on: '2026-02-15', payerName: '李四', payerAccount: '', remark: '' }, []) // => { waits: 'NO_LOAN_FOUND' }
 */
export function matchPayment(payment: Payment, candidates: readonly Candidate[]): Match {
  const named = loanNumbersIn(payment.remark);
  if (named.length > 1) return { waits: 'SEVERAL_LOANS' };
  if (named.length === 1) {
    const loan = candidates.find(({ loanNo }) => loanNo === named[0]);
    return loan === undefined ? { waits: 'UNKNOWN_LOAN_NUMBER' } : certain(loan, 'LOAN_NUMBER');
  }
  const ofAccount = candidates.filter(({ account }) => account !== null && account === payment.payerAccount);
  if (ofAccount.length > 0) return among(payment, ofAccount);
  const name = comparableName(payment.payerName);
  const ofName = candidates.filter((loan) => isOpen(loan) && comparableName(loan.clientName) === name);
  const exact = ofName.filter((loan) => isDue(payment, loan));
  if (exact.length === 1 && exact[0] !== undefined) return { loanNo: exact[0].loanNo, by: 'NAME_AND_AMOUNT' };
  return { waits: exact.length > 1 ? 'SEVERAL_LOANS' : 'NO_LOAN_FOUND' };
}

/** Loans repaid from one account: the only open one, or the only one of which just this amount is due. */
function among(payment: Payment, loans: readonly Candidate[]): Match {
  const open = loans.filter(isOpen);
  const exact = open.filter((loan) => isDue(payment, loan));
  const [only] = open.length === 1 ? open : exact;
  if (open.length === 0) return { waits: 'LOAN_CLOSED' };
  return only !== undefined && (open.length === 1 || exact.length === 1)
    ? { loanNo: only.loanNo, by: 'ACCOUNT' }
    : { waits: 'SEVERAL_LOANS' };
}

const certain = (loan: Candidate, by: MatchedBy): Match =>
  isOpen(loan) ? { loanNo: loan.loanNo, by } : { waits: 'LOAN_CLOSED' };

/** A loan that is written off is still owed. */
const isOpen = ({ status }: Candidate): boolean => status !== 'SETTLED';

/** What is due, or what falls due by the day of the payment. */
function isDue({ amountFen, on }: Payment, { dueFen, nextDueOn, nextDueFen }: Candidate): boolean {
  if (amountFen === dueFen) return true;
  return nextDueOn !== null && nextDueOn <= on && amountFen === dueFen + nextDueFen;
}

/**
 * Is the amount so large that a person must look? More than settles the loan is nobody's mistake to book.
 * @example isTooLarge(100, 99) // => true
 */
export const isTooLarge = (amountFen: Fen, payoffFen: Fen): boolean => amountFen > payoffFen;
