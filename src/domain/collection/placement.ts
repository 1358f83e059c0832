import type { IsoDate } from '../date';
import { sum, type Fen } from '../money';
import { ONE, type Rate } from '../rate';
import { ratio, timesRatio } from '../rounding';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** What an agency may be told of a debtor, and nothing else of him (个人信息保护法 Art 6, 21). Never the identity number. */
export const HANDED_OVER = ['NAME', 'PHONE', 'LOAN_NO', 'DUE', 'DAYS_OVERDUE'] as const;

/** The commission on money that comes in while a case of so many days overdue or more is placed. */
export interface CommissionTier {
  fromDays: number;
  rate: Rate;
}

/**
 * The rate that a placement is agreed at: that of the highest tier which the days overdue have reached; null where none is.
 * @example rateFor([{ fromDays: 30, rate: 50000000000 }, { fromDays: 91, rate: 150000000000 }], 100) // => 150000000000
 */
export function rateFor(tiers: readonly CommissionTier[], daysOverdue: number): Rate | null {
  const reached = tiers.filter(({ fromDays }) => fromDays <= daysOverdue).sort((a, b) => b.fromDays - a.fromDays);
  return reached[0]?.rate ?? null;
}

/** May this case be placed? It is open, with nobody yet, and old enough for a rate to be agreed. */
export function mayPlace(facts: { isOpen: boolean; placedWith: string | null; rate: Rate | null }): Verdict {
  const { isOpen, placedWith, rate } = facts;
  return firstRefusal(
    () => (isOpen ? ALLOWED : refused('CASE_CLOSED')),
    () => (placedWith === null ? ALLOWED : refused('CASE_PLACED', { agency: placedWith })),
    () => (rate === null ? refused('PLACEMENT_TOO_EARLY') : ALLOWED),
  );
}

/** Money that a loan received, in fen, and was not taken back. */
export interface Receipt {
  on: IsoDate;
  amountFen: Fen;
}

/**
 * The commission of a placement in fen: of each receipt that came after the day of placement, up to and including the day on which
 * it ended, the agreed share rounded half up. What came on the day of placement itself nobody can tell from what came before it.
 * @example commissionOf({ placedOn: '2026-03-01', endedOn: null, rate: 150000000000 }, [{ on: '2026-03-05', amountFen: 1023719 }]).commissionFen // => 153558
 * @example commissionOf({ placedOn: '2026-03-01', endedOn: '2026-03-04', rate: 150000000000 }, [{ on: '2026-03-05', amountFen: 1023719 }]).commissionFen // => 0
 */
export function commissionOf(
  placement: { placedOn: IsoDate; endedOn: IsoDate | null; rate: Rate },
  receipts: readonly Receipt[],
): { receivedFen: Fen; commissionFen: Fen } {
  const { placedOn, endedOn, rate } = placement;
  const counted = receipts.filter(({ on }) => on > placedOn && (endedOn === null || on <= endedOn));
  const share = ratio(BigInt(rate), BigInt(ONE));
  return {
    receivedFen: sum(counted.map(({ amountFen }) => amountFen)),
    commissionFen: sum(counted.map(({ amountFen }) => timesRatio(amountFen, 1, share, 'HALF_UP'))),
  };
}
