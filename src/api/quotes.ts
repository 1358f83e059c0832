import { costStatementToJson, toCostInput } from '../contracts/cost-statement';
import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/quotes';
import { quoteToJson, toQuoteTerms } from '../contracts/quote';
import { accountToJson, toAccountInput } from '../contracts/simulate';
import { simulate } from '../domain/account';
import { costStatement, needsLpr } from '../domain/cost-statement';
import { quote } from '../domain/schedule';
import { lprInForce } from '../store/lpr';
import type { ApiDeps } from './deps';
import { route, type Route } from './support/route';

/** The calculator: nothing is stored, and the very functions that book a loan answer. */
export function quotes({ prisma }: ApiDeps): Route[] {
  return [
    route(contract.createCostStatement, async ({ body }) => {
      const input = toCostInput(body);
      const { lender, contractOn, oneYearLpr } = input;
      const known =
        oneYearLpr ?? (needsLpr(lender, contractOn) ? (await lprInForce(prisma, '1Y', contractOn)).rate : null);
      return costStatementToJson(costStatement({ ...input, oneYearLpr: known }));
    }),
    route(contract.createQuote, ({ body }) =>
      Promise.resolve(quoteToJson(quote(toQuoteTerms(body))) as AnswerOf<typeof contract.createQuote>),
    ),
    route(contract.createSimulation, ({ body }) =>
      Promise.resolve(accountToJson(simulate(toAccountInput(body))) as AnswerOf<typeof contract.createSimulation>),
    ),
  ];
}
