import { hasManaged, type Managed } from '../approval/separation';
import type { IsoDate } from '../date';
import { fen, formatYuan, notNegative, type Fen } from '../money';
import { formatRate, parseRate, type Rate } from '../rate';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { restOf, type CommitmentStatus, type Promised } from './commitment';

/** Recorded and waiting for a second person, paid to the beneficiary, or refused. */
export const CLAIM_STATUSES = ['RECORDED', 'PAID', 'REFUSED'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** A promise as far as a claim on it is concerned. Amounts in fen. */
export interface Claimable extends Promised {
  status: CommitmentStatus;
  category: string;
  issuedOn: IsoDate;
  expiresOn: IsoDate;
}

/** What is asked of it: the amount to pay, and how much of that the client brought beside his margin. */
export interface Claim {
  amountFen: number;
  depositedFen: number;
  /** The day the bill was presented or the claim came in. */
  claimedOn: IsoDate;
}

/** From what a claim is paid, in fen. */
export interface Settlement {
  fromMargin: Fen;
  fromClient: Fen;
  /** 垫款: what the lender pays in the client's place. */
  advance: Fen;
}

/** A claim with what the margin pays of it. */
export type Settled = Pick<Claim, 'amountFen' | 'depositedFen'> & { fromMarginFen: number };

/**
 * What the margin pays of a claim: as much as earlier claims have left of it.
 * @example fromMarginOf({ amountFen: 100, marginFen: 30, paidFen: 20, marginUsedFen: 20 }, 25) // => 10
 */
export const fromMarginOf = (promise: Promised, amountFen: number): Fen =>
  fen(Math.min(restOf(promise).marginFen, amountFen));

/**
 * From what a claim is paid: the margin first, then what the client brought; the rest is the lender's advance.
 * @example settlementOf({ amountFen: 100, depositedFen: 20, fromMarginFen: 30 }).advance // => 50
 */
export const settlementOf = ({ amountFen, depositedFen, fromMarginFen }: Settled): Settlement => ({
  fromMargin: fen(fromMarginFen),
  fromClient: fen(depositedFen),
  advance: notNegative(amountFen - fromMarginFen - depositedFen),
});

/**
 * May this claim on a promise be put down? An accepted bill is paid in full and not before its last day (票据法 Art 38, 44, 54); a claim
 * on a letter of guarantee comes within its term, and is for no more than earlier claims have left of it (民法典 Art 691-693; RULES 4.1).
 * @example mayClaim({ status: 'ISSUED', category: 'LETTER_OF_GUARANTEE', amountFen: 100, marginFen: 30, paidFen: 40, marginUsedFen: 30, issuedOn: '2026-01-15', expiresOn: '2026-06-30' }, { amountFen: 61, depositedFen: 0, claimedOn: '2026-03-01' }).code // => 'CLAIM_EXCEEDS'
 * @example mayClaim({ status: 'ISSUED', category: 'BILL_ACCEPTANCE', amountFen: 100, marginFen: 30, paidFen: 0, marginUsedFen: 0, issuedOn: '2026-01-15', expiresOn: '2026-06-30' }, { amountFen: 100, depositedFen: 0, claimedOn: '2026-06-29' }).code // => 'CLAIM_NOT_DUE'
 */
export function mayClaim(promise: Claimable, claim: Claim): Verdict {
  const { status, category, amountFen, issuedOn, expiresOn } = promise;
  const { claimedOn } = claim;
  const isBill = category === 'BILL_ACCEPTANCE';
  const rest = restOf(promise);
  const most = notNegative(claim.amountFen - fromMarginOf(promise, claim.amountFen));
  return firstRefusal(
    () => (status === 'ISSUED' || status === 'ADVANCED' ? ALLOWED : refused('COMMITMENT_ENDED', { status })),
    () =>
      claim.amountFen > rest.amountFen ? refused('CLAIM_EXCEEDS', { amount: formatYuan(rest.amountFen) }) : ALLOWED,
    () =>
      isBill && claim.amountFen !== amountFen
        ? refused('CLAIM_WHOLE_BILL', { amount: formatYuan(fen(amountFen)) })
        : ALLOWED,
    () => (isBill && claimedOn < expiresOn ? refused('CLAIM_NOT_DUE', { expiresOn }) : ALLOWED),
    () =>
      isBill || (issuedOn <= claimedOn && claimedOn <= expiresOn)
        ? ALLOWED
        : refused('CLAIM_OUT_OF_TERM', { issuedOn, expiresOn }),
    () =>
      claim.depositedFen > most
        ? refused('CLAIM_DEPOSIT_EXCEEDS', { margin: formatYuan(rest.marginFen), most: formatYuan(most) })
        : ALLOWED,
  );
}

/**
 * Does paying this claim perform the promise? A letter stays open for what is left of it until its last day; a promise that was called before
 * claims were recorded was called for good.
 * @example performs({ status: 'ISSUED', amountFen: 100, marginFen: 30, paidFen: 40, marginUsedFen: 30 }, 59) // => false
 * @example performs({ status: 'ADVANCED', amountFen: 100, marginFen: 30, paidFen: 0, marginUsedFen: 0 }, 59) // => true
 */
export const performs = (
  { status, ...promise }: Promised & { status: CommitmentStatus },
  claimedFen: number,
): boolean => status === 'ADVANCED' || restOf(promise).amountFen === claimedFen;

/** Who had a part in a promise and a claim on it. */
export interface ClaimParties extends Managed {
  issuedBy: string;
  recordedBy: string;
}

/**
 * May this person pay or refuse the claim? Neither who recorded it nor who issued the promise nor its account manager. Source: RULES 7.3.
 * @example mayDecideClaim('RECORDED', { issuedBy: 'sun', recordedBy: 'li', managerUsername: 'wang' }, 'li').code // => 'CLAIM_SAME_PERSON'
 */
export const mayDecideClaim = (status: ClaimStatus, parties: ClaimParties, username: string): Verdict =>
  firstRefusal(
    () => (status === 'RECORDED' ? ALLOWED : refused('CLAIM_DECIDED', { status })),
    () => (username === parties.recordedBy ? refused('CLAIM_SAME_PERSON') : ALLOWED),
    () => (username === parties.issuedBy ? refused('ISSUER_MAY_NOT_END') : ALLOWED),
    () => (hasManaged(parties, username) ? refused('MANAGER_MAY_NOT_DISBURSE') : ALLOWED),
  );

/**
 * May the claim have been paid on this day? Not before it was made, nor after today.
 * @example mayPayOn('2026-06-29', '2026-06-30', '2026-07-01').code // => 'CLAIM_PAID_BEFORE'
 */
export const mayPayOn = (paidOn: IsoDate, claimedOn: IsoDate, today: IsoDate): Verdict =>
  firstRefusal(
    () => (paidOn <= today ? ALLOWED : refused('DATE_IN_FUTURE', { date: paidOn, today })),
    () => (paidOn >= claimedOn ? ALLOWED : refused('CLAIM_PAID_BEFORE', { paidOn, claimedOn })),
  );

/** Of a year of interest by the day (RULES 3.2). */
const DAYS = 360;

/** What an advance is lent on: one payment, which falls due on the day it is made (the ledger calls it in that day). */
export interface AdvanceTerms {
  method: 'BULLET';
  principal: string;
  annualRate: string;
  instalments: 1;
  dayCount: 'ACT/360';
  disbursedOn: IsoDate;
  overdueMarkup: '0';
  compoundOverdueInterest: false;
}

/**
 * The terms of an advance: overdue from its first day, at its daily rate and nothing on top; no interest on interest is agreed.
 * @param dailyRate of the product's rules
 * @example advanceTerms(fen(7_000_000), '0.0005', '2026-06-30').annualRate // => '0.18'
 */
export function advanceTerms(advance: Fen, dailyRate: string, paidOn: IsoDate): AdvanceTerms {
  return {
    method: 'BULLET',
    principal: formatYuan(advance),
    annualRate: formatRate((parseRate(dailyRate) * DAYS) as Rate),
    instalments: 1,
    dayCount: 'ACT/360',
    disbursedOn: paidOn,
    overdueMarkup: '0',
    compoundOverdueInterest: false,
  };
}
