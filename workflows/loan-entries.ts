import type { Enter } from '../src/contracts/messages/servicing';
import { formatYuan, type Fen } from '../src/domain/money';
import type { LoanEntry } from '../src/domain/servicing/entry';
import type { WireEvent } from './loan-deposits';

/** The dated event that an entry books; a reversal takes effect on the day it is made (CONVENTIONS S18). */
export function eventOf(entry: LoanEntry, today: string): WireEvent {
  switch (entry.kind) {
    case 'REVERSAL':
      return { type: 'REVERSAL', on: today, reference: entry.reference };
    case 'FEE':
      return { type: 'FEE', on: entry.on, name: entry.name, amount: formatYuan(entry.amountFen as Fen) };
    default:
      return { type: entry.kind, on: entry.on };
  }
}

/** The key under which it posts once: one reversal a repayment, one fee a command, one of the others a day. */
export function entryKey(entry: LoanEntry, commandId: string): string {
  switch (entry.kind) {
    case 'REVERSAL':
      return `reversal/${entry.reference}`;
    case 'FEE':
      return `fee/${commandId}`;
    default:
      return `${entry.kind.toLowerCase()}/${entry.on}`;
  }
}

/** An entry's command id in a room of its own: no payment has an empty reference. */
export const entryCommand = ({ commandId }: Enter): string => `${commandId} `;
