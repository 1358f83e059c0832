import type { Prepay, Repay } from '../src/contracts/messages/servicing';
import { formatYuan, type Fen } from '../src/domain/money';
import type { Money } from '../src/domain/servicing/repayment';

/** A dated event in wire form. */
export interface WireEvent {
  type: string;
  on: string;
  reference?: string;
  [field: string]: unknown;
}

/** Money that comes in: what is judged, the key under which it posts once, and the event once it is allowed. */
export interface Deposit {
  money: Money;
  key: string;
  eventOf: () => WireEvent;
}

export const repaymentOf = ({ amountFen, receivedOn, reference }: Repay): Deposit => ({
  money: { amountFen, receivedOn, reference },
  key: `repayment/${reference}`,
  eventOf: () => ({ type: 'REPAYMENT', on: receivedOn, amount: formatYuan(amountFen as Fen), reference }),
});

export const prepaymentOf = ({ amountFen, on, mode, reference }: Prepay): Deposit => ({
  money: { amountFen, receivedOn: on, reference },
  key: `prepayment/${reference}`,
  eventOf: () => ({
    type: 'PREPAYMENT',
    on,
    reference,
    ...(amountFen === undefined ? { full: true } : { amount: formatYuan(amountFen as Fen), mode }),
  }),
});

/** A sender that uses one command id for two payments must not lose the second. */
export const commandKey = (commandId: string, { reference }: Money): string => `${commandId} ${reference}`;
