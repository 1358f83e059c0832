import * as contract from '../contracts/http/debits';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { maskIdentity } from '../domain/identity/masking';
import { startAutoDebit } from '../gateways/auto-debit';
import { batchNo } from '../store/debit/batch';
import { findBatch, listBatches, ordersOf, type BatchRecord } from '../store/debit/read';
import { takeResults } from '../store/debit/results';
import { recordInfectedBankFile } from '../store/infected-files';
import type { ApiDeps } from './deps';
import { resultsOf } from './debits/result-file';
import { bookCertain } from './statements/booking';
import { refuseInfected } from './support/received-file';
import { notFound } from './support/refused';
import { asRefusal } from './support/command';
import { route, type Route } from './support/route';
import { businessToday, notInFuture } from './support/today';
import { yuan } from './support/yuan';

type Batch = AnswerOf<typeof contract.listDebitBatches>['data'][number];

/** 批量代扣: what the bank was asked to collect, and what it answered. */
export function debits(deps: ApiDeps): Route[] {
  const { prisma, pool, temporal, config } = deps;
  const batchOf = async (no: string): Promise<BatchRecord> => {
    const found = await findBatch(pool, no);
    if (found === null) throw notFound('batch');
    return found;
  };
  return [
    route(contract.listDebitBatches, async ({ query }) => {
      const { data, ...page } = await listBatches(pool, query);
      return { ...page, data: data.map(rowOf) };
    }),

    route(contract.getDebitBatch, async ({ params: { no }, session: { actor } }) => ({
      ...rowOf(await batchOf(no)),
      results: (await ordersOf(pool, no, branchScope(actor.branchCode))).map(
        ({ account, amountFen, paidFen, ...rest }) => ({
          ...rest,
          accountMasked: maskIdentity(account),
          amount: yuan(amountFen),
          paid: yuan(paidFen),
        }),
      ),
    })),

    route(contract.runDebits, async ({ body: { businessDate } }) => {
      notInFuture('/businessDate', businessDate);
      try {
        await startAutoDebit(temporal, businessDate, config.TASK_QUEUE);
      } catch (error) {
        throw asRefusal(error);
      }
      return { no: batchNo(businessDate) };
    }),

    route(contract.importDebitResults, async ({ params: { no }, body, session }) => {
      await batchOf(no);
      const bytes = body as unknown as Uint8Array;
      const by = { username: session.actor.username, on: businessToday() };
      await refuseInfected(deps, { name: no, bytes }, (detail) =>
        prisma.$transaction((tx) => recordInfectedBankFile(tx, no, detail, by)),
      );
      const results = resultsOf(bytes);
      const taken = await takeResults(prisma, no, results, by);
      await bookCertain(deps, { statementNo: no });
      return taken;
    }),
  ];
}

const rowOf = ({ amountFen, paidFen, ...rest }: BatchRecord): Batch => ({
  ...rest,
  amount: yuan(amountFen),
  paid: yuan(paidFen),
});
