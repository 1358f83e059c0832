import { formatYuan, MAX_AMOUNT, type Fen } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

export const PAYMENT_STATUSES = ['BOOKING', 'BOOKED', 'WAITING', 'PROPOSED', 'HELD'] as const;
/** BOOKING: on its way to the loans; WAITING: 待核对; PROPOSED: assigned, a second person is to agree; HELD: 挂账. */
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** Part of a payment: to a loan, or back to the payer (no loan). */
export interface Share {
  readonly loanNo: string | null;
  readonly amountFen: Fen;
}

/** From this amount a second person agrees to what one has assigned by hand: 示例参数，需按本行制度调整 [CONV]. */
export const SECOND_PERSON_FROM = 5_000_000 as Fen;
const MOST_SHARES = 20;

/**
 * May what is open of a payment be divided so? All of it, each loan once, at most one share back to the payer.
 * @example mayAssign({ status: 'WAITING', openFen: 100 }, [{ loanNo: 'LN1', amountFen: 60 }, { loanNo: null, amountFen: 40 }]).allowed // => true
 * @example mayAssign({ status: 'WAITING', openFen: 100 }, [{ loanNo: 'LN1', amountFen: 60 }]).code // => 'SHARES_TOTAL'
 */
export function mayAssign(payment: { status: PaymentStatus; openFen: Fen }, shares: readonly Share[]): Verdict {
  const total = shares.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const places = new Set(shares.map(({ loanNo }) => loanNo));
  return firstRefusal(
    () => mayDecide(payment),
    () =>
      shares.length > 0 && shares.length <= MOST_SHARES ? ALLOWED : refused('TOO_MANY', { max: String(MOST_SHARES) }),
    () => (shares.every(({ amountFen }) => isAmount(amountFen)) ? ALLOWED : refused('MONEY_NOT_POSITIVE')),
    () => (places.size === shares.length ? ALLOWED : refused('SHARES_TWICE')),
    () =>
      total === payment.openFen
        ? ALLOWED
        : refused('SHARES_TOTAL', { open: formatYuan(payment.openFen), total: formatYuan(total as Fen) }),
  );
}

/**
 * May somebody decide on a payment at all? Only while it waits.
 * @example mayDecide({ status: 'BOOKED' }).code // => 'PAYMENT_NOT_WAITING'
 */
export const mayDecide = ({ status }: { status: PaymentStatus }): Verdict =>
  status === 'WAITING' || status === 'HELD' ? ALLOWED : refused('PAYMENT_NOT_WAITING', { status });

/**
 * Must a second person agree? By the whole amount of the payment, so that splitting it changes nothing.
 * @example needsSecondPerson(5000000) // => true
 */
export const needsSecondPerson = (amountFen: Fen): boolean => amountFen >= SECOND_PERSON_FROM;

/**
 * May this person agree to (or reject) what was assigned?
 * @example mayConfirm({ status: 'PROPOSED', proposedBy: 'qian.fang' }, 'qian.fang').code // => 'MAKER_MAY_NOT_CHECK'
 */
export function mayConfirm(payment: { status: PaymentStatus; proposedBy: string | null }, by: string): Verdict {
  if (payment.status !== 'PROPOSED') return refused('PAYMENT_NOT_PROPOSED', { status: payment.status });
  return payment.proposedBy === by ? refused('MAKER_MAY_NOT_CHECK') : ALLOWED;
}

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount > 0 && amount <= MAX_AMOUNT;
