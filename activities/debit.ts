import { startIncomingBooking } from '../src/gateways/incoming-booking';
import { batchNo, markSent, prepareBatch, requestOf } from '../src/store/debit/batch';
import { takeResults } from '../src/store/debit/results';
import type { ActivityDeps } from './deps';

export interface DebitActivities {
  /** Intends the debits of a business date, once. Answers with the batch and how many orders it has. */
  prepareDebits(businessDate: string): Promise<{ no: string; orders: number }>;
  /**
   * Hands the batch to the bank where the bank does not have it, asks for the results and takes what there is. True when every
   * order is answered.
   */
  collectDebits(no: string, on: string): Promise<boolean>;
}

export function createDebitActivities({ prisma, bank, temporal }: ActivityDeps): DebitActivities {
  return {
    async prepareDebits(businessDate) {
      return { no: batchNo(businessDate), orders: await prepareBatch(prisma, businessDate) };
    },

    async collectDebits(no, on) {
      const request = await requestOf(prisma, no);
      if (request === null) return true;
      const before = await bank.debitResults(no);
      if (before.state === 'UNKNOWN') {
        await bank.debit(request);
        await markSent(prisma, no);
      }
      const answer = before.state === 'UNKNOWN' ? await bank.debitResults(no) : before;
      if (answer.state !== 'DONE') return false;
      await takeResults(prisma, no, answer.results, { username: 'system', on });
      await startIncomingBooking(temporal, { statementNo: no });
      return (await requestOf(prisma, no)) === null;
    },
  };
}
