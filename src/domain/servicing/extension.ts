import { addDays, addMonths, monthsAndDays, parseDate, type IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** A loan as far as its extension is concerned. */
export interface Extendable {
  status: string;
  disbursedOn: IsoDate;
  /** The maturity that was contracted, and the present one. */
  contractedMaturityOn: IsoDate;
  maturityOn: IsoDate;
  /** Extensions booked so far. */
  extensions: number;
  personal: boolean;
  /** The longest term that the product may have, in months. */
  maxTermMonths: number;
  /** Whether somebody else stands for the loan: surety, mortgagor or pledgor. */
  secured: boolean;
}

/** What is asked for. */
export interface ExtensionAsked {
  maturityOn: IsoDate;
  /** Sureties, mortgagors and pledgors who have consented in writing. */
  consents: number;
}

/** RULES 1.6: `extensionCount` default max 1. */
const MOST_EXTENSIONS = 1;
const SHORT_TERM_MONTHS = 12;
const LONG_TERM_MONTHS = 60;
/** 贷款通则 Art 12: a long-term loan by three years at most. */
const LONG_TERM_EXTENSION_MONTHS = 36;

/**
 * The latest day to which a loan may be extended, all extensions together. Up to one year: by its original term; longer: by half
 * of it, above five years by three years at most (贷款通则 Art 12 and the 2024 measures, RULES 1.6: the smaller counts). A
 * personal loan of more than a year ends at the latest where the longest term of its product does (RULES 1.6).
 * @example latestMaturity({ disbursedOn: '2026-01-15', contractedMaturityOn: '2026-07-15', personal: false, maxTermMonths: 36 }) // => '2027-01-15'
 * @example latestMaturity({ disbursedOn: '2026-01-15', contractedMaturityOn: '2029-01-15', personal: false, maxTermMonths: 60 }) // => '2030-07-15'
 * @example latestMaturity({ disbursedOn: '2026-01-15', contractedMaturityOn: '2034-01-15', personal: false, maxTermMonths: 120 }) // => '2037-01-15'
 */
export function latestMaturity(
  loan: Pick<Extendable, 'disbursedOn' | 'contractedMaturityOn' | 'personal' | 'maxTermMonths'>,
): IsoDate {
  const { disbursedOn, contractedMaturityOn: contracted, personal, maxTermMonths } = loan;
  const { months, days } = monthsAndDays(parseDate(disbursedOn), parseDate(contracted));
  if (contracted <= addMonths(disbursedOn, SHORT_TERM_MONTHS)) return addDays(addMonths(contracted, months), days);
  // Half of an odd month is fifteen days.
  const half = addDays(addMonths(contracted, Math.floor(months / 2)), (months % 2) * 15 + Math.floor(days / 2));
  const isLong = contracted > addMonths(disbursedOn, LONG_TERM_MONTHS);
  const caps = [
    half,
    ...(isLong ? [addMonths(contracted, LONG_TERM_EXTENSION_MONTHS)] : []),
    ...(personal ? [addMonths(disbursedOn, maxTermMonths)] : []),
  ];
  return caps.reduce((least, cap) => (cap < least ? cap : least));
}

/**
 * May a loan be extended (展期)? Asked for before maturity, while nothing is overdue, once, within the legal limits and with the
 * written consent of who stands for it (民法典 Art 678 and 695, RULES 1.6).
 * @example mayExtend({ status: 'OVERDUE', disbursedOn: '2026-01-15', contractedMaturityOn: '2026-07-15', maturityOn: '2026-07-15', extensions: 0, personal: true, maxTermMonths: 60, secured: false }, { maturityOn: '2026-09-15', consents: 0 }, '2026-07-01').allowed // => false
 */
export function mayExtend(loan: Extendable, asked: ExtensionAsked, today: IsoDate): Verdict {
  const latest = latestMaturity(loan);
  const { maturityOn } = loan;
  return firstRefusal(
    () => mayStillExtend(loan, today),
    () => (loan.extensions < MOST_EXTENSIONS ? ALLOWED : refused('EXTENSION_COUNT', { max: String(MOST_EXTENSIONS) })),
    () => (asked.maturityOn > maturityOn ? ALLOWED : refused('EXTENSION_NOT_LATER', { maturityOn })),
    () =>
      asked.maturityOn <= latest ? ALLOWED : refused('EXTENSION_TOO_LONG', { maturityOn: asked.maturityOn, latest }),
    () => (loan.secured && asked.consents === 0 ? refused('EXTENSION_CONSENT') : ALLOWED),
  );
}

/**
 * The part of the question that the loan's own state answers.
 * @example mayStillExtend({ status: 'CURRENT', maturityOn: '2026-07-15' }, '2026-07-15').allowed // => false
 */
export function mayStillExtend(
  { status, maturityOn }: Pick<Extendable, 'status' | 'maturityOn'>,
  today: IsoDate,
): Verdict {
  if (status === 'SETTLED' || status === 'WRITTEN_OFF') return refused('LOAN_CLOSED');
  if (status === 'OVERDUE') return refused('EXTENSION_OVERDUE');
  return today < maturityOn ? ALLOWED : refused('EXTENSION_AFTER_MATURITY', { maturityOn });
}
