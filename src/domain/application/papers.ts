import { addDays, addMonths, type IsoDate } from '../date';

/** How long a paper counts: days or months from its day, or until the end of the month after it. */
type Validity = { days: number } | { months: number } | 'NEXT_MONTH_END';

/** What is asked of a kind of paper. */
interface PaperKind {
  validFor?: Validity;
  /** From its day: nobody may enter a later last day. */
  mostMonths?: number;
  /** Nobody need hold its original: it is printed out, comes by itself from whoever keeps it, or is a list of the client's own. */
  copyCounts?: true;
  source: string;
}

/** RULES 5.1 [CONV, 示例参数，需按本行制度调整]: an appraisal holds six months where nobody says more, and twelve at most. */
export const APPRAISAL_MOST_MONTHS = 12;

const RULE = 'RULES 5.1 [CONV, 示例参数，需按本行制度调整]';

/**
 * The kinds of papers with a validity of their own, or of which a copy counts, by the codes of the checklists. A kind that is not here counts
 * until the day that is entered with it, and its original is held against the copy (核对原件). The validity of a kind is for the approval that
 * rests on it; the day of an identity card is its own, and covers the signing: a case with a paper that ran out is not signed.
 */
const PAPER_KINDS: Readonly<Partial<Record<string, PaperKind>>> = {
  INCOME_PROOF: { validFor: { months: 3 }, source: RULE },
  RESIDENCE_PROOF: { validFor: { months: 3 }, source: RULE },
  // Flows through the month before: those printed in a month have the month before it, and the next month still needs no others.
  BANK_STATEMENT: { validFor: 'NEXT_MONTH_END', copyCounts: true, source: RULE },
  // One item for the audit, at most 18 months old, and for the statements of the latest month, at most 2: the shorter counts.
  AUDITED_STATEMENTS: { validFor: { months: 2 }, source: RULE },
  LATEST_STATEMENTS: { validFor: { months: 2 }, copyCounts: true, source: RULE },
  AUDIT_REPORT: { validFor: { months: 18 }, source: RULE },
  APPRAISAL_REPORT: { validFor: { months: 6 }, mostMonths: APPRAISAL_MOST_MONTHS, source: RULE },
  TITLE_SEARCH: { validFor: { days: 30 }, copyCounts: true, source: RULE },
  RESOLUTION: { validFor: { months: 6 }, source: RULE },
  TAX_RETURNS: { copyCounts: true, source: RULE },
  VAT_INVOICE: { copyCounts: true, source: RULE },
  PURPOSE_EVIDENCE: { copyCounts: true, source: RULE },
  DEBT_LIST: { copyCounts: true, source: RULE },
  OTHER_CARDS: { copyCounts: true, source: RULE },
};

/**
 * The last day on which a paper of this kind counts by itself, or null: it has no validity of its own.
 * @param from the day it was issued, or else received
 * @example goodUntil('INCOME_PROOF', '2026-11-30') // => '2027-02-28'
 * @example goodUntil('BANK_STATEMENT', '2026-11-27') // => '2026-12-31'
 * @example goodUntil('ID_CARD', '2026-11-27') // => null
 */
export function goodUntil(code: string, from: IsoDate): IsoDate | null {
  const validFor = PAPER_KINDS[code]?.validFor;
  if (validFor === undefined) return null;
  if (validFor === 'NEXT_MONTH_END') return addDays(addMonths(`${from.slice(0, 7)}-01`, 2), -1);
  return 'days' in validFor ? addDays(from, validFor.days) : addMonths(from, validFor.months);
}

/**
 * The latest day that may be entered as the last one of a paper of this kind, or null: there is no such day.
 * @param from the day it was issued, or else received
 * @example latestEnd('APPRAISAL_REPORT', '2026-01-31') // => '2027-01-31'
 * @example latestEnd('ID_CARD', '2026-01-31') // => null
 */
export function latestEnd(code: string, from: IsoDate): IsoDate | null {
  const months = PAPER_KINDS[code]?.mostMonths;
  return months === undefined ? null : addMonths(from, months);
}

/**
 * Must somebody hold the original of this kind against the copy? Source: RULES 5.1 (核对原件).
 * @example needsOriginal('ID_CARD') // => true
 * @example needsOriginal('BANK_STATEMENT') // => false
 */
export const needsOriginal = (code: string): boolean => PAPER_KINDS[code]?.copyCounts !== true;
