import type { IsoDate } from '../date';
import { parseRate } from '../rate';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/**
 * What shows that a borrower is in financial difficulty: the checklist by which a change of the contract is told from a
 * restructuring (RULES 2.5). 示例参数，需按本行制度调整.
 */
export const DIFFICULTIES = [
  'OVERDUE', // 本金、利息逾期
  'OVERDUE_ELSEWHERE', // 在他行或其他债务上违约
  'CASH_FLOW', // 现金流不足以按原计划偿还
  'LOSS_OF_INCOME', // 失业、停产或收入大幅下降
  'INSOLVENCY_RISK', // 已经或可能破产、停业
  'NO_OTHER_CREDIT', // 无法以通常条件从他处融资
] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** What may be given up in a restructuring; principal is only written off. */
export const WAIVABLE = ['FEE', 'COMPOUND', 'PENALTY', 'INTEREST'] as const;

/** A loan as far as its restructuring is concerned. */
export interface Restructurable {
  status: string;
  maturityOn: IsoDate;
  /** The rate in force, a decimal fraction. */
  annualRate: string;
  /** Whether somebody else stands for the loan. */
  secured: boolean;
}

/** The relief that is asked for. */
export interface ReliefAsked {
  /** The maturity that would come of it; null when the term stays. */
  maturityOn: IsoDate | null;
  /** The rate from then on; null when it stays. */
  annualRate: string | null;
  /** Whether anything due is given up. */
  waives: boolean;
  difficulties: readonly string[];
  consents: number;
}

/**
 * May a loan be restructured (重组)? It must be in service, in arrears or not; the borrower in difficulty; the change one that
 * helps: more time, a lower rate, or something due given up; and who stands for the loan must consent (民法典 Art 695). Sources:
 * RULES 2.5 (Ch. 3 of the classification measures), 1.6.
 * @example mayRestructure({ status: 'OVERDUE', maturityOn: '2027-01-15', annualRate: '0.0435', secured: false }, { maturityOn: null, annualRate: '0.05', waives: false, difficulties: ['CASH_FLOW'], consents: 0 }).allowed // => false
 */
export function mayRestructure(loan: Restructurable, asked: ReliefAsked): Verdict {
  const { maturityOn, annualRate, secured } = loan;
  return firstRefusal(
    () => mayStillRestructure(loan),
    () => (asked.difficulties.length > 0 ? ALLOWED : refused('RESTRUCTURE_DIFFICULTY')),
    () =>
      asked.maturityOn === null && asked.annualRate === null && !asked.waives
        ? refused('RESTRUCTURE_NOTHING')
        : ALLOWED,
    () =>
      asked.maturityOn === null || asked.maturityOn > maturityOn
        ? ALLOWED
        : refused('EXTENSION_NOT_LATER', { maturityOn }),
    () =>
      asked.annualRate === null || parseRate(asked.annualRate) < parseRate(annualRate)
        ? ALLOWED
        : refused('RESTRUCTURE_RATE', { annualRate }),
    () => (secured && asked.consents === 0 ? refused('EXTENSION_CONSENT') : ALLOWED),
  );
}

/**
 * The part of the question that the loan's own state answers.
 * @example mayStillRestructure({ status: 'WRITTEN_OFF' }).allowed // => false
 */
export function mayStillRestructure({ status }: Pick<Restructurable, 'status'>): Verdict {
  if (status === 'WRITTEN_OFF') return refused('LOAN_WRITTEN_OFF');
  return status === 'SETTLED' ? refused('LOAN_CLOSED') : ALLOWED;
}
