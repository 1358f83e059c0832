import type { LoanView } from '../src/contracts/messages/servicing';
import { RuleViolation } from '../src/domain/rule-violation';
import { book } from '../src/store/loans';
import { once } from '../src/store/once';
import { rateChange, tellRepricingWaits } from '../src/store/repricing';
import { tellingOf } from '../src/store/servicing-notices';
import type { ActivityDeps } from './deps';

/** A loan whose rate is to follow the LPR. */
export interface RepriceCommand {
  loanNo: string;
  /** The repricing date; the rate holds from there, whenever it is booked. */
  on: string;
  asOf: string;
  /** Business instant. */
  at: string;
  clockOffsetMs: number;
  /** The last instalment whose reminders are planned. */
  reminded: number;
}

export interface RepricingActivities {
  /** Books the rate that the LPR gives, once; null while the LPR it takes is not on file, which is told once. */
  repriceLoan(command: RepriceCommand): Promise<LoanView | null>;
}

export function createRepricingActivities({ prisma }: ActivityDeps): RepricingActivities {
  return {
    async repriceLoan(command) {
      const { loanNo, on, asOf, at, clockOffsetMs, reminded } = command;
      const businessKey = `loan-${loanNo}/repricing/${on}`;
      try {
        const event = await rateChange(prisma, loanNo, on);
        const events = [event];
        return await book(prisma, {
          loanNo,
          businessKey,
          events,
          asOf,
          action: 'LOAN_RATE_CHANGE',
          actor: 'system',
          cause: `RATE_CHANGE ${event.reference ?? ''}`,
          tell: (booked) => tellingOf({ businessKey, events, at, clockOffsetMs, reminders: null, reminded }, booked),
        });
      } catch (error) {
        if (!(error instanceof RuleViolation && error.code === 'LPR_NOT_COVERED')) throw error;
        const missing = error.params['from'] ?? on;
        await once(prisma, `${businessKey}/waits`, async (tx) => {
          await tellRepricingWaits(tx, command, missing);
          return null;
        });
        return null;
      }
    },
  };
}
