import type { Stage } from '../application/stages';
import type { AccountStatus } from '../account';
import { fen, formatYuan, type Fen } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** 募集中, 已截止. */
export const OFFER_STATUSES = ['OPEN', 'CLOSED'] as const;
export type OfferStatus = (typeof OFFER_STATUSES)[number];
/** 到期提示, 收回通知, 逾期通知: what funding parties are told. */
export const FUNDING_NOTICES = ['DUE', 'RECOVERED', 'ARREARS'] as const;
export type FundingNotice = (typeof FUNDING_NOTICES)[number];

/** So many days before an instalment falls due the parties hear of it: 示例参数，需按本行制度调整 [CONV]. */
export const DUE_NOTICE_DAYS = 3;

/** Approved, and not over in any other way. */
const APPROVED: readonly Stage[] = ['CONTRACT', 'DISBURSEMENT', 'PAYING', 'DISBURSED'];

/** Where a case stands: its stage, and how its loan is once there is one. */
interface CaseStanding {
  readonly stage: Stage;
  readonly loanStatus: AccountStatus | null;
}

/**
 * Is this a loan that may be funded still? Approved, not withdrawn or run out since, and its debt neither settled nor written off.
 * @example mayBeFunded({ stage: 'WITHDRAWN', loanStatus: null }).code // => 'FUNDING_NOT_APPROVED'
 * @example mayBeFunded({ stage: 'DISBURSED', loanStatus: 'SETTLED' }).code // => 'FUNDING_LOAN_OVER'
 */
export const mayBeFunded = ({ stage, loanStatus }: CaseStanding): Verdict =>
  firstRefusal(
    () => (APPROVED.includes(stage) ? ALLOWED : refused('FUNDING_NOT_APPROVED', { stage })),
    () => (loanStatus === 'SETTLED' || loanStatus === 'WRITTEN_OFF' ? refused('FUNDING_LOAN_OVER') : ALLOWED),
  );

interface Offerable extends CaseStanding {
  readonly principalFen: number | null;
  readonly isOffered: boolean;
  /** Subscribed already, on all its offers: closed ones placed theirs. */
  readonly subscribedFen: number;
}

/**
 * May so much of this case be offered? Of an approved loan, up to what of its amount nobody has subscribed to, one offer at a time. Fen.
 * @example mayOffer({ stage: 'APPROVAL', loanStatus: null, principalFen: 100, isOffered: false, subscribedFen: 0 }, 100).code // => 'FUNDING_NOT_APPROVED'
 * @example mayOffer({ stage: 'CONTRACT', loanStatus: null, principalFen: 100, isOffered: false, subscribedFen: 60 }, 41).code // => 'FUNDING_BEYOND_LOAN'
 */
export function mayOffer(given: Offerable, amountFen: number): Verdict {
  const { stage, principalFen, isOffered, subscribedFen } = given;
  const most = fen((principalFen ?? subscribedFen) - subscribedFen);
  return firstRefusal(
    () => mayBeFunded(given),
    () => (principalFen === null ? refused('FUNDING_NOT_APPROVED', { stage }) : ALLOWED),
    () => (isOffered ? refused('FUNDING_OFFERED') : ALLOWED),
    () => (amountFen <= most ? ALLOWED : refused('FUNDING_BEYOND_LOAN', { most: formatYuan(most) })),
  );
}

interface Offer {
  readonly status: OfferStatus;
  readonly amountFen: number;
  readonly offeredBy: string;
  readonly subscribed: readonly { readonly partyNo: string; readonly amountFen: number }[];
}

/**
 * May this party take so much of the offer? Once, up to what is left, never the borrower himself; recorded by another than who offered.
 * @example maySubscribe({ status: 'OPEN', amountFen: 100, offeredBy: 'li', subscribed: [{ partyNo: 'FP1', amountFen: 60 }] }, { no: 'FP2', isBorrower: false }, 41, 'qian').code // => 'FUNDING_OVERSUBSCRIBED'
 */
export function maySubscribe(
  { status, amountFen, offeredBy, subscribed }: Offer,
  party: { no: string; isBorrower: boolean },
  askedFen: number,
  by: string,
): Verdict {
  const left = fen(amountFen - subscribed.reduce((sum, one) => sum + one.amountFen, 0));
  return firstRefusal(
    () => (status === 'OPEN' ? ALLOWED : refused('FUNDING_OFFER_CLOSED')),
    () => (by === offeredBy ? refused('FUNDING_OFFERER_MAY_NOT_SUBSCRIBE') : ALLOWED),
    () => (party.isBorrower ? refused('FUNDING_BORROWER') : ALLOWED),
    () => (subscribed.some(({ partyNo }) => partyNo === party.no) ? refused('FUNDING_SUBSCRIBED') : ALLOWED),
    () => (askedFen <= left ? ALLOWED : refused('FUNDING_OVERSUBSCRIBED', { left: formatYuan(left) })),
  );
}

/** No money on its way, or over without a loan: the lender can place the part elsewhere, or keep it, or nothing is funded. */
const WITHOUT_MONEY: readonly Stage[] = ['CONTRACT', 'DISBURSEMENT', 'REJECTED', 'WITHDRAWN', 'EXPIRED'];

/**
 * May a party's subscription be withdrawn? One that stands, before its money is due, that is before anything of the loan is paid out, or
 * when the case ended without one; recorded by another than who offered. A plan that the bank sent back in part stands at the
 * disbursement again with money paid.
 * @example mayWithdraw({ stage: 'DISBURSEMENT', loanStatus: null, isPaidInPart: true }, { offeredBy: 'li', subscriptions: [{ partyNo: 'FP1' }] }, 'FP1', 'qian').code // => 'FUNDING_MONEY_DUE'
 * @example mayWithdraw({ stage: 'CONTRACT', loanStatus: null, isPaidInPart: false }, { offeredBy: 'li', subscriptions: [] }, 'FP1', 'qian').code // => 'FUNDING_NOT_SUBSCRIBED'
 */
export const mayWithdraw = (
  { stage, loanStatus, isPaidInPart }: CaseStanding & { readonly isPaidInPart: boolean },
  { offeredBy, subscriptions }: { offeredBy: string; subscriptions: readonly { readonly partyNo: string }[] },
  partyNo: string,
  by: string,
): Verdict =>
  firstRefusal(
    () => (by === offeredBy ? refused('FUNDING_OFFERER_MAY_NOT_SUBSCRIBE') : ALLOWED),
    () => (subscriptions.some((one) => one.partyNo === partyNo) ? ALLOWED : refused('FUNDING_NOT_SUBSCRIBED')),
    () =>
      loanStatus === null && !isPaidInPart && WITHOUT_MONEY.includes(stage)
        ? ALLOWED
        : refused('FUNDING_MONEY_DUE', { stage }),
  );

/**
 * A party's part of an amount of the loan, down to the whole fen: the lender keeps what the parts leave. Fen.
 * @example partOf(1001, { subscribedFen: 1, principalFen: 3 }) // => 333
 */
export const partOf = (
  amountFen: number,
  { subscribedFen, principalFen }: { subscribedFen: number; principalFen: number },
): Fen => fen(Number((BigInt(amountFen) * BigInt(subscribedFen)) / BigInt(principalFen)));
